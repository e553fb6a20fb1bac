import { points } from '../page/paper-size.ts';
import type { Box, PaperPoint } from '../page/sheet.ts';
import type { LocalPoint, LocalPolygon } from '../video-file-input.ts';
import type { LocalBox } from './local-box.ts';

/** Ground to paper at a true scale: a metre is 1000 / scale millimetres, north is up. */
export interface PlanFrame {
  readonly box: Box;
  readonly scale: number;
  /** What of the ground is inside, local metres. */
  readonly ground: LocalBox;
  readonly toPaper: (point: LocalPoint) => PaperPoint;
  readonly ringsToPaper: (polygons: readonly LocalPolygon[]) => readonly (readonly PaperPoint[])[];
  /** Points of a length on the ground. */
  readonly length: (metres: number) => number;
}

export function planFrame(box: Box, [east, north]: readonly [number, number], scale: number): PlanFrame {
  const pointsPerMetre = points(1000 / scale);
  const middleX = box.left + box.width / 2;
  const middleY = box.top + box.height / 2;
  const halfWidth = box.width / 2 / pointsPerMetre;
  const halfHeight = box.height / 2 / pointsPerMetre;
  const toPaper = ([x, y]: LocalPoint): PaperPoint => [
    middleX + (x - east) * pointsPerMetre,
    middleY - (y - north) * pointsPerMetre,
  ];
  return {
    box,
    scale,
    ground: [east - halfWidth, north - halfHeight, east + halfWidth, north + halfHeight],
    toPaper,
    ringsToPaper: (polygons) => polygons.flatMap((polygon) => polygon.map((ring) => ring.map(toPaper))),
    length: (metres) => metres * pointsPerMetre,
  };
}
