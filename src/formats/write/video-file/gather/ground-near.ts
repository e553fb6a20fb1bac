import type { Position } from 'geojson';
import type { BuildingFeature, BuildingProperties } from '#domain/records/buildings.ts';
import type { RoadClass, RoadFeature, RoadProperties } from '#domain/records/roads.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import { boxesTouch, boxOfPoints, type LocalBox } from '../plan/local-box.ts';
import type { FileRoad, LocalPoint, LocalPolygon } from '../video-file-input.ts';

export interface PlanBuilding extends BuildingProperties {
  /** Among all buildings of the blocks, each polygon of a MultiPolygon one of them. */
  readonly rank: number;
  readonly outline: LocalPolygon;
}

/** How wide a road is drawn when its lanes are not known, metres: a convention of drawing, nothing is reckoned with it. */
const ROAD_METRES: Readonly<Record<RoadClass, number>> = {
  motorway: 14,
  primary: 8,
  secondary: 7,
  local: 5,
  service: 3.5,
  path: 1.5,
};
const LANE_METRES = 3.25;

/**
 * Buildings that touch a box, each polygon of a MultiPolygon one building.
 * @param collections features of the blocks that `buildings` records name
 */
export function buildingsNear(
  collections: readonly (readonly BuildingFeature[])[],
  frame: LocalFrame,
  box: LocalBox,
): readonly PlanBuilding[] {
  let rank = -1;
  return collections.flat().flatMap(({ geometry, properties }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flatMap((rings) => {
      rank += 1;
      const outline = rings.map((ring) => toLocal(ring, frame));
      return touches(outline[0] ?? [], box) ? [{ ...properties, rank, outline }] : [];
    });
  });
}

/** Roads of the blocks of the dossier that touch a box; tunnels are not seen and not drawn. */
export function roadsNear(
  collections: readonly (readonly RoadFeature[])[],
  frame: LocalFrame,
  box: LocalBox,
): readonly FileRoad[] {
  return collections.flat().flatMap(({ geometry, properties }) => {
    if (properties.level < 0) return [];
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return lines.flatMap((points) => {
      const line = toLocal(points, frame);
      return touches(line, box) ? [{ name: properties.name, widthMetres: roadWidth(properties), line }] : [];
    });
  });
}

function roadWidth({ lanes, class: kind }: RoadProperties): number {
  if (lanes !== null) return lanes * LANE_METRES;
  return kind === null ? ROAD_METRES.local : ROAD_METRES[kind];
}

function toLocal(points: readonly Position[], frame: LocalFrame): readonly LocalPoint[] {
  return points.map(([lng, lat]) => frame.toMetres([lng!, lat!]));
}

function touches(points: readonly LocalPoint[], box: LocalBox): boolean {
  const own = boxOfPoints(points);
  return own !== null && boxesTouch(own, box);
}

/** The import wrote these bytes and storage checks their SHA-256: what they hold is as the record says. */
export function featuresOf<F>(block: Uint8Array): readonly F[] {
  const collection = JSON.parse(new TextDecoder().decode(block)) as { readonly features: readonly F[] };
  return collection.features;
}
