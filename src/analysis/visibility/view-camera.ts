import type { SightFinding } from '#domain/buildings/sight-finding.ts';
import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { levelHalfPlane, pictureZone } from '#domain/optics/picture-zone.ts';
import { type ViewLimits, viewLimits } from '#domain/optics/view-limits.ts';
import type { ViewSector } from '#domain/optics/view-sector.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import { LEAST_DENSITY } from '#domain/rules/least-density.ts';
import { groupRings, type Ring2D } from '#geo/group-rings.ts';
import { clipCells } from './clip-cells.ts';
import { type FacadeSeen, facadesSeen } from './facades-seen.ts';
import { seePlane } from './see-plane.ts';
import type { SightIndex } from './sight-index.ts';
import { traceRings } from './trace-rings.ts';
import { ViewCells } from './view-cells.ts';

/** A fixed camera in the frame of a sight index, metres. */
export interface PlacedCamera {
  readonly x: number;
  readonly y: number;
  readonly pose: CameraPose;
  readonly masks: readonly ViewSector[];
}

export interface ViewOptions {
  /** Height of what is looked at: face 1.6, plate 0.5, ground 0. */
  readonly planeMetres: number;
  readonly scale: DensityScale;
  readonly ignoresHeights: boolean;
}

export interface SeenLevel {
  readonly code: string;
  readonly label: string;
  readonly pxPerMetre: number;
  readonly squareMetres: number;
  /** Outer ring first, then its holes; not closed, metres in the frame of the index. */
  readonly polygons: readonly (readonly Ring2D[])[];
}

export interface CameraView {
  /** Null when no point of the plane is in the picture. */
  readonly limits: ViewLimits | null;
  /** At `LEAST_DENSITY` or more, whatever the scale. */
  readonly visibleSquareMetres: number;
  readonly visiblePolygons: readonly (readonly Ring2D[])[];
  /** As in the scale, from the least dense. */
  readonly levels: readonly SeenLevel[];
  /** Buildings of which a wall is seen, the most exposed first. */
  readonly facades: readonly FacadeSeen[];
  readonly findings: readonly SightFinding[];
}

/** No camera of a street is of use beyond; only a plane through the lens itself would have no other end. */
const REACH_METRES = 20_000;

/** What a fixed camera sees of a plane, at each level of a scale. The pose has no fault (`findPoseFaults`). */
export function viewCamera(index: SightIndex, camera: PlacedCamera, options: ViewOptions): CameraView {
  const { pose } = camera;
  const { planeMetres, scale, ignoresHeights } = options;
  const zone = pictureZone(pose, planeMetres);
  const seen = zone
    ? seePlane(index, {
        x: camera.x,
        y: camera.y,
        heightMetres: pose.heightMetres,
        planeMetres,
        azimuthDegrees: pose.azimuthDegrees,
        halfPlanes: [...zone, levelHalfPlane(pose, planeMetres, LEAST_DENSITY)],
        masks: camera.masks,
        reachMetres: REACH_METRES,
        ignoresHeights,
      })
    : {
        x: camera.x,
        y: camera.y,
        cells: new ViewCells(),
        findings: [{ code: 'camera-sees-nothing', detail: '' } as const],
      };
  const polygonsOf = (cells: ViewCells) => groupRings(traceRings(cells, seen, pose.azimuthDegrees));
  const levels = scale.levels.map(({ code, label, pxPerMetre }) => {
    const cells = clipCells(seen.cells, levelHalfPlane(pose, planeMetres, pxPerMetre));
    return { code, label, pxPerMetre, squareMetres: cells.area(), polygons: polygonsOf(cells) };
  });
  return {
    limits: viewLimits(pose, planeMetres),
    visibleSquareMetres: seen.cells.area(),
    visiblePolygons: polygonsOf(seen.cells),
    levels,
    facades: facadesSeen(index, seen.cells, pose, planeMetres),
    findings: seen.findings,
  };
}
