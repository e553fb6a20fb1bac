import { expect, test } from 'vitest';
import { bytesSource } from '#formats/read-positions/byte-source.ts';
import { delimitedLayout } from '#formats/read-positions/delimited-layout.ts';
import { cutIntoParts } from './file-parts.ts';

const utf8 = new TextEncoder();
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function partsOf(text: string, partBytes: number): readonly string[] {
  const source = bytesSource(utf8.encode(text));
  const layout = delimitedLayout(source, 'positions.csv');
  if (!layout) throw new Error('No delimited text.');
  return cutIntoParts(source, layout, partBytes).map(({ source: part }) => {
    const whole = textOf(part.read(0, part.size));
    // Chunks of any size give the same bytes.
    const pieces: number[] = [];
    for (let at = 0; at < part.size; at += 7) pieces.push(...part.read(at, Math.min(part.size, at + 7)));
    expect(textOf(Uint8Array.from(pieces))).toBe(whole);
    return whole;
  });
}

const HEADER = 'unit,time,lon,lat\n';
const row = (at: number) => `COB ${at % 9},${1_774_000_000 + 30 * at},5.9${at % 10},43.9${at % 10}\n`;
const ROWS = Array.from({ length: 3000 }, (_, at) => row(at)).join('');

test('a short file is one part: itself', () => {
  expect(partsOf(HEADER + ROWS, 10_000_000)).toEqual([HEADER + ROWS]);
});

test('parts are whole rows under the names of columns, and together they are the file', () => {
  const parts = partsOf(HEADER + ROWS, 10_000);
  expect(parts.length).toBeGreaterThan(8);
  for (const part of parts) expect(part).toMatch(/^unit,time,lon,lat\nCOB \d,.*\n$/s);
  expect(parts.map((part) => part.slice(HEADER.length)).join('')).toBe(ROWS);
});

test('a file without a header gets none, and what is above the header goes with it', () => {
  expect(partsOf(ROWS, 10_000).join('')).toBe(ROWS);
  const titled = `Positions du mois;;;\n\n${HEADER.replaceAll(',', ';')}`;
  const parts = partsOf(titled + ROWS.replaceAll(',', ';'), 20_000);
  for (const part of parts) expect(part.startsWith(titled)).toBe(true);
  expect(parts.map((part) => part.slice(titled.length)).join('')).toBe(ROWS.replaceAll(',', ';'));
});

test('no cut within a quoted cell of several lines', () => {
  const noted = Array.from(
    { length: 400 },
    (_, at) => `COB,${1_774_000_000 + 30 * at},5.9,43.9,"vu\nle soir, tard\nprès de, la, mairie, encore\n"\n`,
  );
  const header = 'unit,time,lon,lat,note\n';
  const plain = Array.from({ length: 60 }, (_, at) => `COB,${1_775_000_000 + at},5.9,43.9,rien\n`);
  const text = header + [...noted.slice(0, 200), ...plain, ...noted.slice(200), ...plain].join('');
  const parts = partsOf(text, 4_000);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(part.split('"').length % 2).toBe(1);
    expect(part).toMatch(/^unit,time,lon,lat,note\nCOB,\d/);
  }
  expect(parts.map((part) => part.slice(header.length)).join('')).toBe(text.slice(header.length));
});

test('a file cut in the middle of a line keeps its last row in its last part', () => {
  const cut = (HEADER + ROWS).slice(0, -20);
  const parts = partsOf(cut, 10_000);
  expect(parts.map((part) => part.slice(HEADER.length)).join('')).toBe(cut.slice(HEADER.length));
});
