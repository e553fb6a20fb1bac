import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { type CellGrid, coarseCells, coarseSeconds, suppressFew } from '#analysis/patrols/coarse-cells.ts';
import { communeDays } from '#analysis/patrols/commune-days.ts';
import { type CubeBrush, cubeBrush } from '#analysis/patrols/cube-brush.ts';
import { hideUntellable } from '#analysis/patrols/hide-untellable.ts';
import { type PeriodCells, paintDifference } from '#analysis/patrols/paint-difference.ts';
import { paintPresence } from '#analysis/patrols/paint-presence.ts';
import { paintSides } from '#analysis/patrols/paint-sides.ts';
import type { PresenceCube } from '#analysis/patrols/presence-cube.ts';
import { ELUS_FEWEST_SECONDS, ELUS_FINEST_ZOOM } from '#domain/elus-presence.ts';
import type { PresenceBrush } from '#domain/presence-brush.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { HandlerContext } from '../handler.ts';
import type { BrushRequest, BrushResponse } from '../protocol.ts';
import { type OpenedPresence, openedPresence } from './opened-presence.ts';

/** Answers in a frame: the image, the charts and the figures of communes under a brush. Null when the presence is not open any more. */
export async function brushPresence(
  request: BrushRequest,
  context: HandlerContext,
): Promise<BrushResponse | null> {
  const presence = openedPresence(request.presenceId);
  if (presence === null) return null;
  const { cube, cells } = presence;
  const brush = cubeBrush(cube, allUnits(request, request.brush));
  const figures = presence.figures.at(brush);
  const { weeks } = figures;
  cells.moveTo(brush);
  const compared = request.compareTo && compare(presence, allUnits(request, request.compareTo));
  const now = { seconds: cells.seconds, weeks };
  const [grid, shown, before] = request.forElus
    ? forElus(cube, { ...now, brush }, compared && { ...compared.cells, brush: compared.brush })
    : [cube, now, compared?.cells ?? null];
  const { paint } = request;
  const [image, imageBefore = null] = !before
    ? [paintPresence(grid, shown.seconds, weeks, paint, grid === cube ? presence.painter : undefined)]
    : request.sides
      ? paintSides(grid, shown, before, paint)
      : [paintDifference(grid, shown, before, paint)];
  for (const painted of [image, imageBefore])
    if (painted) context.transfer(painted.crisp.buffer, painted.smooth.buffer);
  return {
    image,
    imageBefore,
    figures,
    compared: compared?.figures ?? null,
    byCommuneDay: request.detailOf.map((commune) => communeDays(cube, brush, commune)),
  };
}

/** An élu is told of no unit and no activity: a choice of them does not reach his page. */
function allUnits({ forElus }: BrushRequest, brush: PresenceBrush): PresenceBrush {
  return forElus ? { ...brush, units: null, activities: null } : brush;
}

type BrushedPeriod = PeriodCells & { readonly brush: CubeBrush };

/** What an élu may hold: cells of about 900 m, told by the rules of his copy, without those of a few minutes. */
function forElus(
  cube: PresenceCube,
  now: BrushedPeriod,
  before: BrushedPeriod | null,
): readonly [CellGrid, PeriodCells, PeriodCells | null] {
  const coarse = coarseCells(cube, ELUS_FINEST_ZOOM);
  const told = ({ seconds, weeks, brush }: BrushedPeriod): PeriodCells => {
    const sums = coarseSeconds(coarse, seconds);
    hideUntellable(cube, coarse, brush, sums, PRESENCE_COPIES.elus.rules);
    return { seconds: sums, weeks };
  };
  const periods = before ? [told(now), told(before)] : [told(now)];
  suppressFew(
    periods.map(({ seconds }) => seconds),
    ELUS_FEWEST_SECONDS,
  );
  return [coarse.grid, periods[0]!, periods[1] ?? null];
}

function compare(presence: OpenedPresence, period: PresenceBrush) {
  const { cube, held, communes, words, planes } = presence;
  presence.compared ??= {
    cells: new BrushedCells(held, words, planes),
    figures: new BrushedFigures(cube, communes),
  };
  const { cells, figures: compared } = presence.compared;
  const brush = cubeBrush(cube, period);
  const figures = compared.at(brush);
  cells.moveTo(brush);
  return {
    figures,
    brush,
    cells: { seconds: cells.seconds, weeks: figures.weeks },
  };
}
