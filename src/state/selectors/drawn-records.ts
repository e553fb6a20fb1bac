import type { Dossier } from '#domain/dossier.ts';
import { findRecord, recordsOf } from '#domain/dossier.ts';
import { type Camera, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import type { Perimeter, PerimeterUse } from '#domain/records/perimeter.ts';
import { type Site, UNKNOWN_SITE } from '#domain/records/site.ts';
import type { Source } from '#domain/records/source.ts';
import { tiltCamera } from '#domain/sight/tilt-camera.ts';
import { wholeAzimuth } from '#domain/sight/turn-camera.ts';
import type { Territory } from '#domain/territory.ts';
import { bearingOf } from '#geo/place-around.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { type LngLat, toDegrees } from '#geo/units.ts';
import { poseCamera } from './camera-pose.ts';

/** Model that a camera drawn on the map starts from, until another is chosen. */
const FIRST_MODEL = 'tube-1080p-4';
/** Steeper, a camera drawn at the foot of its own mast would look at nothing else. */
const STEEPEST_DEGREES = 60;

/** What records put by hand on the map name as their source; the caller gives it its title. */
export function drawnSource(title: string): Source {
  return {
    kind: 'source',
    id: 'source-video-saisie',
    title,
    producer: '',
    fileName: null,
    fingerprint: null,
    date: null,
    importedAt: null,
    licence: '',
    confidentiality: 'restricted',
    fictitious: false,
    note: '',
  };
}

/** A planned site where the pole stands, in the commune around it. */
export function drawSite(
  dossier: Dossier,
  territory: Territory,
  place: LngLat,
  sourceId: string,
  name: (rank: number) => string,
): Site {
  const communeCode = communeAt(territory, place);
  const [id, rank] = freeId(dossier, 'site-saisi');
  return { ...UNKNOWN_SITE, id, sourceId, name: name(rank), place, communeCode, state: 'planned' };
}

/** A planned camera of a site that looks at a place; it takes the next number of the dossier. */
export function drawCamera(
  dossier: Dossier,
  site: Site,
  target: LngLat,
  targetHeightMetres: number,
  sourceId: string,
  label: (number: string) => string,
): Camera {
  const [id] = freeId(dossier, 'camera-saisie');
  const number = nextNumber(dossier);
  const { azimuthDegrees, metres } = bearingOf(site.place, target);
  const blank: Camera = {
    ...UNKNOWN_CAMERA,
    id,
    sourceId,
    siteId: site.id,
    number,
    label: label(number),
    state: 'planned',
    model: FIRST_MODEL,
    azimuthsDegrees: [wholeAzimuth(azimuthDegrees)],
  };
  const { pose } = poseCamera(blank, site);
  const tilt = toDegrees(Math.atan2(pose.heightMetres - targetHeightMetres, metres));
  return tiltCamera({ ...blank, heightMetres: pose.heightMetres }, pose, Math.min(STEEPEST_DEGREES, tilt));
}

/** @param ring closed */
export function drawPerimeter(
  dossier: Dossier,
  territory: Territory,
  use: PerimeterUse,
  ring: readonly LngLat[],
  sourceId: string,
  name: (rank: number) => string,
): Perimeter {
  const [id] = freeId(dossier, `perimetre-${use}`);
  const rank = recordsOf(dossier, 'perimeter').filter((other) => other.use === use).length + 1;
  const communeCode = ring[0] ? communeAt(territory, ring[0]) : null;
  return {
    kind: 'perimeter',
    id,
    sourceId,
    note: '',
    name: name(rank),
    use,
    communeCode,
    polygons: [[ring]],
  };
}

function communeAt({ communes }: Territory, [lng, lat]: LngLat): string | null {
  const at = createPolygonIndex(communes.map(({ geometry }) => geometry)).find(lng, lat);
  return communes[at]?.properties.code ?? null;
}

function freeId(dossier: Dossier, key: string): readonly [id: string, rank: number] {
  let rank = 1;
  while (findRecord(dossier, `${key}-${rank}`) !== undefined) rank++;
  return [`${key}-${rank}`, rank];
}

/** One above the highest number that is a number. */
function nextNumber(dossier: Dossier): string {
  const numbers = recordsOf(dossier, 'camera').flatMap(({ number }) =>
    number !== null && /^\d{1,6}$/.test(number) ? Number(number) : [],
  );
  return String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
}
