import { expect, test } from 'vitest';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { exportLayer } from '#formats/write/export-layer.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { writeGeoJson } from '#formats/write/write-geojson.ts';
import { fatesOf, importBytes } from './sample-import.ts';
import { smallTerritory } from './small-territory.ts';

const territory = smallTerritory();

/** A table as a town hall's secretary keeps it: no place, words for hours, one date that is none. */
const FILE = `Commune;Date de la demande;Objet;Lieu;Créneau;Statut;Réponse apportée;Date réponse
Oraison;12/09/2026;Rodéos le samedi soir, place du marché.;place du marché;ven-sam 20h-4h;réponse apportée;Passages renforcés;19/11/2026
Oraison;octobre 2026;Vitesse devant l’école;;sortie d’école;en cours;;
Oraison;13/09/2026;Tapage;;;;;
Oraison;14/09/2026;Dépôts sauvages au bord de la rivière;;surtout quand il fait beau;reçue;;
Oraison;31/02/2026;Stationnement;;;;;
Oraison;;Sans date;;;;;
Oraison;12/09/2026;Rodéos le samedi soir, place du marché.;;;;;
Oraison;15/09/2026;=1+1;;;bizarre;;
`;
const bytes = new TextEncoder().encode(FILE);
const importFile = (answers: Readonly<Record<string, string>> = {}) =>
  importBytes('attentes.csv', bytes, { territory, answers });
const expectationsOf = (records: readonly DossierRecord[]) =>
  records.filter((record): record is Expectation => record.kind === 'expectation');

test('a table of requests is recognised, and every row has one fate', () => {
  const { kind, inspected, outcome } = importFile();
  expect(kind).toBe('expectations');
  const { columns } = inspected;
  const mapped = Object.entries(inspected.mappings.expectations).map(([field, at]) => [
    field,
    columns[at]?.name,
  ]);
  expect(Object.fromEntries(mapped)).toEqual({
    commune: 'Commune',
    date: 'Date de la demande',
    words: 'Objet',
    placeName: 'Lieu',
    hours: 'Créneau',
    status: 'Statut',
    answer: 'Réponse apportée',
    answerDate: 'Date réponse',
  });
  expect(outcome).toMatchObject({ read: 8, kept: 4 });
  expect(fatesOf(outcome, [2, 3, 4, 5, 6, 7, 8, 9])).toEqual({
    2: 'kept',
    3: 'kept value-approximate',
    4: 'kept',
    5: 'hours-unclear',
    6: 'date-impossible',
    7: 'required-missing',
    8: 'duplicate-row',
    9: 'kept formula-neutralised value-unknown',
  });
});

test('what is said is kept: theme from the words, hours, status, answer', () => {
  const [rodeo, school, noise, formula] = expectationsOf(importFile().outcome.records);
  expect(rodeo).toMatchObject({
    communeCode: '04143',
    date: '2026-09-12',
    theme: 'rodeo',
    placeName: 'place du marché',
    point: null,
    status: 'answered',
    answer: { words: 'Passages renforcés', date: '2026-11-19' },
  });
  expect(weekHoursWords(rodeo!.hours).replaceAll('\u00a0', ' ')).toBe('ven. et sam., 20 h – 4 h');
  expect(school).toMatchObject({ date: '2026-10', theme: 'speed', status: 'in-progress', answer: null });
  expect(noise).toMatchObject({ theme: 'noise', hours: null, status: 'received' });
  expect(formula).toMatchObject({ words: '=1+1', theme: 'other', status: 'received' });
});

test('hours that are not understood are asked, and taken as answered', () => {
  const { questions } = importFile().outcome;
  expect(questions).toHaveLength(1);
  const [question] = questions;
  expect(question).toMatchObject({
    rows: [5],
    problem: { code: 'hours-unclear', detail: 'surtout quand il fait beau' },
  });
  const night = question!.options.find(({ label }) => label.startsWith('La nuit'))!;
  const answered = importFile({ [question!.id]: night.value }).outcome;
  expect(answered).toMatchObject({ kept: 5, questions: [] });
  const dumping = expectationsOf(answered.records).find(({ theme }) => theme === 'dumping');
  expect(weekHoursWords(dumping!.hours).replaceAll('\u00a0', ' ')).toBe('tous les jours, 22 h – 6 h');
  const left = importFile({ [question!.id]: 'leave' }).outcome;
  expect(left).toMatchObject({ kept: 4, questions: [] });
  expect(fatesOf(left, [5])).toEqual({ 5: 'value-unknown' });
});

test('the same file again gives the same identifiers', () => {
  expect(importFile().outcome.records).toEqual(importFile().outcome.records);
});

test('requests come back equal from CSV and GeoJSON', () => {
  const placed = { kind: 'expectations' as const, territory };
  const records = expectationsOf(importFile().outcome.records).map((record, at) =>
    at === 0 ? { ...record, point: [5.9184, 43.9175] as const } : record,
  );
  const table = exportLayer('expectations', records, () => undefined);
  const bare = (all: readonly DossierRecord[]) =>
    expectationsOf(all).map((one) => ({ ...one, sourceId: '' }));
  const csv = importBytes('export.csv', writeCsv(table.columnNames, table.rows), placed).outcome;
  expect(csv.setAside).toEqual([]);
  expect(bare(csv.records)).toEqual(bare(records));
  const geojson = importBytes('export.geojson', writeGeoJson(table), placed).outcome;
  expect(geojson.setAside).toEqual([]);
  expect(bare(geojson.records)).toEqual(bare(records));
});
