import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import type { PlacedDisc } from './place-symbols.ts';
import type { SceneTown } from './scene.ts';

/** A town's name beside its disc, or in the middle of its land when there is none. */
export interface PlacedName {
  readonly name: string;
  readonly population: number;
  readonly place: LngLat;
  readonly anchor: 'center' | 'top' | 'bottom' | 'left' | 'right';
  /** From the place to the anchor of the text, in ems. */
  readonly offsetEms: readonly [x: number, y: number];
  /** Room the text takes, CSS pixels of the world at that zoom: symbols stay out of it. */
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Mean width of a letter and height of a line of the page's semibold, in ems. */
const LETTER = 0.53;
const LINE = 1.15;
const GAP = 2;
/** How much further than its disc's edge a name may go to be seen at all, CSS pixels. */
const STEPS_AWAY = [0, 10, 20, 30];
/** How far a name may reach beyond the department, CSS pixels: less than what fits leave around it, else the window would cut it. */
const BEYOND = 30;
/** Further out than this again, the window cuts it: no name is better than half of one. */
const CUT = 50;

/** Size of a town's name at a zoom, CSS pixels: the same figures as the layer's. */
export function townTextSize(zoom: number, meeting: boolean): number {
  const share = Math.min(1, Math.max(0, (zoom - 7) / 5));
  return meeting ? 26 + 10 * share : 12 + 6 * share;
}

/**
 * Biggest first: below its disc, else above, right or left of it, wherever no disc and no bigger town's name is; out of the department only
 * when there is no other room.
 * @param within the department
 */
export function placeTownNames(
  towns: readonly SceneTown[],
  discs: readonly PlacedDisc[],
  zoom: number,
  meeting: boolean,
  within: LngLatBounds | null,
): PlacedName[] {
  const scale = (512 * 2 ** zoom) / MERCATOR_SIZE;
  const size = townTextSize(zoom + 0.12, meeting);
  const circles = discs.map((disc) => ({
    disc,
    x: mercatorX(disc.place[0]) * scale,
    y: mercatorY(disc.place[1]) * scale,
  }));
  const frame = within && frameOf(within, scale);
  const named = new Set<PlacedDisc>();
  const placed: PlacedName[] = [];
  for (const { code, name, population, place } of towns) {
    // A disc has one name, its biggest town's: another's beside it would be read far from where that town is.
    const mine = circles.findLast(({ disc }) => disc.communeCodes.has(code) && !named.has(disc));
    if (mine) named.add(mine.disc);
    const [width, height] = [name.length * LETTER * size, LINE * size];
    const x = mine?.x ?? mercatorX(place[0]) * scale;
    const y = mine?.y ?? mercatorY(place[1]) * scale;
    const free = (box: Box) =>
      placed.every((other) => !overlap(box, other.box)) &&
      circles.every((circle) => circle === mine || !touches(box, circle.x, circle.y, circle.disc.radius));
    const choices = [
      ...(mine ? [] : [centred(x, y, width, height)]),
      ...STEPS_AWAY.flatMap((step) =>
        beside(x, y, width, height, (mine?.disc.radius ?? 0) + GAP + step, size),
      ),
    ];
    const fit = choices.filter(({ box }) => free(box));
    const choice = frame ? nearestInside(fit, frame) : fit[0];
    if (choice) placed.push({ ...choice, name, population, place: mine?.disc.place ?? place });
  }
  return placed;
}

type Choice = Pick<PlacedName, 'anchor' | 'offsetEms' | 'box'>;

function centred(x: number, y: number, width: number, height: number): Choice {
  return { anchor: 'center', offsetEms: [0, 0], box: boxAt(x - width / 2, y - height / 2, width, height) };
}

/** Below, above, right and left of a disc of radius `away`; the anchor is the side of the text that faces it. */
function beside(x: number, y: number, width: number, height: number, away: number, size: number): Choice[] {
  const ems = away / size;
  return [
    { anchor: 'top', offsetEms: [0, ems], box: boxAt(x - width / 2, y + away, width, height) },
    { anchor: 'bottom', offsetEms: [0, -ems], box: boxAt(x - width / 2, y - away - height, width, height) },
    { anchor: 'left', offsetEms: [ems, 0], box: boxAt(x + away, y - height / 2, width, height) },
    { anchor: 'right', offsetEms: [-ems, 0], box: boxAt(x - away - width, y - height / 2, width, height) },
  ];
}

/** True when a disc of that centre and radius reaches into the box. */
export function touches(box: Box, x: number, y: number, radius: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius;
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function frameOf([west, south, east, north]: LngLatBounds, scale: number): Box {
  return {
    left: mercatorX(west) * scale - BEYOND,
    top: mercatorY(north) * scale - BEYOND,
    right: mercatorX(east) * scale + BEYOND,
    bottom: mercatorY(south) * scale + BEYOND,
  };
}

/** The first choice that stays inside, else the one that leaves least; none when the window would cut all of them. */
function nearestInside(choices: readonly Choice[], frame: Box): Choice | undefined {
  const out = ({ box }: Choice) =>
    Math.max(
      0,
      frame.left - box.left,
      box.right - frame.right,
      frame.top - box.top,
      box.bottom - frame.bottom,
    );
  const [best] = [...choices].sort((a, b) => out(a) - out(b));
  return best && out(best) <= CUT ? best : undefined;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
