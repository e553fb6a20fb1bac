import { CellOwners } from '#analysis/patrols/cell-owners.ts';
import { CubeBuilder } from '#analysis/patrols/cube-builder.ts';
import { hourSlots } from '#analysis/patrols/hour-slots.ts';
import { localDays } from '#analysis/patrols/local-days.ts';
import { premisesFinder } from '#analysis/patrols/premises-finder.ts';
import { StepWalker } from '#analysis/patrols/step-walker.ts';
import { summarisePresence } from '#analysis/patrols/summarise-presence.ts';
import { wholeMonths } from '#analysis/patrols/summarise-presence-months.ts';
import type { PresenceSummary } from '#domain/records/presence-summary.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { recordIdOf } from '#formats/import/record-ids.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { findTerritory } from '../find-territory.ts';
import { RefusedError } from '../refused-error.ts';
import { runToEnd } from '../run-to-end.ts';
import { runWithProgress } from '../run-with-progress.ts';
import { PeriodCut } from './cut-period.ts';
import { mergeRuns } from './merge-runs.ts';
import type { PresenceRun } from './presence-run.ts';
import type { ReadPositions } from './read-parts.ts';
import { USUAL_DEPARTEMENT } from './usual-departement.ts';

/** Room made at once for passages; more is made as they come. */
const PASSAGES = 4_000_000;

/**
 * The summary that élus get of positions (docs/methods/audience-copy.md), of the territory that the dossier is drawn over: squares of some
 * 900 m in classes and communes in ranges, whole months. Null when no month of the period is whole and old enough.
 * @throws RefusedError when there is no pack of the territory
 */
export function summaryRecord(
  { options, read, survey, asked, frame, startedAt }: PresenceRun,
  label: string,
  sourceId: string,
): { readonly record: PresenceSummary; readonly columns: readonly ColumnBlock[] } | null {
  const departement = options.departement ?? USUAL_DEPARTEMENT;
  const territory = findTerritory(departement);
  if (!territory)
    throw new RefusedError(
      `Territoire ${departement} absent : npm run territory -- --departement ${departement}.`,
    );
  const { rules } = PRESENCE_COPIES.elus;
  const areas = createPolygonIndex(territory.communes.map(({ geometry }) => geometry));
  const [first, last] = survey.extent ?? [0, 0];
  const days = localDays(first, last, asked.timeZone);
  const builder = new CubeBuilder(
    new CellOwners(territory.bounds, areas.find),
    hourSlots(days, asked.timeZone),
    territory.communes.length,
    rules.zoom,
    PASSAGES,
  );
  const isPremises = premisesFinder(asked.premises, frame.rules.premisesMetres);
  const walker = new StepWalker(builder, frame.rules, isPremises);
  const cut = new PeriodCut(asked.start, asked.end, frame.rules.serviceBreakSeconds);
  runWithProgress(walkRuns(read, walker, cut), 'Résumé de la présence', (done) => done / read.kept);
  const months = wholeMonths(days.firstDay, days.count, startedAt.slice(0, 10), rules.delayDays);
  if (months.length === 0) {
    console.error('Aucun mois entier assez ancien dans cette période : le dossier n’a pas de présence.');
    return null;
  }
  const { figures } = summarisePresence({
    cube: builder.finish(),
    months,
    rules,
    finer: null,
    bounds: territory.bounds,
    communeCodes: territory.communes.map(({ properties }) => properties.code),
    communeAt: areas.find,
  });
  return {
    columns: [],
    record: {
      kind: 'presence-summary',
      id: recordIdOf('presence-summary', label),
      sourceId,
      note: '',
      label: label.slice(0, 500),
      audience: 'elus',
      ...figures,
    },
  };
}

/** Yields how many positions are done. */
function* walkRuns(
  { runs }: ReadPositions,
  walker: StepWalker,
  cut: PeriodCut,
): Generator<number, void, void> {
  let done = 0;
  for (const piece of mergeRuns(runs)) {
    runToEnd(walker.add(cut.cut(piece)));
    done += piece.times.length;
    yield done;
  }
}
