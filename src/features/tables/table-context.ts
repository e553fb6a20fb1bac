import { type Dossier, findRecord, recordsOf } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Territory } from '#domain/territory.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';
import type { TableContext } from './table-kind.ts';

/** Indexes built once for a dossier, so that a table of thousands of rows looks each thing up in constant time. */
export function tableContext(
  dossier: Dossier,
  territory: Territory,
  presence: AreaFigures | null,
): TableContext {
  const names = new Map(territory.communes.map((c) => [c.properties.code, c.properties.name]));
  const camerasBySite = new Map<string, number>();
  const camerasByCommune = new Map<string, number>();
  for (const camera of recordsOf(dossier, 'camera')) {
    increment(camerasBySite, camera.siteId);
    const commune = dossier.tables.site[camera.siteId]?.communeCode;
    if (commune) increment(camerasByCommune, commune);
  }
  return {
    dossier,
    territory,
    camerasBySite,
    camerasByCommune,
    competenceByCommune: new Map(recordsOf(dossier, 'competence').map((one) => [one.communeCode, one])),
    presence,
    communeName: (code) => (code === null ? null : (names.get(code) ?? code)),
    recordName: (id) => nameOf(findRecord(dossier, id)),
  };
}

function nameOf(record: DossierRecord | undefined): string | null {
  if (!record) return null;
  if ('name' in record) return record.name;
  if ('label' in record) return record.label;
  return record.id;
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
