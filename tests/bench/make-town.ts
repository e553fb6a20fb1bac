import type { Footprints } from '../../src/domain/buildings/footprints.ts';
import { seededRandom } from '../../src/geo/seeded-random.ts';

/** Side of a plot of 625 m², as in a French housing estate. */
const PLOT_METRES = 25;

export interface Town {
  readonly footprints: Footprints;
  /** x, y of places in its streets. */
  readonly cameras: readonly (readonly [number, number])[];
}

/** Seeded: `count` houses of four walls, one a plot, turned at random, 3 to 12 m high, and places between them near the middle of town. */
export function makeTown(count: number, cameraCount: number): Town {
  const random = seededRandom(2026);
  const side = Math.ceil(Math.sqrt(count));
  const coordinates = new Float64Array(count * 8);
  const heights = new Float64Array(count);
  for (let house = 0; house < count; house += 1) {
    const x = ((house % side) + 0.5) * PLOT_METRES;
    const y = (Math.floor(house / side) + 0.5) * PLOT_METRES;
    const [long, wide] = [4 + 3 * random(), 3.5 + 2.5 * random()];
    const angle = random() * Math.PI;
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    for (const [corner, [along, across]] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].entries()) {
      const [u, v] = [along! * long, across! * wide];
      coordinates[house * 8 + corner * 2] = x + u * cosine - v * sine;
      coordinates[house * 8 + corner * 2 + 1] = y + u * sine + v * cosine;
    }
    heights[house] = 3 + 9 * random();
  }
  const cameras = Array.from({ length: cameraCount }, () => {
    // Corners of plots are open ground whatever the house; a little off, so that no two rays agree by construction.
    const corner = () => Math.round(side * (0.1 + 0.8 * random())) * PLOT_METRES + (random() - 0.5) * 2;
    return [corner(), corner()] as const;
  });
  return {
    footprints: {
      coordinates,
      ringEnds: Uint32Array.from({ length: count }, (_, house) => (house + 1) * 4),
      buildingEnds: Uint32Array.from({ length: count }, (_, house) => house + 1),
      heights,
    },
    cameras,
  };
}
