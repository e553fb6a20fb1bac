import { computePresence } from '#analysis/patrols/compute-presence.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { decodePositions } from '#formats/positions-block.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { HandlerContext } from '../handler.ts';
import type { PresenceResponse, Progress, RequestOf } from '../protocol.ts';

/** Positions to cells, minutes by commune and by day. @throws when the block is not one of positions: storage checks its SHA-256. */
export function* presenceGrid(
  request: RequestOf<'presence-grid'>,
  context: HandlerContext,
): Generator<Progress, PresenceResponse, void> {
  const { positions, problem } = decodePositions(request.columns);
  if (problem) throw new Error(`The positions cannot be read: ${problem.code}, ${problem.detail}.`);
  const communes = createPolygonIndex(request.territory.communes.map((commune) => commune.geometry));
  const steps = computePresence({
    positions,
    rules: { ...DEFAULT_RULES, pingSeconds: request.pingSeconds },
    zoom: request.zoom,
    timeZone: request.timeZone,
    premises: request.premises,
    bounds: request.territory.bounds,
    communeCodes: request.territory.communes.map((commune) => commune.properties.code),
    communeAt: communes.find,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      context.transfer(step.value.grid.minutes.buffer);
      return step.value;
    }
    yield { share: step.value, doing: 'Calcul de la présence des patrouilles' };
  }
}
