import type { CellsFrame, ComputedCells } from './compute-cells.ts';
import type { ReadPositions } from './read-parts.ts';
import type { PositionSurvey } from './survey-positions.ts';

/** `rows = kept + otherDates + sum of setAside`; `minutes.in` is the sum of its other parts, all of them whole seconds. */
export function reportPresence(
  read: ReadPositions,
  survey: PositionSurvey,
  frame: CellsFrame,
  { seconds, cells, services }: ComputedCells,
) {
  const { inside, extent } = survey;
  const repeated = read.kept - survey.positions;
  const setAside = { ...read.setAside };
  if (repeated > 0) setAside['duplicate-row'] = (setAside['duplicate-row'] ?? 0) + repeated;
  return {
    rows: read.rows,
    kept: inside,
    minutes: {
      in: seconds.in / 60,
      shown: seconds.shown / 60,
      gap: seconds.gap / 60,
      speed: seconds.speed / 60,
      premises: seconds.premises / 60,
      outside: seconds.outside / 60,
    },
    cells: cells.length,
    from: extent === null ? null : instantOf(extent[0]),
    to: extent === null ? null : instantOf(extent[1]),
    otherDates: survey.positions - inside,
    setAside,
    days: frame.days,
    zoom: frame.zoom,
    finestZoom: frame.finestZoom,
    pingSeconds: survey.pingSeconds,
    units: read.units,
    services,
    visits: cells.reduce((sum, { visits }) => sum + visits, 0),
  };
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
