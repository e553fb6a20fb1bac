import type { Geometry, Position } from 'geojson';
import type { LngLatBounds } from '#geo/units.ts';
import type { CrsName } from '../outcome.ts';
import { toLngLat } from './find-crs.ts';

/** Coordinates to degrees, rounded to a centimetre, heights left out; null when one of them is not a place. */
export function reprojectGeometry(geometry: Geometry, crs: CrsName): Geometry | null {
  if (geometry.type === 'GeometryCollection') {
    const geometries = geometry.geometries.map((part) => reprojectGeometry(part, crs));
    return geometries.every((part) => part !== null) ? { type: 'GeometryCollection', geometries } : null;
  }
  const coordinates = reprojectNested(geometry.coordinates, crs);
  return coordinates === null ? null : ({ type: geometry.type, coordinates } as Geometry);
}

type Nested = Position | readonly Nested[];

function reprojectNested(nested: unknown, crs: CrsName): Nested | null {
  if (!Array.isArray(nested)) return null;
  if (typeof nested[0] === 'number') {
    const [lng, lat] = toLngLat(crs, nested[0], Number(nested[1]));
    const isPlace = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    return isPlace ? [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7] : null;
  }
  const parts: Nested[] = [];
  for (const part of nested) {
    const projected = reprojectNested(part, crs);
    if (projected === null) return null;
    parts.push(projected);
  }
  return parts;
}

/** The rectangle around all geometries added so far. */
export class GrowingBounds {
  #west = 180;
  #south = 90;
  #east = -180;
  #north = -90;

  get value(): LngLatBounds {
    return [this.#west, this.#south, this.#east, this.#north];
  }

  add(geometry: Geometry): void {
    if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) this.add(part);
    else this.#visit(geometry.coordinates);
  }

  #visit(nested: unknown): void {
    if (!Array.isArray(nested)) return;
    const [lng, lat] = nested;
    if (typeof lng === 'number' && typeof lat === 'number') {
      this.#west = Math.min(this.#west, lng);
      this.#east = Math.max(this.#east, lng);
      this.#south = Math.min(this.#south, lat);
      this.#north = Math.max(this.#north, lat);
    } else for (const part of nested) this.#visit(part);
  }
}
