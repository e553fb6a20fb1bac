import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { type Box, type PlacedName, placeTownNames, touches } from './place-town-names.ts';
import type { ScenePoint, SceneSite, SceneTown } from './scene.ts';

/** From this zoom sites are drawn one by one with their wedges. */
export const SITE_ZOOM = 13;
/** Discs nearer than this merge, CSS pixels at the integer zoom below the view. */
const CLUSTER_RADIUS = 42;
/** Radius of the round space a symbol needs, CSS pixels. */
const SYMBOL_RADIUS = 11;

/** A white disc with a number: one site or several, at low zoom. */
export interface PlacedDisc {
  readonly place: LngLat;
  readonly siteIds: readonly string[];
  readonly communeCodes: ReadonlySet<string>;
  readonly fixed: number;
  readonly ptz: number;
  readonly inService: number;
  readonly radius: number;
  readonly opacity: number;
  readonly lit: boolean;
  readonly selected: boolean;
  /** Zoom at which it opens into several; null for one site alone. */
  readonly opensAtZoom: number | null;
}

export interface PlacedSymbol {
  readonly point: ScenePoint;
  /** CSS pixels, x right and y down, from the place: symbols step aside of discs and of each other. */
  readonly offset: readonly [x: number, y: number];
}

export interface PlacedSymbols {
  readonly discs: readonly PlacedDisc[];
  readonly sites: readonly SceneSite[];
  readonly symbols: readonly PlacedSymbol[];
  readonly names: readonly PlacedName[];
  /** Symbols left out because they found no room: zooming in shows them. */
  readonly leftOut: ReadonlySet<string>;
}

interface Tally {
  readonly index: number;
  fixed: number;
  ptz: number;
  inService: number;
  opacity: number;
}

export interface SiteClusters {
  readonly index: Supercluster<Tally, Tally>;
  readonly sites: readonly SceneSite[];
}

/** Indexes sites by supercluster, counting CAMERAS by type: build once for a list of sites. */
export function clusterSites(sites: readonly SceneSite[], weight: number): SiteClusters {
  const index = new Supercluster<Tally, Tally>({
    radius: CLUSTER_RADIUS * Math.sqrt(weight),
    extent: 512,
    maxZoom: SITE_ZOOM - 1,
    map: (own) => ({ ...own }),
    reduce: (sum, own) => {
      sum.fixed += own.fixed;
      sum.ptz += own.ptz;
      sum.inService += own.inService;
      sum.opacity = Math.max(sum.opacity, own.opacity);
    },
  });
  index.load(
    sites.map((site, at): Feature<Point, Tally> => {
      const inService = site.state === 'in-service' ? 1 : 0;
      const { fixed, ptz, opacity } = site;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...site.place] },
        properties: { index: at, fixed, ptz, inService, opacity },
      };
    }),
  );
  return { index, sites };
}

export interface Chosen {
  readonly lit: ReadonlySet<string> | null;
  readonly selected: string | null;
  /** Records at the end of a link in view: where room is short they come before those without. */
  readonly linked?: ReadonlySet<string>;
}

/**
 * What is drawn from a zoom to a quarter of a zoom further, and where: discs below `SITE_ZOOM`, sites above. Other symbols never cover a disc:
 * at small scales those that find no room near their place are left out and counted.
 * @param within the department, which names do not leave while there is room in it
 */
export function placeSymbols(
  clusters: SiteClusters,
  points: readonly ScenePoint[],
  towns: readonly SceneTown[],
  zoom: number,
  weight: number,
  chosen: Chosen,
  within: LngLatBounds | null = null,
): PlacedSymbols {
  const alone = zoom >= SITE_ZOOM;
  const discs = alone ? [] : placeDiscs(clusters, zoom, weight, chosen);
  const sites = alone ? clusters.sites : [];
  const taken = [
    ...discs.map((disc) => ({ at: disc.place, radius: disc.radius })),
    ...sites.map((site) => ({ at: site.place, radius: SYMBOL_RADIUS * weight * 0.8 })),
  ];
  const names = placeTownNames(towns, discs, zoom, weight > 1, within);
  const boxes = names.map(({ box }) => box);
  const symbols = stepAside(inOrderOfRank(points, chosen), taken, boxes, zoom, weight, chosen);
  const drawn = new Set(symbols.map(({ point }) => point.id));
  const leftOut = new Set(points.map(({ id }) => id).filter((id) => !drawn.has(id)));
  return { discs, sites, symbols, names, leftOut };
}

function placeDiscs(
  { index, sites }: SiteClusters,
  zoom: number,
  weight: number,
  { lit, selected }: { readonly lit: ReadonlySet<string> | null; readonly selected: string | null },
): PlacedDisc[] {
  const found = index.getClusters([-180, -85, 180, 85], zoom);
  const discs = found.map(({ geometry, properties }): PlacedDisc => {
    const isCluster = 'cluster' in properties && properties.cluster === true;
    const leaves = isCluster
      ? index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.index)
      : [properties.index];
    const siteIds = leaves.map((leaf) => sites[leaf]?.id ?? '');
    const communeCodes = new Set(leaves.flatMap((leaf) => sites[leaf]?.communeCode ?? []));
    const { fixed, ptz, inService, opacity } = properties;
    return {
      place: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0],
      siteIds,
      communeCodes,
      fixed,
      ptz,
      inService,
      opacity,
      radius: discRadius(fixed + ptz) * (weight > 1 ? 1.6 : 1),
      lit: lit === null || siteIds.some((id) => lit.has(id)),
      selected: selected !== null && siteIds.includes(selected),
      opensAtZoom: isCluster ? index.getClusterExpansionZoom(properties.cluster_id) : null,
    };
  });
  return discs.sort((a, b) => a.fixed + a.ptz - (b.fixed + b.ptz));
}

/** Grows with the square root, so that the area follows the count; bounded so that a big town does not hide its region. */
function discRadius(cameras: number): number {
  return Math.min(24, 10.5 + Math.sqrt(cameras));
}

const RANK = { csu: 1, 'plates-lapi': 2, 'plates-vpi': 3, units: 4, expectations: 5 } as const;

/** Who is placed first: what was chosen, then centres, plates, units that receive images, other units, what communes asked. */
function inOrderOfRank(points: readonly ScenePoint[], chosen: Chosen): readonly ScenePoint[] {
  const rank = (point: ScenePoint) =>
    isChosen(point, chosen) ? 0 : RANK[point.layer] + (chosen.linked?.has(point.id) ? 0 : 0.5);
  return [...points].sort((a, b) => rank(a) - rank(b));
}

const isChosen = ({ id }: ScenePoint, { lit, selected }: Chosen) => id === selected || lit?.has(id) === true;

/** Room left around each symbol, in its own radius, so that a whole department stays calm. */
function roomAround(zoom: number): number {
  return zoom < 7.5 ? 2.6 : zoom < 8 ? 1.9 : zoom < 9 ? 1.5 : 1;
}

/** Greedy: each symbol keeps its place when it is free, else takes the nearest free place on rings around it, else is left out. */
function stepAside(
  points: readonly ScenePoint[],
  taken: readonly { readonly at: LngLat; readonly radius: number }[],
  boxes: readonly Box[],
  zoom: number,
  weight: number,
  chosen: Chosen,
): PlacedSymbol[] {
  const scale = (512 * 2 ** zoom) / MERCATOR_SIZE;
  const toPixels = ([lng, lat]: LngLat) => [mercatorX(lng) * scale, mercatorY(lat) * scale] as const;
  const own = SYMBOL_RADIUS * (weight > 1 ? 1.6 : 1);
  const crowded = zoom < 9;
  const room = own * roomAround(zoom);
  const circles = taken.map(({ at, radius }) => ({ at: toPixels(at), radius }));
  const bucket = bucketed(circles);
  return points.flatMap((point): PlacedSymbol[] => {
    const kept = isChosen(point, chosen);
    const [x, y] = toPixels(point.place);
    const near = bucket.around(x, y);
    const walls = boxes.filter((box) => touches(box, x, y, 160));
    const free = (dx: number, dy: number) =>
      walls.every((box) => !touches(box, x + dx, y + dy, own - 1)) &&
      near.every(
        (circle) => Math.hypot(x + dx - circle.at[0], y + dy - circle.at[1]) >= circle.radius + own - 1,
      );
    const found = firstFree(free, own, crowded && !kept ? 3.5 : 8);
    if (!found && !kept && zoom < SITE_ZOOM) return [];
    const offset = found ?? ([0, 0] as const);
    bucket.add({ at: [x + offset[0], y + offset[1]], radius: room });
    return [{ point, offset }];
  });
}

/** @param furthest in radii of a symbol. */
function firstFree(
  free: (dx: number, dy: number) => boolean,
  own: number,
  furthest: number,
): readonly [number, number] | null {
  if (free(0, 0)) return [0, 0];
  for (let ring = own; ring <= own * furthest; ring += own / 2) {
    for (let turn = 0; turn < 12; turn++) {
      const angle = -Math.PI / 4 + (turn * Math.PI) / 6;
      const dx = ring * Math.cos(angle);
      const dy = ring * Math.sin(angle);
      if (free(dx, dy)) return [dx, dy];
    }
  }
  return null;
}

interface Circle {
  readonly at: readonly [number, number];
  readonly radius: number;
}

const BUCKET = 160;

/** Circles by square of 160 pixels, so that thousands of symbols stay quick to place. */
function bucketed(circles: readonly Circle[]) {
  const squares = new Map<string, Circle[]>();
  const add = (circle: Circle) => {
    const key = `${Math.floor(circle.at[0] / BUCKET)}/${Math.floor(circle.at[1] / BUCKET)}`;
    const square = squares.get(key);
    if (square) square.push(circle);
    else squares.set(key, [circle]);
  };
  const around = (x: number, y: number): Circle[] => {
    const found: Circle[] = [];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        found.push(...(squares.get(`${Math.floor(x / BUCKET) + dx}/${Math.floor(y / BUCKET) + dy}`) ?? []));
      }
    }
    return found;
  };
  for (const circle of circles) add(circle);
  return { add, around };
}
