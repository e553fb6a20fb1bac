import { placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import type { ViewSector } from '../optics/view-sector.ts';
import { sectorWidth } from '../optics/view-sector.ts';
import type { SightPolygon } from './sight-answer.ts';

const STEP_DEGREES = 4;

/**
 * A sector around a place as a polygon to draw, its arcs by chords; one without end is drawn to `endMetres`. What it takes from a zone is
 * reckoned elsewhere, exactly.
 */
export function sectorPolygon(centre: LngLat, sector: ViewSector, endMetres: number): SightPolygon {
  const { fromDegrees, fromMetres } = sector;
  const end = Math.max(fromMetres, sector.toMetres ?? endMetres);
  const width = sectorWidth(sector);
  const steps = Math.max(1, Math.ceil(width / STEP_DEGREES));
  const arc = (metres: number) =>
    Array.from({ length: steps + 1 }, (_, step) =>
      placeAround(centre, { azimuthDegrees: fromDegrees + (width * step) / steps, metres }),
    );
  const outer = arc(end);
  const inner = fromMetres > 0 ? arc(fromMetres).reverse() : [centre];
  const ring = [...outer, ...inner];
  return [[...ring, ring[0]!]];
}
