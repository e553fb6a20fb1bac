import { expect, test } from 'vitest';
import type { ImportOutcome } from '#formats/outcome.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { importBytes, type SampleOptions } from './sample-import.ts';
import { smallTerritory } from './small-territory.ts';

function importText(text: string, options: SampleOptions = {}) {
  const bytes = new TextEncoder().encode(text);
  return importBytes('cameras.csv', bytes, { kind: 'cameras', territory: smallTerritory(), ...options });
}

const codes = ({ setAside }: ImportOutcome) => setAside.map(({ row, problem }) => [row, problem.code]);

test('one row of each mistake, each named', () => {
  const { outcome } = importText(
    'n;lat;lon\na;43,92;5,92\nb;5,92;43,92\nc;0;0\nd;43,92;\ne;439,2;5,92\nf;48,85;2,35\ng;nord;5,92\nh;43,93;5,93\ni;43,94;5,94\n',
  );
  expect(codes(outcome)).toEqual([
    [3, 'place-swapped'],
    [4, 'place-null-island'],
    [5, 'place-missing'],
    [6, 'place-scaled'],
    [7, 'place-outside'],
    [8, 'place-unreadable'],
  ]);
  expect(outcome.kept).toBe(3);
});

test('a column pair exchanged throughout is asked once, and mended by one answer', () => {
  const text = 'n;lat;lon\na;5,92;43,92\nb;5,93;43,93\nc;5,94;43,94\n';
  const { outcome } = importText(text);
  expect(outcome.questions.map(({ id, rows }) => [id, rows])).toEqual([['place-swapped', [2, 3, 4]]]);
  const mended = importText(text, { answers: { 'place-swapped': 'mend' } }).outcome;
  expect(recordsOfKind(mended.records, 'site')[0]?.place).toEqual([5.92, 43.92]);
});

test('a file about elsewhere is kept, with one remark', () => {
  const { outcome } = importText('n;lat;lon\na;47,37;8,54\nb;47,38;8,55\nc;46,2;6,14\nd;8,54;47,37\n');
  expect(outcome.kept).toBe(3);
  expect(codes(outcome)).toEqual([[5, 'place-swapped']]);
  expect(outcome.notes.filter(({ problem }) => problem.code === 'place-outside').length).toBe(1);
});

test('the coordinate system is declared, found by ranges, or asked: never supposed', () => {
  expect(importText('n;X (L93);Y (L93)\na;933489;6316813\n').inspected.crs).toEqual({
    crs: 'lambert93',
    how: 'declared',
  });
  expect(importText('n;X;Y\na;933489;6316813\n').inspected.crs).toEqual({ crs: 'lambert93', how: 'ranges' });
  expect(importText('n;X;Y\na;659000;5450000\n').inspected.crs).toEqual({
    crs: 'web-mercator',
    how: 'ranges',
  });
  const { inspected, outcome } = importText('n;X;Y\na;12345;67890\n');
  expect(inspected.crs).toEqual({ crs: null, how: 'none' });
  expect(codes(outcome)).toEqual([[2, 'crs-unknown']]);
  // A header that says Lambert-93 over degrees is a contradiction, not a system.
  expect(importText('n;X (L93);Y (L93)\na;5,92;43,92\n').inspected.crs.crs).toBeNull();
});

test('cameras of one place share a mast; a count makes several cameras', () => {
  const { outcome } = importText(
    'numero;lat;lon;nb cameras\n1;43,92;5,92;\n2;43,92;5,92;\n3;43,93;5,93;3\n4;43,94;5,94;0\n',
  );
  expect(recordsOfKind(outcome.records, 'site').length).toBe(3);
  const cameras = recordsOfKind(outcome.records, 'camera');
  expect(cameras.map(({ id }) => id)).toEqual([
    'camera-04143-1',
    'camera-04143-2',
    'camera-04143-3',
    'camera-04143-3-2',
    'camera-04143-3-3',
  ]);
  expect(outcome.read).toBe(4);
});
