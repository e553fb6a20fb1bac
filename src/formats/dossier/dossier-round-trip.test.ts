import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { deepFreeze } from '../../../tests/helpers/deep-freeze.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { readDossier } from './read-dossier.ts';
import { writeDossier } from './write-dossier.ts';

const app = { name: 'diagnostic-territorial', version: '0.0.0-test' };

describe('a dossier written and read again', () => {
  it('is the same dossier, with the same columns, and nothing to say', () => {
    fc.assert(
      fc.property(arbitraryDossier, ({ dossier, columns }) => {
        const bytes = runToEnd(writeDossier(deepFreeze(dossier), columns, { app }));
        const read = runToEnd(readDossier(bytes));
        expect(read.problems).toEqual([]);
        expect(read.dossier).toEqual(dossier);
        if (read.dossier === null) return;
        expect([...read.columns].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [...columns].sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
      { numRuns: 150, seed: 4 },
    );
  }, 30_000);

  it('keeps the order of its records', () => {
    fc.assert(
      fc.property(arbitraryDossier, ({ dossier, columns }) => {
        const read = runToEnd(readDossier(runToEnd(writeDossier(dossier, columns, { app }))));
        expect(Object.keys(read.dossier?.tables.site ?? {})).toEqual(Object.keys(dossier.tables.site));
      }),
      { numRuns: 50, seed: 5 },
    );
  });

  it('has the same bytes whatever the order of properties and the time zone', () => {
    const zone = process.env.TZ;
    try {
      fc.assert(
        fc.property(arbitraryDossier, ({ dossier, columns }) => {
          process.env.TZ = 'America/Guadeloupe';
          const first = runToEnd(writeDossier(dossier, columns, { app }));
          process.env.TZ = 'Indian/Reunion';
          const again = runToEnd(readDossier(first)).dossier;
          expect(again).not.toBeNull();
          expect(runToEnd(writeDossier(again!, [...columns].reverse(), { app }))).toEqual(first);
        }),
        { numRuns: 50, seed: 6 },
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is refused by its writer when a column it names is missing or is not what its name says', () => {
    const withColumns = arbitraryDossier.filter((sample) => sample.columns.length > 0);
    const { dossier, columns } = fc.sample(withColumns, { numRuns: 1, seed: 7 })[0]!;
    expect(() => runToEnd(writeDossier(dossier, [], { app }))).toThrow('was not given');
    const wrong = columns.map(({ id }) => ({ id, bytes: new Uint8Array(3) }));
    expect(() => runToEnd(writeDossier(dossier, wrong, { app }))).toThrow('holds other bytes');
  });
});
