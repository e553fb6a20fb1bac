import { countAreaVisits as count } from '#analysis/patrols/count-area-visits.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { mergePositions } from '#formats/merge-positions.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { AreaVisitsRequest } from '../area-messages.ts';
import type { HandlerContext } from '../handler.ts';
import type { Progress } from '../protocol.ts';
import { keepVisits } from './counted-visits.ts';
import { openedPresence } from './opened-presence.ts';

/** Counts visits to groups of communes, beside the presence that is open. @throws when the block is not one of positions. */
export function* countAreaVisits(
  request: AreaVisitsRequest,
  _context: HandlerContext,
): Generator<Progress, { readonly counted: boolean }, void> {
  const presence = openedPresence(request.presenceId);
  if (presence === null) return { counted: false };
  const { communes, bounds } = request.territory;
  const steps = count({
    positions: mergePositions(request.sets),
    rules: { ...DEFAULT_RULES, pingSeconds: request.pingSeconds },
    premises: request.premises,
    bounds,
    communeAt: createPolygonIndex(communes.map((commune) => commune.geometry)).find,
    slots: presence.cube.slots,
    areaOf: request.groupOf,
    areas: request.groups,
  });
  let step = steps.next();
  while (!step.done) {
    yield { share: step.value, doing: 'Compte des visites' };
    step = steps.next();
  }
  keepVisits(presence, request.groupsId, step.value);
  return { counted: true };
}
