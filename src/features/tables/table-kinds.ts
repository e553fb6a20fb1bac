import { recordsOf } from '#domain/dossier.ts';
import type { Competence } from '#domain/records/competence.ts';
import type { CommuneFeature } from '#domain/territory.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import type { CellValue } from '#ui/table/table-column.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { presenceTable } from './presence-tables.ts';
import { STUDY_TABLES } from './study-tables.ts';
import { cellsOf, columnsOf, type Field, recordTable, type TableKind, type TableName } from './table-kind.ts';

/** Dates are kept as ISO text so that they sort, and written in French. */
const dateCell = (value: CellValue) => (value === null ? '–' : formatPartialDate(String(value)));

const COMMUNE_FIELDS: readonly Field<CommuneFeature>[] = [
  { id: 'name', header: 'Commune', width: 190, value: (c) => c.properties.name },
  { id: 'code', header: 'Code', width: 70, value: (c) => c.properties.code },
  { id: 'population', header: 'Habitants', width: 90, value: (c) => c.properties.population },
  { id: 'area', header: 'Surface (km²)', width: 100, value: (c) => c.properties.areaSquareKilometres },
  {
    id: 'arrondissement',
    header: 'Arrondissement',
    width: 150,
    value: (c) => c.properties.arrondissementName,
  },
  { id: 'epci', header: 'EPCI', width: 220, value: (c) => c.properties.epciName },
  {
    id: 'competence',
    header: 'Brigade ou commissariat',
    width: 220,
    value: (c, { competenceByCommune }) => {
      const found = competenceByCommune.get(c.properties.code);
      return found ? competentNames(found) || null : null;
    },
  },
  {
    id: 'cameras',
    header: 'Caméras',
    width: 80,
    value: (c, { camerasByCommune }) => camerasByCommune.get(c.properties.code) ?? 0,
  },
  {
    id: 'participation',
    header: 'Participation citoyenne',
    width: 150,
    value: (c, { dossier }) => {
      const found = recordsOf(dossier, 'participation').find((p) => p.communeCode === c.properties.code);
      return found ? TRADE_WORDS.participationState[found.state] : null;
    },
  },
];

function competentNames({ units }: Competence): string {
  return units.flatMap(({ name }) => name ?? []).join(', ');
}

const communes: TableKind = {
  columns: columnsOf(COMMUNE_FIELDS),
  rows: (context) =>
    context.territory.communes.map((commune) => ({
      id: commune.properties.code,
      cells: cellsOf(COMMUNE_FIELDS, commune, context),
      selection: { type: 'communes', codes: [commune.properties.code] },
      record: null,
    })),
};

/** The table of every layer, as a person reads it; exports carry every field, these the ones that help to find a row. */
export const TABLE_KINDS: Readonly<Record<TableName, TableKind>> = {
  communes,
  'presence-communes': presenceTable('commune'),
  'presence-epcis': presenceTable('epci'),
  'presence-brigades': presenceTable('brigade'),
  site: recordTable('site', [
    { id: 'name', header: 'Site', width: 200, value: (s) => s.name },
    { id: 'number', header: 'Numéro', width: 80, value: (s) => s.number },
    { id: 'commune', header: 'Commune', width: 160, value: (s, c) => c.communeName(s.communeCode) },
    {
      id: 'cameras',
      header: 'Caméras',
      width: 80,
      value: (s, c) => c.camerasBySite.get(s.id) ?? 0,
    },
    { id: 'state', header: 'État', width: 100, value: (s) => TRADE_WORDS.serviceState[s.state] },
    { id: 'address', header: 'Adresse', width: 200, value: (s) => s.address },
    {
      id: 'authorisation',
      header: 'Autorisation',
      width: 120,
      value: (s) => s.authorisation?.number ?? null,
    },
    { id: 'date', header: 'Date', width: 100, value: (s) => s.authorisation?.date ?? null, format: dateCell },
    { id: 'retention', header: 'Conservation (jours)', width: 120, value: (s) => s.retentionDays },
    { id: 'note', header: 'Remarque', width: 200, value: (s) => s.note || null },
  ]),
  camera: recordTable('camera', [
    { id: 'label', header: 'Caméra', width: 200, value: (r) => r.label || r.number || r.id },
    { id: 'site', header: 'Site', width: 200, value: (r, c) => c.recordName(r.siteId) },
    {
      id: 'commune',
      header: 'Commune',
      width: 160,
      value: (r, c) => c.communeName(c.dossier.tables.site[r.siteId]?.communeCode ?? null),
    },
    { id: 'type', header: 'Type', width: 120, value: (r) => TRADE_WORDS.cameraType[r.type] },
    { id: 'state', header: 'État', width: 100, value: (r) => TRADE_WORDS.serviceState[r.state] },
    {
      id: 'azimuths',
      header: 'Direction (°)',
      width: 110,
      value: (r) => r.azimuthsDegrees.join(' ; ') || null,
    },
    { id: 'height', header: 'Hauteur (m)', width: 100, value: (r) => r.heightMetres },
    { id: 'installed', header: 'Mise en service', width: 120, value: (r) => r.installed, format: dateCell },
    { id: 'note', header: 'Remarque', width: 200, value: (r) => r.note || null },
  ]),
  'plate-site': recordTable('plate-site', [
    { id: 'name', header: 'Site', width: 200, value: (r) => r.name },
    { id: 'commune', header: 'Commune', width: 160, value: (r, c) => c.communeName(r.communeCode) },
    { id: 'reading', header: 'Lecture', width: 180, value: (r) => TRADE_WORDS.plateReading[r.reading] },
    {
      id: 'operator',
      header: 'Exploitant',
      width: 100,
      value: (r) => (r.operator ? TRADE_WORDS.plateOperator[r.operator] : null),
    },
    { id: 'road', header: 'Route', width: 100, value: (r) => r.road },
    { id: 'direction', header: 'Sens', width: 160, value: (r) => r.direction },
    { id: 'lanes', header: 'Voies', width: 70, value: (r) => r.lanes },
    { id: 'state', header: 'État', width: 100, value: (r) => TRADE_WORDS.serviceState[r.state] },
  ]),
  csu: recordTable('csu', [
    { id: 'name', header: 'Centre', width: 220, value: (r) => r.name },
    { id: 'commune', header: 'Commune', width: 160, value: (r, c) => c.communeName(r.communeCode) },
    { id: 'state', header: 'État', width: 100, value: (r) => TRADE_WORDS.serviceState[r.state] },
    { id: 'hours', header: 'Horaires', width: 160, value: (r) => r.hours },
    { id: 'operators', header: 'Opérateurs', width: 100, value: (r) => r.operators },
  ]),
  'video-link': recordTable('video-link', [
    { id: 'from', header: 'De', width: 220, value: (r, c) => c.recordName(r.from) ?? r.from },
    { id: 'to', header: 'Vers', width: 220, value: (r, c) => c.recordName(r.to) ?? r.to },
    { id: 'state', header: 'État', width: 100, value: (r) => TRADE_WORDS.serviceState[r.state] },
    { id: 'medium', header: 'Support', width: 100, value: (r) => r.medium },
    { id: 'legal', header: 'Base légale', width: 160, value: (r) => r.legalBasis },
    { id: 'since', header: 'Depuis', width: 100, value: (r) => r.since, format: dateCell },
  ]),
  'force-unit': recordTable('force-unit', [
    { id: 'name', header: 'Unité', width: 240, value: (r) => r.name },
    { id: 'force', header: 'Force', width: 140, value: (r) => TRADE_WORDS.force[r.force] },
    { id: 'type', header: 'Type', width: 120, value: (r) => r.unitType },
    { id: 'commune', header: 'Commune', width: 160, value: (r, c) => c.communeName(r.communeCode) },
    { id: 'address', header: 'Adresse', width: 220, value: (r) => r.address },
    { id: 'phone', header: 'Téléphone', width: 120, value: (r) => r.phone },
  ]),
  participation: recordTable('participation', [
    {
      id: 'commune',
      header: 'Commune',
      width: 200,
      value: (r, c) => c.communeName(r.communeCode) ?? r.communeCode,
    },
    { id: 'state', header: 'État', width: 100, value: (r) => TRADE_WORDS.participationState[r.state] },
    { id: 'signed', header: 'Protocole signé', width: 130, value: (r) => r.signed, format: dateCell },
    { id: 'renewed', header: 'Renouvelé', width: 110, value: (r) => r.renewed, format: dateCell },
    { id: 'referents', header: 'Référents', width: 110, value: (r) => r.referents ?? r.referentsWords },
    { id: 'unit', header: 'Unité', width: 180, value: (r) => r.unitName },
  ]),
  competence: recordTable('competence', [
    {
      id: 'commune',
      header: 'Commune',
      width: 200,
      value: (r, c) => c.communeName(r.communeCode) ?? r.communeCode,
    },
    { id: 'code', header: 'Code', width: 70, value: (r) => r.communeCode },
    {
      id: 'zone',
      header: 'Zone',
      width: 200,
      value: (r) => [...new Set(r.units.map(({ force }) => TRADE_WORDS.zone[force]))].join(', '),
    },
    { id: 'unit', header: 'Unité compétente', width: 320, value: (r) => competentNames(r) || null },
  ]),
  expectation: recordTable('expectation', [
    {
      id: 'commune',
      header: 'Commune',
      width: 180,
      value: (r, c) => c.communeName(r.communeCode) ?? r.communeCode,
    },
    { id: 'date', header: 'Date', width: 110, value: (r) => r.date, format: dateCell },
    { id: 'theme', header: 'Thème', width: 140, value: (r) => expectationsText.themes[r.theme] },
    { id: 'words', header: 'Demande', width: 300, value: (r) => r.words || null },
    { id: 'place', header: 'Lieu', width: 180, value: (r) => r.placeName },
    { id: 'hours', header: 'Heures', width: 200, value: (r) => weekHoursWords(r.hours) },
    { id: 'status', header: 'Suite', width: 140, value: (r) => expectationsText.statuses[r.status] },
    { id: 'answer', header: 'Réponse', width: 260, value: (r) => r.answer?.words ?? null },
  ]),
  presence: recordTable('presence', [
    { id: 'label', header: 'Relevé', width: 240, value: (r) => r.label },
    { id: 'from', header: 'Du', width: 110, value: (r) => r.from.slice(0, 10), format: dateCell },
    { id: 'to', header: 'Au', width: 110, value: (r) => r.to.slice(0, 10), format: dateCell },
    { id: 'units', header: 'Unités', width: 80, value: (r) => r.units.length },
    { id: 'positions', header: 'Positions', width: 100, value: (r) => r.positions },
    { id: 'ping', header: 'Une toutes les (s)', width: 120, value: (r) => r.pingSeconds },
  ]),
  'presence-summary': recordTable('presence-summary', [
    { id: 'label', header: 'Résumé', width: 240, value: (r) => r.label },
    { id: 'from', header: 'Du mois', width: 110, value: (r) => r.from, format: dateCell },
    { id: 'to', header: 'Au mois', width: 110, value: (r) => r.to, format: dateCell },
    { id: 'audience', header: 'Pour', width: 100, value: (r) => TRADE_WORDS.audience[r.audience] },
    { id: 'squares', header: 'Carrés', width: 80, value: (r) => r.squares.length },
    { id: 'communes', header: 'Communes', width: 90, value: (r) => r.communes.length },
  ]),
  ...STUDY_TABLES,
  backdrop: recordTable('backdrop', [
    { id: 'label', header: 'Couche', width: 240, value: (r) => r.label },
    { id: 'geometry', header: 'Forme', width: 100, value: (r) => TRADE_WORDS.geometry[r.geometry] },
    { id: 'features', header: 'Objets', width: 100, value: (r) => r.features },
  ]),
  source: recordTable('source', [
    { id: 'title', header: 'Source', width: 240, value: (r) => r.title },
    { id: 'producer', header: 'Producteur', width: 180, value: (r) => r.producer || null },
    { id: 'file', header: 'Fichier', width: 200, value: (r) => r.fileName },
    { id: 'date', header: 'Date', width: 100, value: (r) => r.date, format: dateCell },
    { id: 'licence', header: 'Licence', width: 160, value: (r) => r.licence || null },
    {
      id: 'confidentiality',
      header: 'Diffusion',
      width: 140,
      value: (r) => TRADE_WORDS.audience[r.confidentiality],
    },
    { id: 'fictitious', header: 'Fictive', width: 80, value: (r) => (r.fictitious ? 'oui' : null) },
  ]),
};
