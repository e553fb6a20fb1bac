import type { BuildingSet } from '#analysis/sight/building-set.ts';
import { openSightScene, type SightScene } from '#analysis/sight/sight-scene.ts';
import { bearingOf } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';

/** Farther than this from the centre of a frame, metres, a camera gets a frame of its own: true north would turn, and buildings be missing. */
const FRAME_METRES = 3_000;
/** Frames kept at once: the camera that is dragged, and those around it. */
const MOST_FRAMES = 2;

interface OpenedBuildings {
  readonly id: string;
  readonly set: BuildingSet;
  /** The one asked last comes last. */
  scenes: readonly SightScene[];
}

let opened: OpenedBuildings | null = null;

/** One set of buildings is open at a time: the one before gives its memory back. */
export function keepBuildings(id: string, set: BuildingSet): void {
  opened = { id, set, scenes: [] };
}

/** Buildings around a place; null when another set was opened since, or none. */
export function sightSceneAt(id: string, place: LngLat): SightScene | null {
  if (opened?.id !== id) return null;
  const { set, scenes } = opened;
  const known = scenes.find(({ frame }) => bearingOf(frame.centre, place).metres <= FRAME_METRES);
  const scene = known ?? openSightScene(set, place);
  opened.scenes = [...scenes.filter((other) => other !== scene), scene].slice(-MOST_FRAMES);
  return scene;
}
