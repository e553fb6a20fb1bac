import { decodeText } from './decode-text.ts';
import type { ReadLimits } from './format.ts';
import { hidesMarkup } from './hides-markup.ts';
import { Refusal } from './refusal.ts';
import { walkXml } from './walk-xml.ts';
import type { WorkbookCost } from './workbook-cost.ts';

const SPACES_MAX = 1_000_000;
const DIGITS_MAX = 100;

/**
 * One part of an OpenDocument spreadsheet (ODF 1.2 part 1, 9.1) before the library sees it. Here a row and a cell say how
 * many times they are repeated, and so do spaces and the digits of a number format: a line of XML can ask for a terabyte.
 * Which sheets are hidden stands in a style, which the library does not give: noted on the way.
 * @throws Refusal
 */
export function* checkOdsPart(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  cost: WorkbookCost,
  limits: ReadLimits,
): Generator<number, void, void> {
  let rowTimes = 1;
  let cellTimes = 1;
  let filled = false;
  let spaces = 0;
  let style = '';
  const hiding = new Set<string>();
  const { truncated } = yield* walkXml(
    bytes,
    {
      open: (tag, attributes) => {
        if (tag === 'style') style = attributes['style:name'] ?? '';
        else if (tag === 'table-properties' && attributes['table:display'] === 'false') hiding.add(style);
        else if (tag === 'table' && hiding.has(attributes['table:style-name'] ?? ''))
          cost.hiddenSheets.add(attributes['table:name'] ?? '');
        else if (tag === 'table-row') rowTimes = times(attributes['table:number-rows-repeated']);
        else if (tag === 'table-cell') {
          cellTimes = times(attributes['table:number-columns-repeated']);
          filled = attributes['office:value-type'] !== undefined;
        } else if (tag === 'p') filled = true;
        else if (tag === 's') spaces += times(attributes['text:c']);
        for (const key of Object.keys(attributes))
          if (/digits|places$/.test(key) && !(Number(attributes[key]) <= DIGITS_MAX))
            throw new Refusal('format-too-complex', `${key}="${attributes[key]}"`);
      },
      close: (tag) => {
        if (tag !== 'table-cell') return;
        // An empty cell repeated to the edge of the sheet, as every writer ends its rows, costs nothing.
        if (filled) cost.add(rowTimes * cellTimes);
        filled = false;
      },
    },
    limits,
  );
  if (truncated) throw new Refusal('file-truncated', name);
  if (spaces > SPACES_MAX) throw new Refusal('format-too-complex', `text:c, ${spaces}`);
  if (hidesMarkup(decodeText(bytes).text)) throw new Refusal('file-unreadable', `${name} : <!`);
}

function times(repeated: string | undefined): number {
  if (repeated === undefined) return 1;
  const count = Number(repeated);
  if (!(count >= 0)) throw new Refusal('file-unreadable', `"${repeated}"`);
  return Math.max(1, count);
}
