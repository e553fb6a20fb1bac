import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { BuildingProperties, Buildings } from '#domain/records/buildings.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { PriorityPlace } from '#domain/records/priority-place.ts';
import type { RoadProperties, Roads } from '#domain/records/roads.ts';
import type { Site } from '#domain/records/site.ts';
import { CAMERA_MODELS } from '#domain/rules/camera-models.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { sha256Hex } from '#formats/sha256.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { metresFrom, offset, type Town } from './gazetteer.ts';
import { makeQuarter, type Quarter } from './quarter.ts';
import type { Random } from './random.ts';
import type { Point, Ring } from './split-block.ts';

export interface Study {
  readonly records: readonly (Buildings | Roads | Perimeter | PriorityPlace)[];
  readonly columns: readonly ColumnBlock[];
  /** All sites and cameras; those of the quarter stand at its crossings and have their optics. */
  readonly sites: readonly Site[];
  readonly cameras: readonly Camera[];
}

const SOURCE = 'source-demo-study';
/** Beyond the last street, metres: sites further out are left where they are. */
const REACH = 290;
const SQUARE = 'Place du marché';

/** A quarter that does not exist, around the middle of a town: what a siting study is shown on. */
export function makeStudy(
  town: Town,
  all: { readonly sites: readonly Site[]; readonly cameras: readonly Camera[] },
  random: Random,
): Study {
  const quarter = makeQuarter(random);
  const at = ([east, north]: Point): LngLat => roundPlace(offset(town.place, east, north));
  const buildings = block(
    quarter.buildings.map(({ ring, heightMetres, use, name }) =>
      feature<BuildingProperties>(
        { type: 'Polygon', coordinates: [closed(ring, at)] },
        { heightMetres, use, name },
      ),
    ),
  );
  const roads = block(
    quarter.streets.map(({ line, name, class: roadClass, lanes }) =>
      feature<RoadProperties>(
        { type: 'LineString', coordinates: line.map((point) => [...at(point)]) },
        { name, class: roadClass, oneway: 'both', lanes, level: 0 },
      ),
    ),
  );
  const dressed = dress(town, quarter, all, at, random);
  return {
    ...dressed,
    records: [
      {
        kind: 'buildings',
        id: 'buildings-demo',
        label: `Bâtiments, ${town.name} (fictif)`,
        ...buildings.head,
      },
      { kind: 'roads', id: 'roads-demo', label: `Rues, ${town.name} (fictif)`, ...roads.head },
      ...perimeters(town, quarter, at),
      ...priorityPlaces(town, quarter, at),
    ],
    columns: [buildings.column, roads.column],
  };
}

function perimeters(town: Town, { square, outline }: Quarter, at: (point: Point) => LngLat): Perimeter[] {
  const around = square.map(([east, north]): Point => [1.9 * east, 1.9 * north]);
  const shared = { kind: 'perimeter', sourceId: SOURCE, note: '', communeCode: town.code } as const;
  return [
    {
      ...shared,
      id: 'perimeter-demo-square',
      name: 'Place du marché (fictif)',
      use: 'study',
      polygons: [[closed(around, at)]],
    },
    {
      ...shared,
      id: 'perimeter-demo-centre',
      name: 'Centre ancien, entrées et sorties (fictif)',
      use: 'plates',
      polygons: [[closed(outline, at)]],
    },
  ];
}

function priorityPlaces(town: Town, { square }: Quarter, at: (point: Point) => LngLat): PriorityPlace[] {
  const shared = { kind: 'priority-place', sourceId: SOURCE, note: '', communeCode: town.code } as const;
  return [
    {
      ...shared,
      id: 'priority-place-demo-square',
      name: 'Place du marché (fictif)',
      place: at(middleOf(square)),
      weight: 8,
      radiusMetres: 25,
      purposes: ['assault-theft-drugs'],
      hours: null,
      words: 'Rixes et dégradations les soirs de fin de semaine ; vols les jours de marché.',
    },
    {
      ...shared,
      id: 'priority-place-demo-school',
      name: 'Abords de l’école (fictif)',
      place: at([70, -45]),
      weight: 4,
      radiusMetres: 20,
      purposes: ['assault-theft-drugs', 'traffic'],
      hours: null,
      words: 'Stationnement dangereux et attroupements à la sortie.',
    },
  ];
}

/** Sites of the town that fall into the quarter come to its crossings, the first one to the square; their cameras get optics. */
function dress(
  town: Town,
  { streets, square }: Quarter,
  { sites, cameras }: { readonly sites: readonly Site[]; readonly cameras: readonly Camera[] },
  at: (point: Point) => LngLat,
  random: Random,
): Pick<Study, 'sites' | 'cameras'> {
  const crossings = random.shuffled(
    streets.flatMap(({ line }) => line.slice(0, 1)).filter((point) => Math.hypot(...point) < 200),
  );
  const ofTown = sites.filter(({ communeCode }) => communeCode === town.code);
  const near = ofTown.filter(({ place }) => Math.hypot(...metresFrom(town.place, place)) <= REACH);
  const hasFixed = ({ id }: Site): boolean =>
    cameras.some(({ siteId, number, type }) => siteId === id && number === '1' && type === 'fixed');
  // What is shown first is on the square and has a lens that stays.
  const first = (ofTown.find((site) => site.name === SQUARE && hasFixed(site)) ?? near.find(hasFixed))?.id;
  const moved = new Map(near.map(({ id }, index): [string, Point] => [id, crossings[index]!]));
  if (first !== undefined) moved.set(first, cornerOf(square));
  return {
    sites: sites.map((site) => {
      const point = moved.get(site.id);
      return point ? { ...site, place: at(point), mast: site.id === first ? 'mast' : 'facade' } : site;
    }),
    cameras: cameras.map((camera) => {
      const point = moved.get(camera.siteId);
      return point
        ? withOptics(camera, camera.siteId === first ? towards(point, middleOf(square)) : null)
        : camera;
    }),
  };
}

/** The lens of a fixed one is the worked example of optics: 4 mm, 6 m up, tilted by 20°. */
function withOptics(camera: Camera, lookingAt: number | null): Camera {
  const code = {
    fixed: 'tube-1080p-4',
    ptz: 'ptz-4k-x25',
    'multi-sensor': 'multi-4x4mp',
    panoramic: 'panoramic-12mp',
    temporary: 'nomad-1080p-ptz',
  }[camera.type];
  const model = CAMERA_MODELS.find((each) => each.code === code);
  if (!model) throw new Error(`No model ${code} in data/rules/camera-models.json.`);
  const { sensorWidthMm, sensorHeightMm, widthPx, heightPx, focalRangeMm, framesPerSecond, codec } = model;
  const turn = lookingAt === null ? 0 : lookingAt + 90 * (Number(camera.number) - 1);
  return {
    ...camera,
    model: code,
    optics: { sensorWidthMm, sensorHeightMm, widthPx, heightPx, focalMm: focalRangeMm[0], tiltDegrees: 20 },
    focalRangeMm,
    framesPerSecond: camera.type === 'fixed' ? 12 : framesPerSecond,
    codec,
    heightMetres: 6,
    fieldDegrees: null,
    ...(lookingAt !== null &&
      camera.azimuthsDegrees.length > 0 && { azimuthsDegrees: [Math.round(turn) % 360] }),
    plan: 'wide',
    role: camera.type === 'ptz' ? 'piloted' : 'tactical',
  };
}

/** Features as the column block of a record, and what the record says of them. */
function block(features: readonly Feature[]) {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const columnsId = sha256Hex(bytes);
  return {
    column: { id: columnsId, bytes },
    head: { sourceId: SOURCE, note: '', features: features.length, bounds: boundsOf(features), columnsId },
  };
}

function feature<P extends object>(geometry: Geometry, properties: P): Feature {
  return { type: 'Feature', geometry, properties };
}

function boundsOf(features: readonly Feature[]): LngLatBounds {
  const places = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : [],
  );
  const lngs = places.map(([lng]) => lng!);
  const lats = places.map(([, lat]) => lat!);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function closed(ring: Ring, at: (point: Point) => LngLat): [number, number][] {
  return [...ring, ring[0]!].map((point) => [...at(point)] as [number, number]);
}

function middleOf(ring: Ring): Point {
  return [
    ring.reduce((sum, [east]) => sum + east, 0) / ring.length,
    ring.reduce((sum, [, north]) => sum + north, 0) / ring.length,
  ];
}

/** Of a square, a little inside its westernmost corner. */
function cornerOf(square: Ring): Point {
  const corner = square.reduce((best, point) => (point[0] < best[0] ? point : best));
  const [east, north] = middleOf(square);
  return [corner[0] + 0.06 * (east - corner[0]), corner[1] + 0.06 * (north - corner[1])];
}

/** Clockwise from north. */
function towards([fromEast, fromNorth]: Point, [east, north]: Point): number {
  return ((Math.atan2(east - fromEast, north - fromNorth) * 180) / Math.PI + 360) % 360;
}

/** Seven decimals, a centimetre. */
function roundPlace([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
