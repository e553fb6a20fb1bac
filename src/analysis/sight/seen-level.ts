import { groupRings, type Ring2D } from '#geo/group-rings.ts';
import { overlapOf, squareMetres, toMillimetres, toPolygons } from '../coverage/millimetre-paths.ts';
import { clipCells } from '../visibility/clip-cells.ts';
import { traceRings } from '../visibility/trace-rings.ts';
import type { ViewPart } from './view-parts.ts';

/** What a camera sees at one level, metres in the frame of the scene; outer rings first, not closed. */
export interface SeenRings {
  readonly squareMetres: number;
  readonly polygons: readonly (readonly Ring2D[])[];
}

/**
 * All lenses or presets of a camera together. One alone is exact; several are united on a grid of a millimetre, so that what two of them see
 * counts once.
 * @param at rank of the level
 */
export function seenLevel(parts: readonly ViewPart[], at: number): SeenRings {
  const seen = parts.flatMap(({ view, azimuthDegrees, levels }) => {
    const limit = levels[at];
    if (!limit) return [];
    const whole = limit.view ?? view;
    const cells = limit.halfPlane ? clipCells(whole.cells, limit.halfPlane) : whole.cells;
    return cells.count === 0 ? [] : [{ area: cells.area(), rings: traceRings(cells, whole, azimuthDegrees) }];
  });
  const [only, ...others] = seen;
  if (!only) return { squareMetres: 0, polygons: [] };
  if (others.length === 0) return { squareMetres: only.area, polygons: groupRings(only.rings) };
  const united = overlapOf(
    seen.flatMap(({ rings }) => toMillimetres(rings)),
    1,
  );
  return { squareMetres: squareMetres(united), polygons: toPolygons(united) };
}
