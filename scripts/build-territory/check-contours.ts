import type { Contour } from './contour.ts';
import type { OfficialCodes } from './official-codes.ts';
import { SourceFailure } from './source-failure.ts';

/** Share of the official communes that must have a contour; the rest is reported one by one. */
const COVERAGE = 0.9;
/** A contour whose box is this far (degrees, about 30 km) from the official centre is somewhere else: axes swapped, other projection. */
const PLACE_TOLERANCE = 0.3;

/** The same for every source. @throws SourceFailure with what is wrong, in French. */
export function checkContours(contours: readonly Contour[], departement: string, codes: OfficialCodes): void {
  const official = [...codes.communes.values()].filter((commune) => commune.departement === departement);
  const seen = new Set<string>();
  const covered = new Set<string>();
  let elsewhere = 0;
  let misplaced = 0;
  for (const contour of contours) {
    if (seen.has(contour.code)) throw new SourceFailure(`le code ${contour.code} y figure deux fois`);
    seen.add(contour.code);
    const current = codes.currentOf(contour.code);
    if (current === null) continue;
    if (codes.communes.get(current)?.departement !== departement) {
      elsewhere += 1;
      continue;
    }
    covered.add(current);
    const centre = codes.centres.get(contour.code) ?? codes.centres.get(current);
    if (centre !== undefined && !isNear(contour, centre)) misplaced += 1;
  }
  if (contours.length === 0) throw new SourceFailure('la réponse ne contient aucune commune');
  if (elsewhere * 2 > contours.length) {
    throw new SourceFailure(`les contours reçus ne sont pas ceux du département ${departement}`);
  }
  if (covered.size < official.length * COVERAGE) {
    throw new SourceFailure(`contours incomplets : ${covered.size} communes sur ${official.length}`);
  }
  if (misplaced * 20 > contours.length) {
    throw new SourceFailure(`${misplaced} contours ne sont pas là où se trouve leur commune`);
  }
}

function isNear(contour: Contour, [lng, lat]: readonly [number, number]): boolean {
  const polygons =
    contour.geometry.type === 'Polygon' ? [contour.geometry.coordinates] : contour.geometry.coordinates;
  for (const polygon of polygons) {
    for (const [x, y] of polygon[0] ?? []) {
      if (Math.abs(x! - lng) < PLACE_TOLERANCE && Math.abs(y! - lat) < PLACE_TOLERANCE) return true;
    }
  }
  return false;
}
