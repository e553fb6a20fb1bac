import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS } from '#domain/dossier-record.ts';
import { applyCommand } from '#state/commands/apply-command.ts';
import { arbitraryDossier } from '../../tests/helpers/arbitrary-dossier.ts';
import { diffDossiers } from './diff-dossiers.ts';

/** What storage would hold: rows by kind and id. */
function rowsOf(dossier: Dossier): Map<string, DossierRecord> {
  return new Map(
    RECORD_KINDS.flatMap((kind) => Object.values(dossier.tables[kind])).map((record) => [
      `${record.kind} ${record.id}`,
      record,
    ]),
  );
}

describe('the difference of two dossiers', () => {
  const pair = fc.tuple(arbitraryDossier, arbitraryDossier).map(([a, b]) => [a.dossier, b.dossier] as const);

  it('written over the rows of the one gives the rows of the other', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const rows = rowsOf(before);
        const { puts, removes } = diffDossiers(before, after);
        for (const record of puts) rows.set(`${record.kind} ${record.id}`, record);
        for (const [kind, id] of removes) rows.delete(`${kind} ${id}`);
        expect(rows).toEqual(rowsOf(after));
      }),
      { numRuns: 100, seed: 41 },
    );
  });

  it('is everything when storage has nothing, and nothing when nothing changed', () => {
    fc.assert(
      fc.property(pair, ([dossier]) => {
        expect(diffDossiers(null, dossier).puts).toHaveLength(rowsOf(dossier).size);
        expect(diffDossiers(dossier, { ...dossier, title: 'Autre' })).toEqual({ puts: [], removes: [] });
      }),
      { numRuns: 50, seed: 42 },
    );
  });

  it('is one record when a command changed one', () => {
    fc.assert(
      fc.property(
        pair.filter(([dossier]) => Object.keys(dossier.tables.site).length > 0),
        ([dossier]) => {
          const site = Object.values(dossier.tables.site)[0]!;
          const after = applyCommand(dossier, {
            type: 'put-record',
            record: { ...site, name: `${site.name}!` },
          });
          expect(diffDossiers(dossier, after)).toEqual({ puts: [after.tables.site[site.id]], removes: [] });
        },
      ),
      { numRuns: 50, seed: 43 },
    );
  });
});
