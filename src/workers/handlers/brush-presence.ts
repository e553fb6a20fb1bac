import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { communeDays } from '#analysis/patrols/commune-days.ts';
import { cubeBrush } from '#analysis/patrols/cube-brush.ts';
import { paintDifference } from '#analysis/patrols/paint-difference.ts';
import { paintPresence } from '#analysis/patrols/paint-presence.ts';
import type { PresenceBrush } from '#domain/presence-brush.ts';
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
  const brush = cubeBrush(cube, request.brush);
  const figures = presence.figures.at(brush);
  const { weeks } = figures;
  cells.moveTo(brush);
  const compared = request.compareTo && compare(presence, request.compareTo);
  const image = compared
    ? paintDifference(cube, { seconds: cells.seconds, weeks }, compared.cells, request.paint)
    : paintPresence(cube, cells.seconds, weeks, request.paint);
  context.transfer(image.crisp.buffer, image.smooth.buffer);
  return {
    image,
    figures,
    compared: compared?.figures ?? null,
    byCommuneDay: request.detailOf.map((commune) => communeDays(cube, brush, commune)),
  };
}

function compare(presence: OpenedPresence, period: PresenceBrush) {
  const { cube, communes, planes } = presence;
  presence.compared ??= {
    cells: new BrushedCells(cube, planes),
    figures: new BrushedFigures(cube, communes),
  };
  const { cells, figures: compared } = presence.compared;
  const brush = cubeBrush(cube, period);
  const figures = compared.at(brush);
  cells.moveTo(brush);
  return {
    figures,
    cells: { seconds: cells.seconds, weeks: figures.weeks },
  };
}
