import type { MultiPolygon, Polygon } from 'geojson';
import type { TerritoryManifest } from '#domain/territory.ts';
import type { Contour } from './contour.ts';
import { dissolve } from './dissolve.ts';
import type { OfficialCodes, OfficialCommune } from './official-codes.ts';

export interface ReconciledCommune {
  readonly commune: OfficialCommune;
  readonly geometry: Polygon | MultiPolygon;
}

export interface Reconciled {
  readonly communes: readonly ReconciledCommune[];
  readonly differences: TerritoryManifest['differences'];
}

/**
 * Gives each official commune of today its contour. Contours are often older than the codes: those of communes
 * that have merged since are dissolved into the new one; each difference of the two lists is reported.
 */
export function reconcile(
  contours: readonly Contour[],
  departement: string,
  codes: OfficialCodes,
): Reconciled {
  const parts = new Map<string, Contour[]>();
  const differences: TerritoryManifest['differences'][number][] = [];
  const given = new Set(contours.map((contour) => contour.code));
  for (const contour of contours) {
    const current = codes.currentOf(contour.code);
    if (current === null || codes.communes.get(current)?.departement !== departement) {
      differences.push({ code: contour.code, what: 'not-official' });
      continue;
    }
    // The whole city is given: its arrondissements would only cover it a second time.
    if (codes.isMunicipalArrondissement(contour.code) && given.has(current)) continue;
    if (contour.code !== current) differences.push({ code: contour.code, what: 'merged' });
    const list = parts.get(current);
    if (list === undefined) parts.set(current, [contour]);
    else list.push(contour);
  }
  const communes: ReconciledCommune[] = [];
  for (const commune of codes.communes.values()) {
    if (commune.departement !== departement) continue;
    const list = parts.get(commune.code);
    if (list === undefined) differences.push({ code: commune.code, what: 'no-contour' });
    else communes.push({ commune, geometry: dissolve(list.map((contour) => contour.geometry)) });
  }
  return {
    communes: communes.sort((a, b) => byCode(a.commune, b.commune)),
    differences: differences.sort(byCode),
  };
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
