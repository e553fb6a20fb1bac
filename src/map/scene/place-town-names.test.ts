import { describe, expect, it } from 'vitest';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX } from '#geo/web-mercator.ts';
import type { PlacedDisc } from './place-symbols.ts';
import { placeTownNames } from './place-town-names.ts';
import type { SceneTown } from './scene.ts';

const DEPARTMENT: LngLatBounds = [5.5, 43.6, 7, 44.7];
const ZOOM = 8;
const scale = (512 * 2 ** ZOOM) / MERCATOR_SIZE;

const town = (code: string, name: string, place: LngLat, population: number) =>
  ({ code, name, place, population }) as SceneTown;

const disc = (place: LngLat, codes: readonly string[]): PlacedDisc => ({
  place,
  siteIds: [],
  communeCodes: new Set(codes),
  fixed: 1,
  ptz: 0,
  inService: 1,
  radius: 16,
  opacity: 1,
  lit: false,
  selected: false,
  opensAtZoom: null,
});

describe('placeTownNames', () => {
  it('gives a disc the name of its biggest town alone; another of its towns is named where it is', () => {
    const towns = [town('1', 'Manosque', [5.8, 43.83], 22_000), town('2', 'Sisteron', [6.6, 44.2], 7_000)];
    const names = placeTownNames(towns, [disc([6, 44], ['1', '2'])], ZOOM, false, DEPARTMENT);
    expect(names.map(({ name, place }) => [name, place])).toEqual([
      ['Manosque', [6, 44]],
      ['Sisteron', [6.6, 44.2]],
    ]);
  });

  it('turns a long name inwards rather than over the edge of the department', () => {
    // West of the others: the room below and above is taken, left and right are free.
    const edge: LngLat = [5.52, 44];
    const around = [disc([5.52, 44.08], []), disc([5.52, 43.92], []), disc(edge, ['1'])];
    const long = [town('1', 'Château-Arnoux-Saint-Auban', edge, 5_000)];
    const [name] = placeTownNames(long, around, ZOOM, true, DEPARTMENT);
    expect(name?.box.left).toBeGreaterThanOrEqual(mercatorX(DEPARTMENT[0]) * scale - 30);
  });

  it('still names a town that finds no room inside', () => {
    const narrow: LngLatBounds = [5.5, 43.9, 5.6, 44.1];
    const names = placeTownNames([town('1', 'Forcalquier', [5.55, 44], 5_000)], [], ZOOM, true, narrow);
    expect(names).toHaveLength(1);
  });
});
