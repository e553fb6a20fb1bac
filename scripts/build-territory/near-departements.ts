import type { OfficialCodes } from './official-codes.ts';

/** Two commune centres this close make their departments neighbours; rural communes are 5 km apart, the largest 30. */
const REACH_DEGREES_OF_LATITUDE = 0.22;

/** Codes of the departments around, from the official commune centres: no list to keep up to date. Sorted. */
export function nearDepartements(departement: string, codes: OfficialCodes): readonly string[] {
  const own: (readonly [number, number])[] = [];
  const others: { readonly departement: string; readonly centre: readonly [number, number] }[] = [];
  for (const commune of codes.communes.values()) {
    const centre = codes.centres.get(commune.code);
    if (centre === undefined) continue;
    if (commune.departement === departement) own.push(centre);
    else others.push({ departement: commune.departement, centre });
  }
  const near = new Set<string>();
  for (const other of others) {
    if (near.has(other.departement)) continue;
    if (own.some((centre) => isNear(centre, other.centre))) near.add(other.departement);
  }
  return [...near].sort();
}

function isNear(a: readonly [number, number], b: readonly [number, number]): boolean {
  const dy = a[1] - b[1];
  if (Math.abs(dy) > REACH_DEGREES_OF_LATITUDE) return false;
  const dx = (a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180);
  return dx * dx + dy * dy < REACH_DEGREES_OF_LATITUDE ** 2;
}
