import type { PositionColumns } from '#analysis/patrols/position-columns.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';

export const PING_SECONDS = 30;
/** A Monday, 0 h in France. */
const START = Date.UTC(2025, 8, 28, 22) / 1000;
const DAYS = 364;
const UNITS = 54;
const PLACES = 900;
/** Share of stops at a place of the unit's own beat, the others anywhere. */
const AT_HOME = 0.85;

/**
 * Patrols of a year, one fix in 30 s, sorted by unit then time: a service of about eight hours and a half a day and a
 * unit, drives between places at 40 to 90 km/h, stops of 2 to 20 minutes with a few metres of noise. Seeded.
 */
export function makePatrols(
  count: number,
  [west, south, east, north]: LngLatBounds,
  isInside: (lng: number, lat: number) => boolean,
): PositionColumns {
  const random = parkMiller(20_261_123);
  const xs = new Uint32Array(count);
  const ys = new Uint32Array(count);
  const times = new Uint32Array(count);
  const units = new Uint16Array(count);
  const places: [number, number][] = [];
  while (places.length < PLACES) {
    const lng = west + (east - west) * random();
    const lat = south + (north - south) * random();
    if (isInside(lng, lat)) places.push([mercatorX(lng), mercatorY(lat)]);
  }
  const perService = Math.ceil(count / (UNITS * DAYS));
  let row = 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const home = places[unit]!;
    const beat = [...places].sort((a, b) => distance(a, home) - distance(b, home)).slice(0, 60);
    for (let day = 0; day < DAYS && row < count; day++) {
      let time = START + day * 86_400 + Math.floor(random() * 12) * 3600 + unit;
      let [x, y] = home;
      let [toX, toY] = home;
      let stay = 0;
      for (let fix = 0; fix < perService && row < count; fix++) {
        if (stay > 0) stay--;
        else {
          const left = Math.hypot(toX - x, toY - y);
          const reach = ((11 + 14 * random()) * PING_SECONDS) / 0.0067;
          if (left <= reach) {
            [x, y] = [toX, toY];
            stay = 4 + Math.floor(random() * 36);
            const among = random() < AT_HOME ? beat : places;
            [toX, toY] = among[Math.floor(random() * among.length)]!;
          } else {
            x += ((toX - x) * reach) / left;
            y += ((toY - y) * reach) / left;
          }
        }
        xs[row] = x + (random() - 0.5) * 1500;
        ys[row] = y + (random() - 0.5) * 1500;
        times[row] = time;
        units[row++] = unit;
        time += PING_SECONDS;
      }
    }
  }
  if (row < count) throw new Error(`${row} fixes were made, ${count} were asked.`);
  return { times, xs, ys, units };
}

function distance([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Park and Miller's minimal standard: each run has the same patrols. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
