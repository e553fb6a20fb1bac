import { expect, test } from 'vitest';
import type { DossierRecord } from '#domain/dossier-record.ts';
import { RECORD_SCHEMAS } from '#domain/dossier-record.ts';
import { exportLayer } from '#formats/write/export-layer.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { fatesOf, hasSamples, importBytes } from './sample-import.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Columns of the ministry's file, with rows of our own. */
const OPEN = `code_commune;libelle_commune;institution;id_service;service;code_postal;codes_postaux
04070;Digne-les-Bains;PN;5001;CIRCONSCRIPTION DE POLICE DIGNE LES BAINS;04000;04000
04143;Oraison;GN;1008213;BRIGADE TERRITORIALE AUTONOME D'ORAISON;04700;04700
4033;La Bréole;GN;1008300;BRIGADE DE PROXIMITE DE SEYNE;04340;04340-04140
04198;Saint-Vincent-les-Forts;GN;1008300;BRIGADE DE PROXIMITE DE SEYNE;04340;04340
13001;Aix-en-Provence;PN;5002;CIRCONSCRIPTION DE POLICE AIX;13090;13090-13100
04143;Oraison;GN;1008213;BRIGADE TERRITORIALE AUTONOME D'ORAISON;04700;04700
04112;Manosque;PN;5003;CIRCONSCRIPTION DE POLICE MANOSQUE;04100;04100
04112;Manosque;GN;1008111;BRIGADE DE MANOSQUE;04100;04100
04209;Sisteron;GN;;;04200;04200
04039;Barcelonnette;;;;04400;04400
`;

test.skipIf(!hasSamples)(
  'the open file is known by its columns; former communes join, doubles are told',
  () => {
    const { kind, outcome } = importBytes('competence-territoriale-gn-pn.csv', bytesOf(OPEN));
    expect(kind).toBe('competence');
    expect(outcome).toMatchObject({ read: 10, kept: 7 });
    expect(fatesOf(outcome, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toEqual({
      2: 'kept',
      3: 'kept',
      4: 'kept value-approximate',
      5: 'kept commune-former',
      6: 'commune-other-department',
      7: 'duplicate-row',
      8: 'kept',
      9: 'kept value-approximate',
      10: 'kept',
      11: 'required-missing',
    });
    const records = recordsOfKind(outcome.records, 'competence');
    expect(records.map(({ communeCode, units }) => [communeCode, units.map(({ force }) => force)])).toEqual([
      ['04070', ['police']],
      ['04143', ['gendarmerie']],
      ['04033', ['gendarmerie']],
      ['04112', ['police', 'gendarmerie']],
      ['04209', ['gendarmerie']],
    ]);
    expect(records[2]?.units).toEqual([
      { force: 'gendarmerie', name: 'BRIGADE DE PROXIMITE DE SEYNE', publicId: '1008300' },
    ]);
    expect(records[4]?.units[0]?.name).toBeNull();
    for (const record of outcome.records) RECORD_SCHEMAS[record.kind].parse(record);
  },
);

/** As someone types it in a brigade. */
const TYPED = `Commune;Brigade
ST GENIEZ;BP Sisteron
Volonne;Com. de Château-Arnoux
Peipin;Com. de Château-Arnoux
Saint-Julien;COB Castellane
L’Escale;PM L’Escale
`;

test.skipIf(!hasSamples)('names are matched as people type them; what is doubtful is asked once', () => {
  const asked = importBytes('brigades.csv', bytesOf(TYPED));
  expect(asked.kind).toBe('competence');
  const { questions, kept } = asked.outcome;
  expect(kept).toBe(1);
  expect(questions.map(({ id, rows }) => [id, rows])).toEqual([
    ['force:com de chateau arnoux', [3, 4]],
    ['commune:saint-julien', [5]],
    ['force:pm l escale', [6]],
  ]);
  const answers = {
    'force:com de chateau arnoux': 'gendarmerie',
    'commune:saint-julien': '04200',
    'force:pm l escale': 'none',
  };
  const { outcome } = importBytes('brigades.csv', bytesOf(TYPED), { answers });
  expect(outcome).toMatchObject({ read: 5, kept: 4, questions: [] });
  expect(fatesOf(outcome, [6])).toEqual({ 6: 'value-unknown' });
  expect(recordsOfKind(outcome.records, 'competence').map(({ communeCode }) => communeCode)).toEqual([
    '04179',
    '04244',
    '04145',
    '04200',
  ]);
});

test.skipIf(!hasSamples)('goes out and comes back equal, a row a unit', () => {
  const records = importBytes('c.csv', bytesOf(OPEN), { kind: 'competence' }).outcome.records;
  const table = exportLayer('competence', records, () => undefined);
  expect(table.rows).toHaveLength(6);
  const back = importBytes('export.csv', writeCsv(table.columnNames, table.rows), { kind: 'competence' });
  const bare = (all: readonly DossierRecord[]) =>
    recordsOfKind(all, 'competence').map((one) => ({ ...one, sourceId: '' }));
  expect(bare(back.outcome.records)).toEqual(bare(records));
});
