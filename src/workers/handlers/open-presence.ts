import { buildPresenceCube } from '#analysis/patrols/build-presence-cube.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { mergePositions } from '#formats/merge-positions.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { HandlerContext } from '../handler.ts';
import type { PresenceOpened, PresenceRequest, Progress } from '../protocol.ts';
import { keepPresence } from './opened-presence.ts';

/** Positions to what can be brushed; it stays in the worker. @throws when the block is not one of positions: storage checks its SHA-256. */
export function* openPresence(
  request: PresenceRequest,
  _context: HandlerContext,
): Generator<Progress, PresenceOpened, void> {
  const positions = mergePositions(request.sets);
  const areas = createPolygonIndex(request.territory.communes.map((commune) => commune.geometry));
  const communes = request.territory.communes.length;
  const steps = buildPresenceCube({
    positions,
    rules: { ...DEFAULT_RULES, pingSeconds: request.pingSeconds },
    zoom: request.zoom,
    timeZone: request.timeZone,
    premises: request.premises,
    bounds: request.territory.bounds,
    communes,
    communeAt: areas.find,
  });
  let step = steps.next();
  while (!step.done) {
    yield { share: step.value, doing: 'Calcul de la présence des patrouilles' };
    step = steps.next();
  }
  const { cube, services, finestZoom } = step.value;
  keepPresence(request.presenceId, cube, communes, positions.times.length);
  return {
    firstDay: positions.times.length === 0 ? null : cube.slots.days.firstDay,
    days: cube.slots.days.count,
    firstWeekday: cube.slots.firstWeekday,
    services,
    zoom: cube.zoom,
    finestZoom,
  };
}
