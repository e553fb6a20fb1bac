import { createPolygonIndex } from '#geo/polygon-index.ts';
import { type Dossier, recordsOf } from '../dossier.ts';
import { imageChain, indexLinks } from '../image-chain.ts';
import type { Camera } from '../records/camera.ts';
import type { Perimeter } from '../records/perimeter.ts';
import type { Site } from '../records/site.ts';
import type { VideoLink } from '../records/video-link.ts';
import type { FileScope } from './video-file-request.ts';

/** A camera with its site and the number it has in the file. */
export interface NumberedCamera {
  readonly number: string;
  readonly camera: Camera;
  readonly site: Site;
}

/** What the file is about: sites, cameras in the order of their sites, each with a number of its own. */
export interface FileSubject {
  readonly sites: readonly Site[];
  readonly cameras: readonly NumberedCamera[];
}

/** Longer numbers would hide the plan. */
const LONGEST_NUMBER = 6;

/**
 * Sites of a scope and their cameras. The town hall's own numbers are kept when each camera has one, short and unlike the others;
 * else all are numbered anew from 1, so that a number on the plan names one camera.
 */
export function fileSubject(dossier: Dossier, scope: FileScope): FileSubject {
  const sites = sitesOf(dossier, scope);
  const cameras = recordsOf(dossier, 'camera');
  const placed = sites.flatMap((site) =>
    cameras.filter(({ siteId }) => siteId === site.id).map((camera) => ({ camera, site })),
  );
  const own = placed.map(({ camera }) => camera.number?.trim() ?? '');
  const usable =
    new Set(own).size === own.length && own.every(({ length }) => length > 0 && length <= LONGEST_NUMBER);
  return {
    sites,
    cameras: placed.map((entry, at) => ({ ...entry, number: usable ? own[at]! : String(at + 1) })),
  };
}

/** Links of the chains that start at the sites, up to the last who receives. */
export function chainLinks(dossier: Dossier, { sites }: FileSubject): readonly VideoLink[] {
  const all = recordsOf(dossier, 'video-link');
  const index = indexLinks(all);
  const ids = new Set(sites.flatMap(({ id }) => [...imageChain(index, id).links]));
  return all.filter(({ id }) => ids.has(id));
}

function sitesOf(dossier: Dossier, scope: FileScope): readonly Site[] {
  const sites = recordsOf(dossier, 'site');
  if (scope.type === 'commune') return sites.filter(({ communeCode }) => communeCode === scope.code);
  if (scope.type === 'sites') return sites.filter(({ id }) => scope.ids.includes(id));
  const perimeter = Object.hasOwn(dossier.tables.perimeter, scope.id)
    ? dossier.tables.perimeter[scope.id]
    : undefined;
  if (!perimeter) return [];
  const index = createPolygonIndex([perimeterGeometry(perimeter)]);
  return sites.filter(({ place: [lng, lat] }) => index.find(lng, lat) === 0);
}

/** As GeoJSON has it. */
function perimeterGeometry({ polygons }: Perimeter) {
  return {
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => [lng, lat]))),
  };
}
