import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '#domain/audience.ts';
import { recordsOf } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { deepFreeze } from '../../../tests/helpers/deep-freeze.ts';
import { toDocument } from '../dossier/dossier-document.ts';
import { restoreDossier } from '../dossier/restore.ts';
import { audienceCopy, type CopyRequest } from './audience-copy.ts';

const ask = (audience: CopyRequest['audience']): CopyRequest => ({
  audience,
  id: 'd-copy',
  title: 'Copie',
  today: '2026-11-23',
  summary: null,
});
const audiences = fc.constantFrom<CopyRequest['audience']>('elus', 'public');

describe('a copy for an audience', () => {
  test('is a valid dossier where every reference holds, with its audience at its head', () => {
    fc.assert(
      fc.property(arbitraryDossier, audiences, ({ dossier }, audience) => {
        const copy = audienceCopy(deepFreeze(dossier), ask(audience)).dossier;
        const { dossier: restored, problems } = restoreDossier(toDocument(copy));
        expect(problems).toEqual([]);
        expect(restored).toEqual(copy);
        expect(copy).toMatchObject({ id: 'd-copy', title: 'Copie', confidentiality: audience });
        expect(copy.createdAt).toBe('2026-11-01T00:00:00.000Z');
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('holds nothing whose source is for a narrower circle, no position, no request of a commune, no note', () => {
    fc.assert(
      fc.property(arbitraryDossier, audiences, ({ dossier }, audience) => {
        const copy = audienceCopy(dossier, ask(audience)).dossier;
        expect(recordsOf(copy, 'presence')).toEqual([]);
        expect(recordsOf(copy, 'expectation')).toEqual([]);
        for (const kind of RECORD_KINDS) {
          for (const record of recordsOf(copy, kind)) {
            expect(record.note).toBe('');
            const source = record.kind === 'source' ? record : dossier.tables.source[record.sourceId]!;
            if (record.kind === 'presence-summary') continue;
            if (record.kind === 'source' && copyHasOnlySummariesOf(copy, record.id)) continue;
            expect(AUDIENCES.indexOf(source.confidentiality)).toBeGreaterThanOrEqual(
              AUDIENCES.indexOf(audience),
            );
          }
        }
        for (const summary of recordsOf(copy, 'presence-summary'))
          if (audience === 'public') expect(summary.audience).toBe('public');
        for (const source of recordsOf(copy, 'source'))
          expect(source).toMatchObject({ fileName: null, fingerprint: null, importedAt: null });
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test('counts what stayed and what went, kind by kind', () => {
    fc.assert(
      fc.property(arbitraryDossier, audiences, ({ dossier }, audience) => {
        const { dossier: copy, kept, removed } = audienceCopy(dossier, ask(audience));
        for (const kind of RECORD_KINDS) {
          if (kind === 'source') continue;
          expect(kept[kind] ?? 0).toBe(recordsOf(copy, kind).length);
          expect((kept[kind] ?? 0) + (removed[kind] ?? 0)).toBe(recordsOf(dossier, kind).length);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

/** A summary of an older copy carries its own audience, whatever its source says. */
function copyHasOnlySummariesOf(copy: Parameters<typeof recordsOf>[0], sourceId: string): boolean {
  return RECORD_KINDS.every((kind) =>
    recordsOf(copy, kind).every(
      (record) =>
        record.kind === 'source' || record.sourceId !== sourceId || record.kind === 'presence-summary',
    ),
  );
}
