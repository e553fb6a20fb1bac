import bbox from '@turf/bbox';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { computePresence } from '#analysis/patrols/compute-presence.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import type { Territory } from '#domain/territory.ts';
import { decodePositions } from '#formats/positions-block.ts';
import type { HandlerContext } from '../handler.ts';
import type { PresenceRequest, PresenceResponse, Progress } from '../protocol.ts';

/** Positions to cells, minutes by commune and by day. @throws when the block is not one of positions: storage checks its SHA-256. */
export function* presenceGrid(
  request: PresenceRequest,
  context: HandlerContext,
): Generator<Progress, PresenceResponse, void> {
  const { positions, problem } = decodePositions(request.columns);
  if (problem) throw new Error(`The positions cannot be read: ${problem.code}, ${problem.detail}.`);
  const steps = computePresence({
    positions,
    rules: { ...DEFAULT_RULES, pingSeconds: request.pingSeconds },
    zoom: request.zoom,
    timeZone: request.timeZone,
    premises: request.premises,
    bounds: request.territory.bounds,
    communeCodes: request.territory.communes.map((commune) => commune.properties.code),
    communeAt: communeFinder(request.territory),
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

function communeFinder(territory: Territory): (lng: number, lat: number) => number {
  const boxes = territory.communes.map((commune) => bbox(commune));
  return (lng, lat) =>
    territory.communes.findIndex((commune, at) => {
      const [west, south, east, north] = boxes[at] as [number, number, number, number];
      return (
        lng >= west &&
        lng <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon([lng, lat], commune)
      );
    });
}
