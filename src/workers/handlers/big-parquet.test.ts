import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Presence } from '#domain/records/presence.ts';
import type { FileInspection, ImportOutcome } from '#formats/outcome.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { importFile } from './import-file.ts';
import { inspectFile } from './inspect-file.ts';
import { openedFiles } from './opened-files.ts';

const ROWS = 1_500_000;
const UNITS = 12;
const START = Date.UTC(2026, 0, 5);

/** Bytes of which the largest part that was read at once is noted. */
class WatchedFile {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  static largest = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  slice(from: number, to: number): WatchedFile {
    return new WatchedFile(this.#bytes.subarray(from, to));
  }

  arrayBuffer(): never {
    throw new Error('The file was asked for as a whole.');
  }

  read(): ArrayBuffer {
    WatchedFile.largest = Math.max(WatchedFile.largest, this.size);
    return this.#bytes.slice().buffer;
  }
}

class WatchedReader {
  readAsArrayBuffer(file: WatchedFile): ArrayBuffer {
    return file.read();
  }
}

beforeAll(() => Object.assign(globalThis, { FileReaderSync: WatchedReader }));
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

/** One position in a thousand has no place. */
function positions(): Uint8Array<ArrayBuffer> {
  const rank = Array.from({ length: ROWS }, (_, row) => row);
  const placed = (degrees: (row: number) => number) =>
    Float64Array.from(rank, (row) => (row % 1000 === 999 ? 0 : degrees(row)));
  const bytes = parquetWriteBuffer({
    codec: 'UNCOMPRESSED',
    statistics: false,
    columnData: [
      { name: 'unite', data: rank.map((row) => `COB ${row % UNITS}`), nullable: false },
      {
        name: 'date heure',
        data: BigInt64Array.from(rank, (row) => BigInt(START + 30_000 * Math.floor(row / UNITS))),
        encoding: 'PLAIN',
        nullable: false,
      },
      {
        name: 'longitude',
        data: placed((row) => 5.9 + (row % 90_000) / 1e5),
        encoding: 'PLAIN',
        nullable: false,
      },
      {
        name: 'latitude',
        data: placed((row) => 43.9 + (row % 977) / 1e5),
        encoding: 'PLAIN',
        nullable: false,
      },
    ],
  });
  return new Uint8Array(bytes);
}

test('a big Parquet file is read in parts: every row has its fate, the fingerprint is that of the whole', {
  timeout: 120_000,
}, async () => {
  const bytes = positions();
  expect(bytes.length).toBeGreaterThan(32 * 2 ** 20);
  const file = new WatchedFile(bytes) as unknown as Blob;
  const context = { transfer: () => undefined };
  const request = { fileId: 'grand', name: 'positions.parquet', file, territory: null };
  const { tables } = await answerOf<FileInspection>(inspectFile(request, context));
  expect(tables[0]).toMatchObject({ kind: 'patrols', rows: ROWS });
  const source = {
    title: 'Hiver',
    producer: '',
    licence: '',
    confidentiality: 'restricted',
    date: null,
    importedAt: '2026-11-23T10:00:00.000Z',
  } as const;
  const mapping = tables[0]!.mappings.patrols;
  const plan = {
    table: 0,
    kind: 'patrols',
    mapping,
    crs: null,
    timeZone: 'Europe/Paris',
    answers: {},
    source,
  } as const;
  const outcome = await answerOf<ImportOutcome>(importFile({ fileId: 'grand', plan }, context));
  expect(outcome).toMatchObject({ read: ROWS, kept: ROWS - ROWS / 1000 });
  expect(outcome.setAside.length).toBe(ROWS / 1000);
  expect(outcome.setAside[0]).toMatchObject({ row: 1000, problem: { code: 'place-null-island' } });
  const [of, presence] = outcome.records as unknown as [{ fingerprint: string }, Presence];
  expect(of.fingerprint).toBe(sha256Hex(bytes));
  expect(presence).toMatchObject({ pingSeconds: 30 });
  expect(presence.units.length).toBe(UNITS);
  expect(WatchedFile.largest).toBeLessThanOrEqual(4 * 2 ** 20);
});
