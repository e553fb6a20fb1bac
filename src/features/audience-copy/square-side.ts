import { formatWhole } from '#ui/format-number.ts';

const EQUATOR_METRES = 40_075_017;

/** Side of a square on the ground: « 880 m », « 1,8 km ». @param latitude degrees */
export function squareSide(zoom: number, latitude: number): string {
  const metres = (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
  if (metres < 1000) return `${formatWhole(Math.round(metres / 10) * 10)}\u00a0m`;
  return `${(metres / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0km`;
}
