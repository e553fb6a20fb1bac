import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/formats/import/import-table.ts';
import { type InspectedFile, inspectFile } from '../../src/formats/inspect-file.ts';
import { IMPORT_KINDS } from '../../src/formats/outcome.ts';
import { loadSheetLibrary } from '../../src/formats/read/sheet-library.ts';
import type { SourceTable } from '../../src/formats/read/source-table.ts';
import { loadParquetLibrary } from '../../src/formats/read-parquet/parquet-library.ts';
import { runToEnd } from '../helpers/run-to-end.ts';
import { mutate, seededRandom } from './mutate.ts';
import { packed, type SeedFile, seedFiles } from './seed-files.ts';

const FILES = 10_000;
const SEED = 20_261_122;
/** Generous on purpose: a quadratic parser on such small files takes milliseconds, a hang takes for ever. */
const FILE_MILLISECONDS = 3_000;
const ROWS_LOOKED_AT = 30;
const MEMORY_GROWTH_BYTES = 400 * 1024 * 1024;

describe('10,000 damaged files', () => {
  it('never throw past the boundary, never hang, never fill the memory', { timeout: 240_000 }, async () => {
    await Promise.all([loadSheetLibrary(), loadParquetLibrary()]);
    const random = seededRandom(SEED);
    const seeds = seedFiles().map((seed) => ({ ...seed, bytes: packed(seed) }));
    const before = process.memoryUsage().rss;
    let slowest = 0;
    let tables = 0;
    let refused = 0;
    for (let i = 0; i < FILES; i += 1) {
      const seed = seeds[Math.floor(random() * seeds.length)]!;
      const other = seeds[Math.floor(random() * seeds.length)]!;
      const bytes = damaged(seed, other.bytes, random);
      const start = performance.now();
      try {
        const read = runToEnd(inspectFile({ name: seed.name, bytes }, null));
        if (read.tables.length === 0 && read.inspection.problems.length === 0)
          throw new Error('neither table nor problem');
        for (const table of read.tables) lookAt(table);
        importOne(read, i);
        tables += read.tables.length;
        if (read.tables.length === 0) refused += 1;
      } catch (error) {
        throw new Error(`file ${i} of seed ${SEED} (${seed.name}) escaped: ${String(error)}`, {
          cause: error,
        });
      }
      slowest = Math.max(slowest, performance.now() - start);
    }
    console.log(
      `${FILES} files, ${tables} tables read, ${refused} refused, slowest ${slowest.toFixed(0)} ms`,
    );
    expect(slowest).toBeLessThan(FILE_MILLISECONDS);
    expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_GROWTH_BYTES);
    // Both outcomes are common, or the damage is too light or too heavy to prove anything.
    expect(tables).toBeGreaterThan(FILES / 10);
    expect(refused).toBeGreaterThan(FILES / 10);
  });
});

/** Half of the time an archive is damaged inside and packed again, so that its check sums do not shield the parsers. */
function damaged(
  seed: SeedFile & { readonly bytes: Uint8Array<ArrayBuffer> },
  other: Uint8Array<ArrayBuffer>,
  random: () => number,
): Uint8Array<ArrayBuffer> {
  if (seed.content instanceof Uint8Array || random() < 0.5) return mutate(seed.bytes, other, random);
  const names = Object.keys(seed.content);
  const target = names[Math.floor(random() * names.length)]!;
  return packed({
    name: seed.name,
    content: { ...seed.content, [target]: mutate(seed.content[target]!, other, random) },
  });
}

/** Imports the first table as one kind after the other, on the guessed columns: every row has one fate. */
function importOne({ tables, inspection }: InspectedFile, turn: number): void {
  const table = tables[0];
  const kind = IMPORT_KINDS[turn % IMPORT_KINDS.length]!;
  if (!table) return;
  const source = {
    title: '',
    producer: '',
    licence: '',
    confidentiality: 'restricted',
    date: null,
    importedAt: '2026-11-22T00:00:00Z',
  } as const;
  const mapping = inspection.tables[0]!.mappings[kind];
  const plan = { table: 0, kind, mapping, crs: null, timeZone: 'Europe/Paris', answers: {}, source };
  const context = { territory: null, fileName: 'essai', fingerprint: null, known: [] };
  const outcome = runToEnd(importTable(table, plan, context));
  if (outcome.read !== outcome.kept + outcome.setAside.length)
    throw new Error(
      `${kind}: read ${outcome.read}, kept ${outcome.kept}, set aside ${outcome.setAside.length}`,
    );
}

/** Asks for everything a table can be asked, on its first and last rows. Plain checks: `expect` a million times is slow. */
function lookAt(table: SourceTable): void {
  const rows = Array.from({ length: Math.min(table.rowCount, ROWS_LOOKED_AT) }, (_, row) => row);
  if (table.rowCount > 0) rows.push(table.rowCount - 1);
  for (const row of rows) {
    for (let column = 0; column <= Math.min(table.columnNames.length, 50); column += 1) {
      if (typeof table.cell(row, column) !== 'string') throw new Error(`cell ${row}, ${column} is not text`);
      table.rawCell(row, column);
    }
    if (!(table.rowNumber(row) > 0)) throw new Error(`row ${row} has number ${table.rowNumber(row)}`);
    table.rowState(row);
    const geometry = table.geometry(row);
    // JSON writes what is not a finite number as null.
    if (geometry && JSON.stringify(geometry).includes('null'))
      throw new Error(`row ${row} has no finite place`);
    table.geometryUnreadable(row);
  }
}
