import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Dossier, emptyDossier, recordsOf } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Source } from '#domain/records/source.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { recordIdOf } from '#formats/import/record-ids.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { name, version } from '../../../package.json' with { type: 'json' };
import { readDossierFile } from '../read-dossier-file.ts';
import { runWithProgress } from '../run-with-progress.ts';
import { writeAside } from '../write-aside.ts';
import { MOST_POSITIONS, positionsRecord } from './positions-record.ts';
import type { PresenceRun } from './presence-run.ts';
import { summaryRecord } from './summary-record.ts';
import { USUAL_DEPARTEMENT } from './usual-departement.ts';

/**
 * The dossier of a run, which the page opens. What it holds is what the page can brush: the positions of the period themselves, up to
 * MOST_POSITIONS; beyond, a summary in squares and communes by whole months. Force units of `--dossier` come along, so that the page finds
 * the same premises. @throws RefusedError when it cannot be written
 */
export function writePresenceDossier(path: string, run: PresenceRun): void {
  const { options, survey, startedAt } = run;
  const files = options.files.map((file) => basename(file));
  const title =
    files.length === 1 ? files[0]!.replace(/\.[^.]+$/, '') : `${files.length} fichiers de positions`;
  const source = sourceOf(title, files, startedAt);
  const fits = survey.inside <= MOST_POSITIONS;
  if (!fits)
    console.error(
      `${survey.inside} positions sont plus que la page n’en explore (${MOST_POSITIONS}) : le dossier contient leur résumé par mois ; --from et --to en choisissent moins.`,
    );
  const written =
    survey.inside === 0
      ? null
      : fits
        ? positionsRecord(run, title, source.id)
        : summaryRecord(run, title, source.id);
  const records: DossierRecord[] = [
    source,
    ...(written ? [written.record] : []),
    ...unitsOf(options.dossier),
  ];
  const dossier = withRecords(
    emptyDossier({
      id: recordIdOf('dossier', title, startedAt),
      title,
      departement: options.departement ?? USUAL_DEPARTEMENT,
      confidentiality: 'restricted',
      createdAt: startedAt,
    }),
    records,
  );
  const columns: readonly ColumnBlock[] = written?.columns ?? [];
  const bytes = runWithProgress(
    writeDossier(dossier, columns, { app: { name, version } }),
    'Écriture du dossier',
    ({ share }) => share,
  );
  writeAside(path, (beside) => writeFileSync(beside, bytes));
}

function withRecords(dossier: Dossier, records: readonly DossierRecord[]): Dossier {
  const tables: Record<string, Record<string, DossierRecord>> = {};
  for (const kind of Object.keys(dossier.tables)) tables[kind] = {};
  for (const record of records) tables[record.kind]![record.id] = record;
  return { ...dossier, tables: tables as unknown as Dossier['tables'] };
}

/** Force units of a dossier, and the sources that they name. */
function unitsOf(path: string | null): readonly DossierRecord[] {
  if (path === null) return [];
  const dossier = readDossierFile(path);
  const units = recordsOf(dossier, 'force-unit');
  const named = new Set(units.map(({ sourceId }) => sourceId));
  return [...recordsOf(dossier, 'source').filter(({ id }) => named.has(id)), ...units];
}

function sourceOf(title: string, files: readonly string[], startedAt: string): Source {
  return {
    kind: 'source',
    id: recordIdOf('source', 'positions', title),
    title: title.slice(0, 500),
    producer: '',
    fileName: files.length === 1 ? files[0]!.slice(0, 500) : null,
    fingerprint: null,
    date: null,
    importedAt: startedAt,
    licence: '',
    confidentiality: 'restricted',
    fictitious: false,
    note: files.length === 1 ? '' : files.slice(0, 100).join('\n').slice(0, 5000),
  };
}
