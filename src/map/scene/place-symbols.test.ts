import { describe, expect, it } from 'vitest';
import type { LngLat } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { record, sceneInput } from '../../../tests/helpers/scene-input.ts';
import { buildScene } from './build-scene.ts';
import { hitSymbol } from './hit-test.ts';
import { placeArcs } from './place-arcs.ts';
import { clusterSites, placeSymbols, SITE_ZOOM } from './place-symbols.ts';
import type { Scene } from './scene.ts';

const nothing = { lit: null, selected: null };
/** A fixed sequence in 0 … 1, so that a failure can be seen again. */
const sequence = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};

function crowd(): Scene {
  const random = sequence(4);
  const near = (): LngLat => [6.02 + random() * 0.06, 44.02 + random() * 0.06];
  const sites = Array.from({ length: 60 }, (_, index) => record('site', `site-${index}`, { place: near() }));
  const cameras = Array.from({ length: 180 }, (_, index) =>
    record('camera', `camera-${index}`, { siteId: `site-${index % 60}`, type: index % 3 ? 'fixed' : 'ptz' }),
  );
  const units = Array.from({ length: 12 }, (_, index) =>
    record('force-unit', `unit-${index}`, { place: near() }),
  );
  const links = Array.from({ length: 60 }, (_, index) =>
    record('video-link', `link-${index}`, { from: `site-${index}`, to: `unit-${index % 2}` }),
  );
  return buildScene(sceneInput({ records: [...sites, ...cameras, ...units, ...links] }));
}

const place = (scene: Scene, zoom: number) =>
  placeSymbols(clusterSites(scene.sites, 1), scene.points, scene.towns, zoom, 1, nothing);

describe('placeSymbols', () => {
  it.each([6, 8.5, 10, 12.5])('loses no camera and no site in the discs of zoom %d', (zoom) => {
    const { discs } = place(crowd(), zoom);
    expect(discs.reduce((sum, disc) => sum + disc.fixed + disc.ptz, 0)).toBe(180);
    expect(discs.flatMap((disc) => disc.siteIds).sort()).toEqual(
      crowd()
        .sites.map((site) => site.id)
        .sort(),
    );
  });

  it('draws sites one by one from the site zoom', () => {
    const { discs, sites } = place(crowd(), SITE_ZOOM);
    expect([discs.length, sites.length]).toEqual([0, 60]);
  });

  it('lets no symbol lie on a disc or on another symbol', () => {
    const zoom = 9;
    const { discs, symbols } = place(crowd(), zoom);
    const scale = (512 * 2 ** zoom) / MERCATOR_SIZE;
    const at = ([lng, lat]: LngLat) => [mercatorX(lng) * scale, mercatorY(lat) * scale] as const;
    const centres = symbols.map(({ point, offset }) => {
      const [x, y] = at(point.place);
      return [x + offset[0], y + offset[1]] as const;
    });
    for (const [index, [x, y]] of centres.entries()) {
      for (const disc of discs) {
        const [dx, dy] = at(disc.place);
        expect(Math.hypot(x - dx, y - dy)).toBeGreaterThan(disc.radius + 8);
      }
      for (const [otherX, otherY] of centres.slice(index + 1)) {
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(20);
      }
    }
  });

  it.each([6, 7.25, 8, 10, 12.5, SITE_ZOOM])('draws or counts as left out each symbol at zoom %d', (zoom) => {
    const scene = crowd();
    const { symbols, leftOut } = place(scene, zoom);
    const drawn = symbols.map(({ point }) => point.id);
    expect([...drawn, ...leftOut].sort()).toEqual(scene.points.map(({ id }) => id).sort());
    if (zoom >= SITE_ZOOM) expect(leftOut.size).toBe(0);
  });

  it('never leaves out what is chosen, and draws no link to what is left out', () => {
    const scene = crowd();
    const crowded = place(scene, 6);
    expect(crowded.leftOut.size).toBeGreaterThan(0);
    for (const id of crowded.leftOut) {
      const chosen = { lit: null, selected: id };
      const { leftOut } = placeSymbols(clusterSites(scene.sites, 1), scene.points, [], 6, 1, chosen);
      expect(leftOut.has(id)).toBe(false);
    }
    const lost = { ...crowded, leftOut: new Set(scene.points.map(({ id }) => id)) };
    expect(placeArcs(scene.arcs, lost, 6, null)).toEqual([]);
  });

  it('merges the links of a disc to one place, and counts them', () => {
    const scene = crowd();
    const placed = place(scene, 10);
    const arcs = placeArcs(scene.arcs, placed, 10, null);
    expect(arcs.length).toBeLessThan(scene.arcs.length);
    expect(arcs.reduce((sum, arc) => sum + arc.links, 0)).toBeLessThanOrEqual(scene.arcs.length);
    const ends = new Set(arcs.map(({ path }) => `${path[0]} ${path.at(-1)}`));
    expect(ends.size).toBe(arcs.length);
  });
});

describe('hitSymbol', () => {
  it('finds every symbol at the place it is drawn', () => {
    const placed = place(crowd(), 9);
    const project = ([lng, lat]: LngLat) => [mercatorX(lng) / 4000, mercatorY(lat) / 4000] as const;
    for (const { point, offset } of placed.symbols) {
      const [x, y] = project(point.place);
      const hit = hitSymbol({ ...placed, discs: [] }, [x + offset[0], y + offset[1]], project, 1);
      expect(hit?.type).toBe('record');
    }
    expect(hitSymbol(placed, [-1e6, -1e6], project, 1)).toBeNull();
  });
});
