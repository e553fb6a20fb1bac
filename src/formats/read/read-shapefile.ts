/// <reference path="./shpjs.d.ts" />
import './self-for-shpjs.ts';

import type { Geometry } from 'geojson';
import { parseShp } from 'shpjs';
import type { Problem } from '#domain/problem.ts';
import type { CrsFinding } from '../outcome.ts';
import { baseName } from './base-name.ts';
import { checkGeometry, type PositionCount } from './check-geometry.ts';
import { DbfFile } from './dbf-file.ts';
import { crsOfWkt } from './declared-crs.ts';
import { decodeText } from './decode-text.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { RecordTable } from './record-table.ts';
import { Refusal } from './refusal.ts';
import type { SourceTable } from './source-table.ts';
import { openZip, unzipEntry, type ZipEntry } from './unzip.ts';

type Bytes = Uint8Array<ArrayBuffer>;
interface Layer {
  readonly name: string;
  readonly shp: Bytes;
  readonly dbf: Bytes | null;
  readonly prj: Bytes | null;
  readonly cpg: Bytes | null;
}

/** A zip of one or more shapefiles (ESRI 1998): one table each. Companions are matched by name, whatever the case. */
export function* readZippedShapefile(file: SourceFile, limits: ReadLimits): Reading {
  const entries = openZip(file.bytes, limits).filter(({ name }) => !name.startsWith('__MACOSX/'));
  const tables: SourceTable[] = [];
  const problems: Problem[] = [];
  const shapes = entries.filter(({ name }) => name.toLowerCase().endsWith('.shp'));
  for (const shape of shapes) {
    const companion = function* (extension: string): Generator<number, Bytes | null, void> {
      const wanted = `${shape.name.slice(0, -4)}${extension}`.toLowerCase();
      const entry: ZipEntry | undefined = entries.find(({ name }) => name.toLowerCase() === wanted);
      return entry ? yield* unzipEntry(file.bytes, entry) : null;
    };
    const layer: Layer = {
      name: baseName(shape.name),
      shp: yield* unzipEntry(file.bytes, shape),
      dbf: yield* companion('.dbf'),
      prj: yield* companion('.prj'),
      cpg: yield* companion('.cpg'),
    };
    const read = readLayer(layer, limits);
    tables.push(read.table);
    problems.push(...read.problems);
  }
  return { tables, problems };
}

/** A .shp brought without its companions: shapes without attributes, in an unknown coordinate system. One problem says it all. */
export function* readLooseShapefile(file: SourceFile, limits: ReadLimits): Reading {
  const read = readLayer(
    { name: baseName(file.name), shp: file.bytes, dbf: null, prj: null, cpg: null },
    limits,
  );
  const others = read.problems.filter(({ code }) => code !== 'crs-missing');
  const alone: Problem = { code: 'shapefile-alone', where: {}, detail: file.name };
  return { tables: [read.table], problems: [alone, ...others] };
}

function readLayer(layer: Layer, limits: ReadLimits): { table: SourceTable; problems: Problem[] } {
  const where = { table: layer.name };
  const problems: Problem[] = [];
  const shapes = soundShapes(layer, limits);
  if (isShort(layer.shp)) problems.push({ code: 'file-truncated', where, detail: `${layer.name}.shp` });
  const dbf = layer.dbf ? new DbfFile(layer.dbf, layer.cpg ? decodeText(layer.cpg).text : null) : null;
  if (dbf?.truncated) problems.push({ code: 'file-truncated', where, detail: `${layer.name}.dbf` });
  const { crs, problem } = crsOf(layer);
  if (problem) problems.push({ code: problem, where, detail: `${layer.name}.prj` });
  const count = Math.max(shapes.length, dbf?.recordCount ?? 0);
  if (count > limits.rows) throw new Refusal('file-too-large', String(count), where);
  const records = Array.from({ length: count }, (_, record) => record).filter(
    (record) => !dbf?.isDeleted(record),
  );
  const table = new RecordTable({
    name: layer.name,
    columnNames: dbf?.fields.map(({ name }) => name) ?? [],
    rowCount: records.length,
    value: (row, column) => (dbf && records[row]! < dbf.recordCount ? dbf.cell(records[row]!, column) : null),
    geometry: (row) => shapes[records[row]!]?.geometry ?? null,
    geometryUnreadable: (row) => shapes[records[row]!]?.unreadable ?? false,
    rowNumber: (row) => records[row]! + 1,
    crs,
  });
  return { table, problems };
}

function soundShapes(layer: Layer, limits: ReadLimits): { geometry: Geometry | null; unreadable: boolean }[] {
  const count: PositionCount = { positions: 0, limit: limits.positions };
  let parsed: (Geometry | null)[];
  try {
    parsed = parseShp(layer.shp);
  } catch (error) {
    // The library reads past the end of broken records and says so with whatever the engine throws.
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new Refusal('file-unreadable', `${layer.name}.shp : ${detail}`, { table: layer.name });
  }
  return parsed.map((shape) => {
    const geometry = checkGeometry(shape, count);
    if (count.positions > count.limit) throw new Refusal('file-too-large', String(count.positions));
    return { geometry, unreadable: shape !== null && geometry === null };
  });
}

/** The header gives the length of the file in 16-bit words, big-endian at byte 24. */
function isShort(shp: Bytes): boolean {
  if (shp.length < 28) return true;
  return new DataView(shp.buffer, shp.byteOffset, shp.byteLength).getInt32(24) * 2 > shp.length;
}

function crsOf({ prj }: Layer): { crs: CrsFinding; problem: 'crs-missing' | 'crs-unknown' | null } {
  if (!prj) return { crs: { crs: null, how: 'none' }, problem: 'crs-missing' };
  const crs = crsOfWkt(decodeText(prj).text);
  return { crs, problem: crs.crs ? null : 'crs-unknown' };
}
