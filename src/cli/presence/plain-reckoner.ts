import { runWithProgress } from '../run-with-progress.ts';
import { computeCells } from './compute-cells.ts';
import { mergeRuns } from './merge-runs.ts';
import type { Reckoner } from './reckoner.ts';
import { surveyPositions } from './survey-positions.ts';

/** This program by itself: positions pass twice, as a stream. */
export const plainReckoner: Reckoner = {
  survey: async ({ runs, kept }, { start, end }) =>
    runWithProgress(
      surveyPositions(mergeRuns(runs), start, end),
      'Mise en ordre des positions',
      (done) => done / kept,
    ),
  compute: async ({ runs, kept }, asked, _survey, frame) =>
    runWithProgress(
      computeCells(mergeRuns(runs), asked, frame),
      'Calcul de la présence',
      (done) => done / kept,
    ),
  close: async () => undefined,
};
