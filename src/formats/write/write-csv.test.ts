import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseFormula, withoutApostrophe } from './neutralise-formula.ts';
import { writeCsv } from './write-csv.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('what a French Excel expects: BOM, semicolons, decimal commas, CRLF, doubled quotes', () => {
  const text = textOf(
    writeCsv(
      ['Nom', 'Hauteur (m)'],
      [
        ['Éts "Durand"', 4.2],
        ['a;b\nc', null],
      ],
    ),
  );
  expect(text).toBe('\ufeffNom;Hauteur (m)\r\n"Éts ""Durand""";4,2\r\n"a;b\nc";\r\n');
});

test.each(['=1+1', '+33 4 92', '-cmd', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
  '%j does not start a formula any more',
  (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  },
);

test.each(['-90', '+5', '-4,2', '43.9', 'nord', "l'école"])('%j is left as it is', (text) => {
  expect(neutraliseFormula(text)).toBe(text);
});

test('reading undoes it, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(withoutApostrophe(neutraliseFormula(text))).toBe(text);
    }),
  );
});
