import type { DossierRecord } from '#domain/dossier-record.ts';
import type { CommandOf, Verb } from './command.ts';
import { putIntoTables } from './put-into-tables.ts';

/** Adds or replaces one record. The source that comes along is put only when the dossier has none of that id. */
export const putRecord: Verb<CommandOf<'put-record'>> = {
  apply(dossier, { record, source }) {
    const needsSource = source !== undefined && !Object.hasOwn(dossier.tables.source, source.id);
    return putIntoTables(dossier, needsSource ? [source, record] : [record]);
  },
  label(before, { record }) {
    const verb = Object.hasOwn(before.tables[record.kind], record.id) ? 'Modifier' : 'Ajouter';
    const name = recordName(record);
    return name === '' ? `${verb} ${NOUNS[record.kind]}` : `${verb} « ${name} »`;
  },
};

const NOUNS: { readonly [K in DossierRecord['kind']]: string } = {
  source: 'une source',
  site: 'un point vidéo',
  camera: 'une caméra',
  'plate-site': 'un site de lecture de plaques',
  csu: 'un CSU',
  'force-unit': 'une unité',
  'video-link': 'une liaison',
  participation: 'une participation citoyenne',
  competence: 'une compétence territoriale',
  expectation: 'une attente',
  presence: 'des positions de patrouille',
  'presence-summary': 'une présence résumée',
  perimeter: 'un périmètre',
  'priority-place': 'un lieu prioritaire',
  buildings: 'des bâtiments',
  roads: 'des voies',
  backdrop: 'une couche de repère',
};

function recordName(record: DossierRecord): string {
  switch (record.kind) {
    case 'source':
      return record.title;
    case 'site':
    case 'plate-site':
    case 'csu':
    case 'force-unit':
    case 'perimeter':
    case 'priority-place':
      return record.name;
    case 'camera':
    case 'presence':
    case 'presence-summary':
    case 'buildings':
    case 'roads':
    case 'backdrop':
      return record.label;
    case 'video-link':
    case 'participation':
    case 'competence':
    case 'expectation':
      return '';
  }
}
