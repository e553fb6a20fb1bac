import { describe, expect, it } from 'vitest';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { ImportOutcome } from '#formats/registry.ts';
import { countArrivals } from './count-arrivals.ts';

const outcome = (records: readonly { kind: string; id: string }[]): ImportOutcome => ({
  read: 3,
  kept: 3,
  setAside: [],
  notes: [],
  questions: [],
  records: records as unknown as readonly DossierRecord[],
  columns: [],
  columnNames: [],
});

describe('countArrivals', () => {
  it('counts each kind once, the known apart, and leaves the source out', () => {
    const arrivals = countArrivals(
      outcome([
        { kind: 'source', id: 'source-1' },
        { kind: 'site', id: 'site-a' },
        { kind: 'camera', id: 'camera-a' },
        { kind: 'camera', id: 'camera-b' },
      ]),
      (id) => id === 'camera-b' || id === 'source-1',
    );
    expect(arrivals).toEqual([
      { kind: 'site', count: 1, known: 0 },
      { kind: 'camera', count: 2, known: 1 },
    ]);
  });
});
