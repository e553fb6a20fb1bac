import type { CameraPose } from '#domain/optics/camera-pose.ts';
import type { HalfPlane } from '#domain/optics/half-plane.ts';
import { panoramicZone } from '#domain/optics/panoramic-zone.ts';
import { levelHalfPlane, pictureZone } from '#domain/optics/picture-zone.ts';
import { turningEnvelope } from '#domain/optics/turning-envelope.ts';
import { viewLimits } from '#domain/optics/view-limits.ts';
import type { ViewSector } from '#domain/optics/view-sector.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import type { Metres } from '#geo/units.ts';
import { type PlaneView, seePlane } from '../visibility/see-plane.ts';
import type { SightScene } from './sight-scene.ts';

/** What one lens or preset sees, and how each level is cut out of it. */
export interface ViewPart {
  readonly view: PlaneView;
  readonly azimuthDegrees: number;
  /** Null for one that is not a pinhole. */
  readonly pose: CameraPose | null;
  readonly densest: number;
  /** One a level: a straight limit of the view, or a view of its own; null where the level is not reached. */
  readonly levels: readonly ({
    readonly halfPlane: HalfPlane | null;
    readonly view: PlaneView | null;
  } | null)[];
}

/** Nothing of a street is of use farther than this; a picture with the horizon in it would have no end. */
const REACH_METRES: Metres = 5_000;

export function viewParts(
  scene: SightScene,
  subject: SightSubject,
  measure: SightMeasure,
  masks: readonly ViewSector[] = subject.masks,
): readonly ViewPart[] {
  const { view } = subject;
  const [x, y] = scene.frame.toMetres(subject.place);
  const planeMetres = measure.targetHeightMetres;
  const shared = { x, y, planeMetres, ignoresHeights: measure.twoD, masks };
  if (view.type === 'pinhole')
    return view.poses.flatMap((pose) => pinholePart(scene, pose, measure, shared) ?? []);
  const { heightMetres } = view.camera;
  const zones = measure.levels.map(({ pxPerMetre }) =>
    view.type === 'panoramic'
      ? panoramicZone(view.camera, planeMetres, pxPerMetre)
      : turningEnvelope(view.camera, planeMetres, pxPerMetre),
  );
  const views = zones.map((zone) => zone && aroundView(scene, { ...shared, heightMetres }, zone));
  const widest = views.find((found) => found !== null);
  if (!widest) return [];
  const levels = views.map((found) => found && { halfPlane: null, view: found });
  const reached = measure.levels.filter((_, at) => zones[at] !== null);
  const densest = reached.at(-1)?.pxPerMetre ?? 0;
  return [{ view: widest, azimuthDegrees: 0, pose: null, densest, levels }];
}

interface Shared {
  readonly x: number;
  readonly y: number;
  readonly planeMetres: number;
  readonly ignoresHeights: boolean;
  readonly masks: readonly ViewSector[];
}

function pinholePart(
  { index }: SightScene,
  pose: CameraPose,
  { levels, targetHeightMetres }: SightMeasure,
  shared: Shared,
): ViewPart | null {
  const zone = pictureZone(pose, targetHeightMetres);
  const [poorest] = levels;
  if (!zone || !poorest) return null;
  const limits = levels.map(({ pxPerMetre }) => levelHalfPlane(pose, targetHeightMetres, pxPerMetre));
  const { heightMetres, azimuthDegrees } = pose;
  const view = seePlane(index, {
    ...shared,
    heightMetres,
    azimuthDegrees,
    halfPlanes: [...zone, levelHalfPlane(pose, targetHeightMetres, poorest.pxPerMetre)],
    reachMetres: REACH_METRES,
  });
  const densest = viewLimits(pose, targetHeightMetres)?.maxPixelsPerMetre ?? 0;
  return {
    view,
    azimuthDegrees,
    pose,
    densest,
    levels: limits.map((halfPlane) => ({ halfPlane, view: null })),
  };
}

/** All around, between two distances and two azimuths: what lies outside is masked. */
function aroundView(
  { index }: SightScene,
  shared: Shared & { readonly heightMetres: number },
  zone: ViewSector,
): PlaneView {
  const reachMetres = zone.toMetres ?? REACH_METRES;
  const round = { fromDegrees: 0, toDegrees: 0 } as const;
  const outside: ViewSector[] = [{ ...round, fromMetres: reachMetres, toMetres: null }];
  if (zone.fromMetres > 0) outside.push({ ...round, fromMetres: 0, toMetres: zone.fromMetres });
  if (zone.fromDegrees !== zone.toDegrees)
    outside.push({ fromDegrees: zone.toDegrees, toDegrees: zone.fromDegrees, fromMetres: 0, toMetres: null });
  return seePlane(index, {
    ...shared,
    azimuthDegrees: 0,
    halfPlanes: [],
    masks: [...shared.masks, ...outside],
    reachMetres,
  });
}
