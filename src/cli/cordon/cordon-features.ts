import type { Feature, Point } from 'geojson';
import type { CordonPlace } from '#analysis/network/cordon-network.ts';
import type { Cordon } from '#analysis/network/find-cordon.ts';
import { lanesOneWay } from '#analysis/network/lane-cost.ts';
import type { LocalFrame } from '#geo/local-frame.ts';

/** GeoJSON of a cordon, WGS84: its points (`kind: point`), then every crossing of the border (`kind: entry`). */
export function cordonFeatures({ points, entries }: Cordon, frame: LocalFrame): Uint8Array {
  const features = [
    ...points.map((point, rank) =>
      feature(frame, point, { kind: 'point', rank: rank + 1, sees: point.sees, cost: point.cost }),
    ),
    ...entries.map((entry) => feature(frame, entry, { kind: 'entry' })),
  ];
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

function feature(
  frame: LocalFrame,
  { x, y, azimuthDegrees, where, road }: CordonPlace,
  own: Readonly<Record<string, string | number>>,
): Feature<Point> {
  const [lng, lat] = frame.toLngLat([x, y]);
  const coordinates = [Number(lng.toFixed(7)), Number(lat.toFixed(7))];
  const properties = {
    ...own,
    where,
    road: road.name,
    class: road.class,
    oneway: road.oneway,
    lanes: lanesOneWay(road),
    trafficAzimuthDegrees: Math.round(azimuthDegrees * 10) / 10,
  };
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
}
