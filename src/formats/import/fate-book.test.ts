import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { problemSentence } from '#domain/problem-sentences.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { inspectFile } from '../inspect-file.ts';
import { importTable } from './import-table.ts';

/** Three cameras, the last two with one cell too many: after the columns that are read, then before them. */
const TOO_LONG =
  'N°;X (L93);Y (L93);Emplacement\nC1;933489,4;6316813,8;Place\nC2;933500;6316900;Rue; haute\nC3;Gare; sud;933510;6316910\nC4;933520;6316920;Pont\n';

function importCameras(text: string) {
  const { tables, inspection } = runToEnd(inspectFile({ name: 'a.csv', bytes: strToU8(text) }, null));
  return runToEnd(
    importTable(
      tables[0]!,
      {
        table: 0,
        kind: 'cameras',
        mapping: inspection.tables[0]!.mappings.cameras,
        crs: null,
        timeZone: 'Europe/Paris',
        answers: {},
        source: {
          title: '',
          producer: '',
          licence: '',
          confidentiality: 'restricted',
          date: null,
          importedAt: '2026-11-22T00:00:00Z',
        },
      },
      { territory: null, fileName: 'a.csv', fingerprint: null, known: [] },
    ),
  );
}

test('a row with too many cells is kept with a note when it reads well, else set aside for that reason', () => {
  const { read, kept, notes, setAside } = importCameras(TOO_LONG);
  expect([read, kept]).toEqual([4, 3]);
  const long = notes.filter(({ problem }) => problem.code === 'row-too-long');
  expect(long.map(({ row, problem }) => [row, problem.detail])).toEqual([[3, '1 en trop : « haute »']]);
  expect(setAside.map(({ row, problem }) => [row, problem.code, problem.detail])).toEqual([
    [4, 'row-too-long', '1 en trop : « 6316910 »'],
  ]);
  expect(setAside[0]!.cells).toEqual(['C3', 'Gare', ' sud', '933510', '6316910']);
  expect(problemSentence(setAside[0]!.problem)).toMatch(/décaler les cellules/);
});

test('blank cells at the end of a row are no fault', () => {
  const { kept, notes } = importCameras(TOO_LONG.replace('Rue; haute', 'Rue;;; ').replace('Gare; sud;', ''));
  expect(kept).toBe(4);
  expect(notes.filter(({ problem }) => problem.code === 'row-too-long')).toEqual([]);
});
