import { expect, test } from 'vitest';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { ImportKind } from '#formats/outcome.ts';
import { exportLayer } from '#formats/write/export-layer.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { writeGeoJson } from '#formats/write/write-geojson.ts';
import { hasSamples, importBytes, importSample } from './sample-import.ts';

type TableKind = Exclude<ImportKind, 'backdrop'>;

/** What a record is, apart from where it came from. */
function bare(records: readonly DossierRecord[], kinds: readonly string[]) {
  return records
    .filter(({ kind }) => kinds.includes(kind))
    .map((record) => ({ ...record, sourceId: '' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function goesRound(kind: TableKind, kinds: readonly string[], records: readonly DossierRecord[]) {
  const table = exportLayer(kind, records, () => undefined);
  expect(table.rows.length).toBeGreaterThan(0);
  const csv = importBytes('export.csv', writeCsv(table.columnNames, table.rows), { kind }).outcome;
  expect(csv.setAside).toEqual([]);
  expect(bare(csv.records, kinds)).toEqual(bare(records, kinds));
  const geojson = importBytes('export.geojson', writeGeoJson(table), { kind }).outcome;
  expect(geojson.setAside).toEqual([]);
  expect(bare(geojson.records, kinds)).toEqual(bare(records, kinds));
}

test.skipIf(!hasSamples)('cameras and their masts come back equal from CSV and GeoJSON', () => {
  const { records } = importSample('mairie/cameras-oraison.csv').outcome;
  goesRound('cameras', ['site', 'camera'], records);
  goesRound('plates', ['plate-site'], records);
});

test.skipIf(!hasSamples)('the Swiss cameras come back equal', () => {
  const { records } = importSample('cameras/osm-surveillance-suisse.json').outcome;
  goesRound('cameras', ['site', 'camera'], records);
});

test.skipIf(!hasSamples)('protocols and units come back equal', () => {
  goesRound(
    'participation',
    ['participation'],
    importSample('mairie/participation-citoyenne.csv').outcome.records,
  );
  const answers = { 'place-centre': 'centre' };
  goesRound(
    'units',
    ['force-unit'],
    importSample('mairie/dispositifs-agglo.xlsx', { answers }).outcome.records,
  );
});

test.skipIf(!hasSamples)('links and CSU come back equal', () => {
  const base = { sourceId: 'source-a', note: '' };
  const records: DossierRecord[] = [
    {
      ...base,
      kind: 'csu',
      id: 'csu-04112',
      name: 'CSU de Manosque',
      communeCode: '04112',
      place: [5.79, 43.83],
      state: 'planned',
      hours: '24 h / 24',
      operators: 6,
      note: '=1+1 ; "deux" lignes\net fin',
    },
    {
      ...base,
      kind: 'video-link',
      id: 'video-link-a',
      from: 'site-a',
      to: 'csu-04112',
      state: 'broken',
      medium: 'fibre',
      legalBasis: 'L252-3',
      since: '2021',
    },
  ];
  goesRound('csu', ['csu'], records);
  goesRound('links', ['video-link'], records);
});

test.skipIf(!hasSamples)('positions come back equal, to the centimetre and the second', () => {
  const { outcome } = importSample('mairie/positions-nuit-changement-heure.csv');
  const blocks = new Map(outcome.columns.map(({ id, bytes }) => [id, bytes]));
  const table = exportLayer('patrols', outcome.records, (id) => blocks.get(id));
  const again = importBytes('export.csv', writeCsv(table.columnNames, table.rows), {
    kind: 'patrols',
  }).outcome;
  expect(again.kept).toBe(outcome.kept);
  const [a, b] = [outcome, again].map(({ records }) => records.find(({ kind }) => kind === 'presence'));
  expect(b).toMatchObject({
    from: (a as { from: string }).from,
    to: (a as { to: string }).to,
    positions: outcome.kept,
  });
});
