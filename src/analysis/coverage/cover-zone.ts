import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { Ring2D } from '#geo/group-rings.ts';
import type { SightIndex } from '../visibility/sight-index.ts';
import type { CameraView } from '../visibility/view-camera.ts';
import {
  evenOdd,
  type MillimetrePaths,
  overlapOf,
  squareMetres,
  toMillimetres,
  toPolygons,
  within,
  without,
} from './millimetre-paths.ts';
import { openGround } from './open-ground.ts';

type Polygons = readonly (readonly Ring2D[])[];

export interface LevelCoverage {
  readonly code: string;
  readonly pxPerMetre: number;
  /** Seen at this level by one camera at least, by two, by three. */
  readonly squareMetres: readonly [one: number, two: number, three: number];
  /** Of the open ground of the zone, 0 to 1, seen by one camera at least. */
  readonly share: number;
  readonly polygons: Polygons;
}

export interface ZoneCoverage {
  readonly zoneSquareMetres: number;
  /** The zone less its buildings: what shares are of. */
  readonly openSquareMetres: number;
  readonly levels: readonly LevelCoverage[];
  /** Open ground that no camera sees at the lowest level of the scale. */
  readonly unseenSquareMetres: number;
  readonly unseen: Polygons;
}

/**
 * What cameras see of a zone together, level by level. Unions on a grid of a millimetre.
 * @param views of the cameras, all at the levels of `scale`
 * @param zone rings of the zone, even-odd, metres in the frame of the index
 * @yields the share done
 */
export function* coverZone(
  views: readonly Pick<CameraView, 'levels'>[],
  zone: readonly Ring2D[],
  index: SightIndex,
  scale: Pick<DensityScale, 'levels'>,
): Generator<number, ZoneCoverage, void> {
  const whole = evenOdd(toMillimetres(zone));
  const open = openGround(whole, index);
  const openSquareMetres = squareMetres(open);
  const levels: LevelCoverage[] = [];
  let lowest: MillimetrePaths = [];
  for (const [rank, { code, pxPerMetre }] of scale.levels.entries()) {
    yield rank / scale.levels.length;
    const seen = views.flatMap((view) => toMillimetres((view.levels[rank]?.polygons ?? []).flat()));
    const [one, two, three] = [1, 2, 3].map((depth) => within(overlapOf(seen, depth), open)) as [
      MillimetrePaths,
      MillimetrePaths,
      MillimetrePaths,
    ];
    if (rank === 0) lowest = one;
    const areas = [squareMetres(one), squareMetres(two), squareMetres(three)] as const;
    const share = openSquareMetres === 0 ? 0 : areas[0] / openSquareMetres;
    levels.push({ code, pxPerMetre, squareMetres: areas, share, polygons: toPolygons(one) });
  }
  const unseen = without(open, lowest);
  return {
    zoneSquareMetres: squareMetres(whole),
    openSquareMetres,
    levels,
    unseenSquareMetres: squareMetres(unseen),
    unseen: toPolygons(unseen),
  };
}
