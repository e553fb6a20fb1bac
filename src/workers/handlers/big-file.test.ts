import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Presence } from '#domain/records/presence.ts';
import type { FileInspection, ImportOutcome, ImportPlan } from '#formats/outcome.ts';
import { decodePositions } from '#formats/positions-block.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import { openedFiles } from './opened-files.ts';

const HEADER = 'unite;date heure;longitude;latitude;activite;remarque\n';
const LINE_BYTES = 256;
const START = Date.UTC(2026, 0, 5) / 1000;
const UNITS = 20;

/** Line `rank` of the file, always 256 bytes; one in a thousand has no place. */
function lineOf(rank: number): string {
  const time = new Date((START + 30 * Math.floor(rank / UNITS)) * 1000).toISOString().slice(0, 19);
  const place = rank % 1000 === 999 ? '0;0' : `5.9${String(rank % 90_000).padStart(5, '0')};43.9`;
  const line = `COB ${rank % UNITS};${time}Z;${place};ronde;`;
  return `${line.padEnd(LINE_BYTES - 1)}
`;
}

/** A file that exists nowhere: its bytes are made when a part of it is read. */
class LazyFile {
  readonly size: number;
  readonly from: number;
  static largest = 0;

  constructor(size: number, from = 0) {
    this.size = size;
    this.from = from;
  }

  slice(from: number, to: number): LazyFile {
    return new LazyFile(Math.min(to, this.size) - from, this.from + from);
  }

  arrayBuffer(): never {
    throw new Error('The file was asked for as a whole.');
  }

  bytes(): Uint8Array<ArrayBuffer> {
    LazyFile.largest = Math.max(LazyFile.largest, this.size);
    const first = Math.max(0, Math.floor((this.from - HEADER.length) / LINE_BYTES));
    const texts = this.from < HEADER.length ? [HEADER] : [];
    let length = texts.length === 0 ? first * LINE_BYTES + HEADER.length : 0;
    const skip = this.from - length;
    const start = length;
    length += texts.length === 0 ? 0 : HEADER.length;
    for (let rank = first; length < this.from + this.size; rank++, length += LINE_BYTES)
      texts.push(lineOf(rank));
    return new TextEncoder().encode(texts.join('')).slice(skip, this.from + this.size - start);
  }
}

class LazyReader {
  readAsArrayBuffer(file: LazyFile): ArrayBuffer {
    return file.bytes().buffer;
  }
}

beforeAll(() => Object.assign(globalThis, { FileReaderSync: LazyReader }));
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'FileReaderSync');
  openedFiles.clear();
});

async function answerOf<T>(work: unknown): Promise<T> {
  const steps = work as AsyncGenerator<unknown, T, void>;
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

function inspect(file: LazyFile, name = 'positions.csv'): Promise<FileInspection> {
  const request = { fileId: 'big', name, file: file as unknown as Blob, territory: null };
  return answerOf(inspectFile(request, { transfer: () => undefined }));
}

function planOf({ tables }: FileInspection): ImportPlan {
  return {
    table: 0,
    kind: 'patrols',
    mapping: tables[0]!.mappings.patrols,
    crs: null,
    timeZone: 'Europe/Paris',
    answers: {},
    source: {
      title: 'Hiver',
      producer: '',
      licence: '',
      confidentiality: 'restricted',
      date: null,
      importedAt: '2026-11-23T10:00:00.000Z',
    },
  };
}

test('of five gigabytes of positions, inspection reads the head only', async () => {
  LazyFile.largest = 0;
  const rows = 20_000_000;
  const inspection = await inspect(new LazyFile(HEADER.length + rows * LINE_BYTES));
  expect(inspection.tables[0]).toMatchObject({ kind: 'patrols', rowsReckoned: true });
  expect(Math.abs(inspection.tables[0]!.rows / rows - 1)).toBeLessThan(0.001);
  expect(LazyFile.largest).toBeLessThanOrEqual(2 ** 20);
});

test('five gigabytes of something else are refused without being read', async () => {
  const other = new LazyFile(5e9);
  const text = new TextEncoder().encode(`{"type":"FeatureCollection"${' '.repeat(2 ** 20)}`);
  other.bytes = () => text;
  other.slice = () => Object.assign(new LazyFile(text.length), { bytes: () => text });
  const { tables, problems } = await inspect(other, 'positions.geojson');
  expect(tables).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['file-too-large']);
});

test('a big file is imported in chunks: every row has its fate, the fingerprint is that of the whole', {
  timeout: 120_000,
}, async () => {
  const rows = 150_000;
  const file = new LazyFile(HEADER.length + rows * LINE_BYTES);
  const plan = planOf(await inspect(file));
  LazyFile.largest = 0;
  const work = importFile({ fileId: 'big', plan }, { transfer: () => undefined });
  const outcome = await answerOf<ImportOutcome>(work);
  expect(LazyFile.largest).toBeLessThanOrEqual(4 * 2 ** 20);
  expect(outcome).toMatchObject({ read: rows, kept: rows - 150 });
  expect(outcome.setAside.length).toBe(150);
  expect(outcome.setAside[0]).toMatchObject({ row: 1001, problem: { code: 'place-null-island' } });
  expect(outcome.setAside[0]!.cells.slice(2, 4)).toEqual(['0', '0']);
  const [source, presence] = outcome.records as unknown as [{ fingerprint: string }, Presence];
  expect(source.fingerprint).toBe(sha256Hex(file.bytes()));
  expect(presence).toMatchObject({ positions: rows - 150, pingSeconds: 30, activities: ['ronde'] });
  expect(presence.units.length).toBe(UNITS);
  const { positions } = decodePositions(outcome.columns[0]!.bytes);
  expect(positions!.times.length).toBe(rows - 150);
});

test('more rows set aside than can be told are counted by their reason', { timeout: 120_000 }, async () => {
  class Nowhere extends LazyFile {
    override slice(from: number, to: number): LazyFile {
      const part = super.slice(from, to);
      part.bytes = () =>
        Uint8Array.from(LazyFile.prototype.bytes.call(part), (byte) => (byte === 52 ? 57 : byte));
      return part;
    }
  }
  const file = new Nowhere(HEADER.length + 140_000 * LINE_BYTES);
  const plan = { ...planOf(await inspect(file)), crs: 'wgs84' } as const;
  const work = importFile({ fileId: 'big', plan }, { transfer: () => undefined });
  const outcome = await answerOf<ImportOutcome>(work);
  const beyond = Object.values(outcome.beyond?.setAside ?? {}).reduce((sum, count) => sum + count, 0);
  expect(outcome.setAside.length).toBe(10_000);
  expect(outcome.read).toBe(140_000);
  expect(outcome.kept + outcome.setAside.length + beyond).toBe(outcome.read);
});
