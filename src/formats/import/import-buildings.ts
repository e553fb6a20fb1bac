import { normaliseName } from '#domain/normalise-name.ts';
import type { BuildingFeature, BuildingUse } from '#domain/records/buildings.ts';
import { makeFeatureBlock } from './feature-block.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { readBuildingHeight } from './read-building-height.ts';
import { readText } from './read-facts.ts';
import { settleShape } from './settle-geometry.ts';
import { settleUnfitRow } from './settle-row.ts';

/** Places of the smallest ring: three and the first again. */
const SMALLEST_RING = 4;

/** One row a building (BD TOPO BATIMENT, OpenStreetMap, any polygons with heights); all rows are one record. */
export function* importBuildings(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates } = job;
  const features: BuildingFeature[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des bâtiments' };
    if (settleUnfitRow(job, row) || settleOtherThing(job, row)) continue;
    const geometry = settleShape(job, row, ['Polygon', 'MultiPolygon']);
    if (!geometry) continue;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    if (rings.some((ring) => ring.length < SMALLEST_RING)) {
      fates.setAside(row, 'geometry-unreadable', geometry.type);
      continue;
    }
    const properties = {
      heightMetres: readBuildingHeight(job, row),
      use: readUse(job, row),
      name: readText(job, row, 'name'),
    };
    features.push({ type: 'Feature', geometry, properties });
    fates.keep(row);
  }
  const block = makeFeatureBlock(job, 'buildings', features);
  return block === null
    ? { records: [], columns: [] }
    : { records: [{ ...block.record, kind: 'buildings' }], columns: [block.column] };
}

/** An extract of OpenStreetMap holds roads, woods and fields beside the buildings: those go, and are told. */
function settleOtherThing(job: ImportJob, row: number): boolean {
  if (!job.cells.has('osmBuilding')) return false;
  const value = job.cells.text(row, 'osmBuilding');
  if (value !== '' && value !== 'no') return false;
  job.fates.setAside(row, 'value-unknown', value, job.cells.column('osmBuilding'));
  return true;
}

/** Words of BD TOPO (USAGE1, NATURE), of OpenStreetMap (building) and of our own export; what says nothing of the use is left out. */
const USES: readonly (readonly [BuildingUse, RegExp])[] = [
  [
    'dwelling',
    /\b(?:residentiel\w{0,2}|logements?|habitations?|maisons?|immeuble|house|apartments|residential|detached|semidetached house|terrace|bungalow|dormitory|dwelling)\b/,
  ],
  [
    'public',
    /\b(?:publi(?:c|que|cs|ques)|religieu\w{1,3}|sporti\w{1,3}|eglise|chapelle|mairie|prefecture|ecole|hopital|gare|tribune|monument|musee|civic|government|townhall|school|kindergarten|college|university|hospital|church|chapel|cathedral|mosque|synagogue|train station|fire station|sports hall|stadium|grandstand)\b/,
  ],
  [
    'business',
    /\b(?:commerc\w{0,6}|industri\w{0,5}|agricole|activites?|bureaux?|serre|silo|office|retail|warehouse|supermarket|hotel|farm|barn|farm auxiliary|greenhouse|kiosk|business)\b/,
  ],
  ['other', /\b(?:annexe|autre|garages?|shed|roof|hut|carport|cabin|service|other)\b/],
];

function readUse(job: ImportJob, row: number): BuildingUse | null {
  const words = ['use', 'osmBuilding'].map((field) =>
    normaliseName(job.cells.text(row, field).slice(0, 100)),
  );
  for (const text of words) {
    const found = text === '' ? undefined : USES.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return null;
}
