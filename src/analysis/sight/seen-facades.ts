import { levelHalfPlane } from '#domain/optics/picture-zone.ts';
import type { BuildingUse } from '#domain/records/buildings.ts';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import { type Metres2D, toRadians } from '#geo/units.ts';
import { clipCells } from '../visibility/clip-cells.ts';
import { type FacadeSeen, facadesSeen } from '../visibility/facades-seen.ts';
import type { SightScene } from './sight-scene.ts';
import { type ViewPart, viewParts } from './view-parts.ts';

/** Walls of one building that a camera sees, or would without its masks. Metres, in the frame of the scene. */
export interface SeenFacade {
  /** Its rank in the index. */
  readonly building: number;
  readonly name: string | null;
  readonly use: BuildingUse | null;
  readonly distanceMetres: number;
  readonly lengthMetres: number;
  readonly pixelsPerMetre: number;
  readonly level: string | null;
  readonly recognisable: boolean;
  readonly masked: boolean;
  readonly walls: readonly (readonly Metres2D[])[];
}

/** A known person is recognised at this density (DORI). */
const RECOGNISE = DENSITY_SCALES.flatMap(({ levels }) => levels).find(
  ({ code }) => code === 'recognise',
)?.pxPerMetre;

/** Buildings in view as if nothing were masked, and of each whether masks hide all that would be recognised of it. Nearest first. */
export function seenFacades(
  scene: SightScene,
  subject: SightSubject,
  measure: SightMeasure,
  parts: readonly ViewPart[],
): readonly SeenFacade[] {
  if (RECOGNISE === undefined) throw new Error('The table of density scales has no level « recognise ».');
  const bare = subject.masks.length === 0 ? parts : viewParts(scene, subject, measure, []);
  const left = recognisableWalls(scene, measure, parts, RECOGNISE);
  const facades = new Map<number, SeenFacade>();
  for (const part of bare) {
    for (const seen of facadesOf(scene, measure, part, null)) {
      const before = facades.get(seen.building);
      facades.set(seen.building, joined(before, facadeOf(scene, measure, seen, part, left, RECOGNISE)));
    }
  }
  return [...facades.values()].sort((a, b) => a.distanceMetres - b.distanceMetres);
}

function facadesOf(
  { index }: SightScene,
  { targetHeightMetres }: SightMeasure,
  { pose, view }: ViewPart,
  pxPerMetre: number | null,
): readonly FacadeSeen[] {
  if (!pose) return [];
  const cells =
    pxPerMetre === null
      ? view.cells
      : clipCells(view.cells, levelHalfPlane(pose, targetHeightMetres, pxPerMetre));
  return facadesSeen(index, cells, pose, targetHeightMetres);
}

/** Buildings of which something is recognised with the masks on. */
function recognisableWalls(
  scene: SightScene,
  measure: SightMeasure,
  parts: readonly ViewPart[],
  pxPerMetre: number,
): ReadonlySet<number> {
  return new Set(
    parts.flatMap((part) => facadesOf(scene, measure, part, pxPerMetre).map(({ building }) => building)),
  );
}

function facadeOf(
  { uses, names }: SightScene,
  { levels }: SightMeasure,
  seen: FacadeSeen,
  { view, azimuthDegrees }: ViewPart,
  left: ReadonlySet<number>,
  recognise: number,
): SeenFacade {
  const { building, pixelsPerMetre } = seen;
  const azimuth = toRadians(azimuthDegrees);
  const [sine, cosine] = [Math.sin(azimuth), Math.cos(azimuth)];
  const place = (forward: number, side: number): Metres2D => [
    view.x + forward * sine - side * cosine,
    view.y + forward * cosine + side * sine,
  ];
  const recognisable = pixelsPerMetre >= recognise;
  return {
    building,
    name: names[building] ?? null,
    use: uses[building] ?? null,
    distanceMetres: seen.nearestMetres,
    lengthMetres: seen.facadeMetres,
    pixelsPerMetre,
    level: levels.findLast(({ pxPerMetre }) => pixelsPerMetre >= pxPerMetre)?.code ?? null,
    recognisable,
    masked: recognisable && !left.has(building),
    walls: seen.walls.map(([x1, y1, x2, y2]) => [place(x1, y1), place(x2, y2)]),
  };
}

/** The same building through another lens. */
function joined(before: SeenFacade | undefined, now: SeenFacade): SeenFacade {
  if (!before) return now;
  const best = before.pixelsPerMetre >= now.pixelsPerMetre ? before : now;
  return {
    ...best,
    distanceMetres: Math.min(before.distanceMetres, now.distanceMetres),
    lengthMetres: before.lengthMetres + now.lengthMetres,
    recognisable: before.recognisable || now.recognisable,
    masked: before.masked && now.masked,
    walls: [...before.walls, ...now.walls],
  };
}
