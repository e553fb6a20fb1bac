/**
 * What lies between two azimuths (clockwise from true north, from the first to the second; both the same: all round) and two
 * ground distances from the camera; null: no end. Masks are such sectors, and so are envelopes of cameras that turn.
 */
export interface ViewSector {
  readonly fromDegrees: number;
  readonly toDegrees: number;
  readonly fromMetres: number;
  readonly toMetres: number | null;
}

/** Degrees from the first azimuth clockwise to the second, 0 < width ≤ 360. */
export function sectorWidth({ fromDegrees, toDegrees }: ViewSector): number {
  const turn = (((toDegrees - fromDegrees) % 360) + 360) % 360;
  return turn === 0 ? 360 : turn;
}
