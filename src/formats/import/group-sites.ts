import type { LngLat } from '#geo/units.ts';

const SAME_MAST_METRES = 2;
const SAME_NAME_METRES = 30;
const METRES_PER_DEGREE = 111_320;

/** Finds the mast a camera is on: the same place within 2 m, or the same name within 30 m. Places are compared through a grid of 2 m. */
export class SiteGroups<Site extends { readonly place: LngLat }> {
  readonly #byCell = new Map<string, Site>();
  readonly #byName = new Map<string, Site[]>();

  find(place: LngLat, name: string | null): Site | null {
    const [column, row] = cellOf(place);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = this.#byCell.get(`${column + dx}/${row + dy}`);
        if (near && metresBetween(near.place, place) <= SAME_MAST_METRES) return near;
      }
    }
    const namesakes = name === null ? [] : (this.#byName.get(name) ?? []);
    return namesakes.find((site) => metresBetween(site.place, place) <= SAME_NAME_METRES) ?? null;
  }

  add(site: Site, name: string | null): void {
    const [column, row] = cellOf(site.place);
    this.#byCell.set(`${column}/${row}`, site);
    if (name !== null) this.#byName.set(name, [...(this.#byName.get(name) ?? []), site]);
  }
}

/** Equal-area enough below 100 m. */
function metresBetween(a: LngLat, b: LngLat): number {
  const dx = (a[0] - b[0]) * METRES_PER_DEGREE * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(dx, (a[1] - b[1]) * METRES_PER_DEGREE);
}

function cellOf([lng, lat]: LngLat): [number, number] {
  const row = Math.floor((lat * METRES_PER_DEGREE) / SAME_MAST_METRES);
  const parallel = Math.cos((Math.round(lat) * Math.PI) / 180);
  return [Math.floor((lng * METRES_PER_DEGREE * parallel) / SAME_MAST_METRES), row];
}
