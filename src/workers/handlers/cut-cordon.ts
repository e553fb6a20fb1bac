import type { MultiPolygon } from 'geojson';
import { buildRoadGraph } from '#analysis/network/build-road-graph.ts';
import { findProtectingCordon } from '#analysis/network/find-protecting-cordon.ts';
import { lanesOneWay } from '#analysis/network/lane-cost.ts';
import { metricZone, middleOfZone } from '#analysis/network/metric-zone.ts';
import { roadLines } from '#analysis/network/road-lines.ts';
import type { CordonAnswer } from '#domain/study/cordon-answer.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import type { Progress } from '../protocol.ts';
import type { CordonRequest } from '../study-messages.ts';
import { readRoadBlocks } from './read-road-blocks.ts';

/** Points may stand so far from the border, metres: as the command line does unless it is told otherwise. */
const BANDS = { outwardMetres: 200, inwardMetres: 200 };

/** Fewest points that see all that comes into a zone. */
export function* cutCordon({ zoneId, zone, roads }: CordonRequest): Generator<Progress, CordonAnswer, void> {
  yield { share: null, doing: 'lecture des routes' };
  const outline: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: zone as unknown as MultiPolygon['coordinates'],
  };
  const frame = createLocalFrame(middleOfZone(outline));
  const graph = buildRoadGraph(roadLines(readRoadBlocks(roads), frame.toMetres));
  yield { share: null, doing: 'recherche des points' };
  const { entries, points, flow, findings } = findProtectingCordon(
    graph,
    metricZone(outline, frame.toMetres),
    {
      bands: BANDS,
      cost: () => 1,
      seen: 'in',
    },
  );
  return {
    zoneId,
    entries: entries.map(({ x, y }) => frame.toLngLat([x, y])),
    points: points.map(({ x, y, road, azimuthDegrees }) => ({
      place: frame.toLngLat([x, y]),
      road: road.name,
      azimuthDegrees,
      lanes: lanesOneWay(road),
    })),
    flow: Number.isFinite(flow) ? flow : null,
    findings,
  };
}
