const POINTS = ['nord', 'nord-est', 'est', 'sud-est', 'sud', 'sud-ouest', 'ouest', 'nord-ouest'] as const;

/** @param azimuth degrees clockwise from north. `45° (nord-est)`. */
export function formatDirection(azimuth: number): string {
  const point = POINTS[Math.round(azimuth / 45) % 8];
  return `${Math.round(azimuth)}° (${point})`;
}
