import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ColumnRecord } from '#domain/column-records.ts';
import type { Buildings } from '#domain/records/buildings.ts';
import type { Roads } from '#domain/records/roads.ts';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { encodePositions } from '../positions-block.ts';
import { sha256Hex } from '../sha256.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts';
import { DOSSIER_VERSION } from './dossier-document.ts';
import { readDossier } from './read-dossier.ts';
import { writeDossier } from './write-dossier.ts';

const app = { name: 'diagnostic-territorial', version: '0.0.0-test' };
const limits: ArchiveLimits = { fileBytes: 2_000_000, entries: 40, totalBytes: 3_000_000, ratio: 300 };

const sample = fc.sample(
  arbitraryDossier.filter(
    ({ dossier, columns }) =>
      columns.length > 0 && Object.values(dossier.tables).every((table) => Object.keys(table).length > 0),
  ),
  { numRuns: 1, seed: 21 },
)[0]!;
const whole = runToEnd(writeDossier(sample.dossier, sample.columns, { app }));

const open = (bytes: Uint8Array<ArrayBuffer>, within = limits) => runToEnd(readDossier(bytes, within));
const codeOf = (bytes: Uint8Array<ArrayBuffer>, within = limits) => {
  const read = open(bytes, within);
  expect(read.dossier).toBeNull();
  expect(read.problems).toHaveLength(1);
  return read.problems[0]?.code;
};

/** A dossier written by hand, its manifest in order unless changed. */
function zipOf(
  records: Record<string, string>,
  change: object = {},
  extra: Zippable = {},
): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(Object.entries(records).map(([path, text]) => [path, strToU8(text)]));
  const entries = Object.entries(files).map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
  }));
  const counts = Object.fromEntries(
    Object.entries(records).map(([path, text]) => [
      path.replace(/^records\/|\.(geo)?json$/g, ''),
      JSON.parse(text).length,
    ]),
  );
  const { tables: _, ...head } = sample.dossier;
  const manifest = {
    format: 'diagnostic-territorial/dossier',
    version: 1,
    app,
    head,
    counts,
    entries,
    ...change,
  };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), ...files, ...extra });
}

describe('a file that is not a sound dossier is refused with one code', () => {
  it('empty, too large, not a zip, sealed by a later program', () => {
    expect(codeOf(new Uint8Array())).toBe('file-empty');
    expect(codeOf(whole, { ...limits, fileBytes: 10 })).toBe('file-too-large');
    expect(codeOf(strToU8('{"type":"FeatureCollection"}') as Uint8Array<ArrayBuffer>)).toBe(
      'dossier-invalid',
    );
    expect(codeOf(strToU8('DIAGNOSTIC-SCELLE\u0001…') as Uint8Array<ArrayBuffer>)).toBe('dossier-newer');
  });

  it('cut anywhere', () => {
    for (let length = 1; length < whole.length; length += 97) {
      expect(['file-truncated', 'dossier-invalid']).toContain(codeOf(whole.slice(0, length)));
    }
    expect(codeOf(whole.slice(0, whole.length - 1))).toBe('file-truncated');
  });

  it('from a newer version, whatever else it holds', () => {
    expect(codeOf(zipOf({}, { version: DOSSIER_VERSION + 1, counts: 'autre chose' }))).toBe('dossier-newer');
  });

  it('an archive that swells: by ratio, in all, by number of files', () => {
    const zeros = new Uint8Array(2_500_000);
    expect(codeOf(zipOf({}, {}, { 'columns/0.bin': zeros }))).toBe('archive-bomb');
    expect(codeOf(zipOf({}, {}, { a: zeros, b: zeros }), { ...limits, ratio: 2_000 })).toBe('archive-bomb');
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}`, new Uint8Array(1)]),
    );
    expect(codeOf(zipOf({}, {}, many))).toBe('archive-bomb');
  });

  it('an archive that lies about its size', () => {
    const bomb = zipOf({}, {}, { 'columns/0.bin': new Uint8Array(900_000) });
    const lying = patchDirectory(bomb, 'columns/0.bin', (view, at) => view.setUint32(at + 24, 1_000, true));
    expect(codeOf(lying)).toBe('archive-bomb');
    const short = patchDirectory(bomb, 'columns/0.bin', (view, at) => view.setUint32(at + 24, 900_001, true));
    expect(codeOf(short)).toBe('file-truncated');
  });

  it('files that overlap in the archive', () => {
    const two = zipOf({}, {}, { 'a.bin': new Uint8Array(500), 'b.bin': new Uint8Array(500) });
    const start = directoryEntry(two, 'a.bin');
    const folded = patchDirectory(two, 'b.bin', (view, at) =>
      view.setUint32(at + 42, new DataView(two.buffer).getUint32(start + 42, true), true),
    );
    expect(codeOf(folded)).toBe('archive-bomb');
  });

  it.each(['../evil', '/etc/passwd', 'a/../../b', 'a\\b', 'C:x', 'a//b', './a', 'a\u0000b'])(
    'a path that climbs out: %j',
    (path) => {
      expect(codeOf(zipOf({}, {}, { [path]: new Uint8Array(1) }))).toBe('archive-path-escapes');
    },
  );

  it('a file altered by one byte, wherever it is said what it should be', () => {
    const altered = patchDirectory(whole, 'records/site.geojson', (view, at) =>
      view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true),
    );
    expect(codeOf(altered)).toBe('dossier-invalid');
    const entries = [{ path: 'records/source.json', bytes: 3, sha256: sha256Hex(strToU8('[ ]')) }];
    expect(codeOf(zipOf({ 'records/source.json': '[]' }, { entries }))).toBe('dossier-invalid');
    const missing = [{ path: 'records/site.geojson', bytes: 2, sha256: sha256Hex(strToU8('[]')) }];
    expect(codeOf(zipOf({}, { entries: missing }))).toBe('dossier-invalid');
  });
});

describe('what is wrong inside a dossier is told and the rest is kept', () => {
  const { source, camera } = sample.dossier.tables;
  const good = Object.values(source)[0]!;

  it('a record that does not fit is set aside whole', () => {
    const bad = { ...good, id: 'source-mauvaise', fictitious: 'oui' };
    const read = open(zipOf({ 'records/source.json': JSON.stringify([good, bad, good, 7]) }));
    expect(Object.keys(read.dossier?.tables.source ?? {})).toEqual([good.id]);
    expect(read.problems.map(({ code, where }) => [code, where.recordId])).toEqual([
      ['dossier-invalid', 'source-mauvaise'],
      ['dossier-invalid', good.id],
      ['dossier-invalid', undefined],
    ]);
    if (read.dossier) expect(read.setAside).toEqual([bad, good, 7]);
  });

  it('a kind or a property from Object’s own prototype is only a wrong word', () => {
    const text = `[${JSON.stringify(good)},{"kind":"constructor","id":"x"},{"kind":"__proto__","id":"y"},{"kind":"source","__proto__":{"id":"z"}}]`;
    const read = open(zipOf({ 'records/source.json': text }));
    expect(Object.keys(read.dossier?.tables.source ?? {})).toEqual([good.id]);
    expect(read.problems).toHaveLength(3);
    expect(({} as Record<string, unknown>).id).toBeUndefined();
  });

  it('a reference to nothing is told and kept', () => {
    const lone = Object.values(camera)[0]!;
    const read = open(zipOf({ 'records/camera.json': JSON.stringify([lone]) }));
    expect(read.dossier?.tables.camera[lone.id]).toEqual(lone);
    expect(read.problems.map(({ where, detail }) => [where.recordId, detail])).toEqual([
      [lone.id, `sourceId → ${lone.sourceId}`],
      [lone.id, `siteId → ${lone.siteId}`],
    ]);
  });

  it('a column that is missing, a file that the manifest does not list', () => {
    const presence = Object.values(sample.dossier.tables.presence)[0]!;
    const records = {
      'records/source.json': JSON.stringify(Object.values(source)),
      'records/presence.json': JSON.stringify([presence]),
    };
    const read = open(zipOf(records, {}, { 'lisez-moi.txt': strToU8('bonjour') }));
    expect(read.dossier).not.toBeNull();
    expect(read.problems.map(({ where }) => where.recordId ?? where.file)).toEqual([
      'lisez-moi.txt',
      presence.id,
    ]);
  });
});

describe('a column that is not what its record says is told and left out', () => {
  const { source, presence, backdrop } = sample.dossier.tables;
  const track = Object.values(presence)[0]!;
  const shape = Object.values(backdrop)[0]!;
  const positions = (times: number[], units: number[]) =>
    encodePositions({
      times: Uint32Array.from(times),
      xs: new Uint32Array(times.length),
      ys: new Uint32Array(times.length),
      units: Uint16Array.from(units),
    });
  const openWith = (record: ColumnRecord, bytes: Uint8Array<ArrayBuffer>) => {
    const id = sha256Hex(bytes);
    const named = { ...record, columnsId: id };
    const path = `records/${record.kind}.json`;
    const texts = {
      'records/source.json': JSON.stringify(Object.values(source)),
      [path]: JSON.stringify([named]),
    };
    const entries = [
      ...Object.entries(texts).map(([file, text]) => [file, strToU8(text)] as const),
      [`columns/${id}.bin`, bytes] as const,
    ].map(([file, content]) => ({ path: file, bytes: content.length, sha256: sha256Hex(content) }));
    const read = open(zipOf(texts, { entries }, { [`columns/${id}.bin`]: bytes }));
    return { read, details: read.problems.map(({ where, detail }) => [where.recordId, detail]) };
  };
  const two = { ...track, units: ['A', 'B'], positions: 2 };

  const blockOf = (geometry: object, properties: object) =>
    strToU8(
      JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] }),
    ) as Uint8Array<ArrayBuffer>;
  const line = {
    type: 'LineString',
    coordinates: [
      [6, 44],
      [6.1, 44],
    ],
  };
  const ring = [
    [6, 44],
    [6.1, 44],
    [6.1, 44.1],
    [6, 44],
  ];
  const ground = { type: 'Polygon', coordinates: [ring] };
  const house = { heightMetres: 6, use: 'dwelling', name: null };
  const road = { name: 'D 4096', class: 'primary', oneway: 'both', lanes: 2, level: 0 };
  const { geometry: _, ...block } = shape;
  const houses: Buildings = { ...block, kind: 'buildings', id: 'buildings-1', features: 1 };
  const streets: Roads = { ...block, kind: 'roads', id: 'roads-1', features: 1 };

  it.each([
    ['too many units', two, positions([1, 2], [0, 2]), 'unit 2 ≥ 2'],
    ['back in time', two, positions([2, 1], [0, 0]), 'order 1'],
    ['units mixed', two, positions([1, 2], [1, 0]), 'order 1'],
    ['fewer than said', two, positions([1], [0]), 'positions 1 ≠ 2'],
    ['cut', two, positions([1, 2], [0, 1]).slice(0, 30), 'file-truncated 30 ≠ 44'],
    ['not positions', two, new Uint8Array(20), 'file-unreadable POSI'],
    ['not GeoJSON', shape, new Uint8Array([0x5b, 0x5d]), 'FeatureCollection'],
    ['not JSON', shape, new Uint8Array([0x5b]), 'JSON'],
    ['more buildings than said', { ...houses, features: 0 }, blockOf(ground, house), 'features 1 ≠ 0'],
    ['a building that is a line', houses, blockOf(line, house), 'feature 0'],
    ['a building without its height', houses, blockOf(ground, { use: null, name: null }), 'feature 0'],
    ['a building below the ground', houses, blockOf(ground, { ...house, heightMetres: -3 }), 'feature 0'],
    ['a road that is an area', streets, blockOf(ground, road), 'feature 0'],
    ['a road between two levels', streets, blockOf(line, { ...road, level: 0.5 }), 'feature 0'],
    ['a road with a word too many', streets, blockOf(line, { ...road, SENS: 'Direct' }), 'feature 0'],
  ])('%s', (_, record, bytes, detail) => {
    const { read, details } = openWith(record, bytes);
    expect(details).toEqual([[record.id, detail]]);
    if (read.dossier) expect(read.columns).toEqual([]);
  });

  it('and sound buildings and roads are given', () => {
    for (const [record, bytes] of [
      [houses, blockOf(ground, house)],
      [streets, blockOf(line, road)],
    ] as const) {
      const { read, details } = openWith(record, bytes);
      expect(details).toEqual([]);
      if (read.dossier) expect(read.columns).toHaveLength(1);
    }
  });

  it('and a sound one is given', () => {
    const { read, details } = openWith(two, positions([1, 2], [0, 1]));
    expect(details).toEqual([]);
    if (read.dossier) expect(read.columns).toHaveLength(1);
  });
});

it('2,000 mutated files end in a dossier or in problems, never in an exception, within the limits', () => {
  const mutation = fc.record({
    cut: fc.option(fc.nat(whole.length), { freq: 8 }),
    bytes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
    copy: fc.option(fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.nat(200)), { freq: 4 }),
  });
  let opened = 0;
  fc.assert(
    fc.property(mutation, ({ cut, bytes, copy }) => {
      const file = whole.slice(0, cut ?? whole.length);
      for (const [at, value] of bytes) if (at < file.length) file[at] = value;
      if (copy) file.copyWithin(copy[0], copy[1], copy[1] + copy[2]);
      const read = open(file);
      if (read.dossier === null) expect(read.problems.length).toBeGreaterThan(0);
      else {
        // What opens is what was written: the checks leave nothing altered through.
        expect(read.dossier).toEqual(sample.dossier);
        opened++;
      }
    }),
    { numRuns: 2_000, seed: 22 },
  );
  expect(opened).toBeLessThan(400);
});

it('heads and records of any JSON go through the gate', () => {
  const anyRecord = fc.oneof(
    fc.jsonValue(),
    fc.record({ kind: fc.constantFrom('site', 'camera', 'presence', 'autre'), id: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 4 }), fc.jsonValue(), (records, head) => {
      const text = JSON.stringify(records);
      open(zipOf({ 'records/camera.json': text }));
      open(zipOf({ 'records/camera.json': text }, { head }));
    }),
    { numRuns: 200, seed: 23 },
  );
});

it('holds twenty million positions by its own limits', () => {
  expect(20_000_000 * 14).toBeLessThan(ARCHIVE_LIMITS.totalBytes);
});

/** Offset of a file's line in the central directory. */
function directoryEntry(zip: Uint8Array<ArrayBuffer>, path: string): number {
  const view = new DataView(zip.buffer);
  const name = strToU8(path);
  for (let at = zip.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => zip[at + 46 + index] === byte))
      return at;
  }
  throw new Error(`no ${path} in the archive`);
}

function patchDirectory(
  zip: Uint8Array<ArrayBuffer>,
  path: string,
  patch: (view: DataView, at: number) => void,
): Uint8Array<ArrayBuffer> {
  const copy = zip.slice();
  patch(new DataView(copy.buffer), directoryEntry(copy, path));
  return copy;
}
