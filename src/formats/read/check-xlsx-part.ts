import { decodeText } from './decode-text.ts';
import type { ReadLimits } from './format.ts';
import { hidesMarkup } from './hides-markup.ts';
import { Refusal } from './refusal.ts';
import { walkXml } from './walk-xml.ts';
import { SHEET_ROWS_MAX, type WorkbookCost } from './workbook-cost.ts';

const CELL_REFERENCE = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;
/** The library copies a shared formula into each of its cells, and looks each cell up in every array formula. */
const FORMULA_CHARACTERS_MAX = 50_000_000;
const ARRAY_FORMULAS_MAX = 1_000;

/**
 * One part of a workbook (ECMA-376 part 1, 18.3) before the library sees it: whole, well formed, its cells counted. The
 * library takes a broken part for an empty one, unfolds a hyperlink over its whole area, and knows no bound.
 * @throws Refusal
 */
export function* checkXlsxPart(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  cost: WorkbookCost,
  limits: ReadLimits,
): Generator<number, void, void> {
  let inRow = false;
  let hasValue = true;
  let hasFormula = false;
  let longest = 0;
  let characters = 0;
  let arrays = 0;
  const { truncated } = yield* walkXml(
    bytes,
    {
      open: (tag, attributes) => {
        if (tag === 'row') {
          inRow = true;
          if (
            attributes.r !== undefined &&
            !(Number(attributes.r) >= 1 && Number(attributes.r) <= SHEET_ROWS_MAX)
          )
            throw new Refusal('file-unreadable', `r="${attributes.r}"`);
        } else if (tag === 'c' && inRow) {
          if (attributes.r !== undefined && !CELL_REFERENCE.test(attributes.r))
            throw new Refusal('file-unreadable', `r="${attributes.r}"`);
          cost.add(1);
          [hasValue, hasFormula] = [false, false];
        } else if (tag === 'v' || tag === 'is') hasValue = true;
        else if (tag === 'f' && inRow) {
          hasFormula = true;
          if (attributes.t === 'array') arrays += 1;
          if (attributes.t === 'shared') characters += longest;
        } else if (tag === 'hyperlink') cost.add(areaOf(attributes.ref));
      },
      text: (text) => {
        if (hasFormula) longest = Math.max(longest, text.length);
      },
      close: (tag) => {
        if (tag === 'row') inRow = false;
        else if (tag === 'c' && hasFormula && !hasValue) cost.bareFormulas = true;
      },
    },
    limits,
  );
  if (truncated) throw new Refusal('file-truncated', name);
  if (cost.bareFormulas && (characters > FORMULA_CHARACTERS_MAX || arrays > ARRAY_FORMULAS_MAX))
    throw new Refusal('format-too-complex', `${name} : formules`);
  if (hidesMarkup(decodeText(bytes).text)) throw new Refusal('file-unreadable', `${name} : <!`);
}

/** Cells under a reference such as `A1:B2`; beyond any bound when it is none. */
function areaOf(reference: string | undefined): number {
  const match = AREA.exec(reference ?? '');
  if (!match) return Number.POSITIVE_INFINITY;
  const [, left = '', top, right = left, bottom = top] = match;
  const width = Math.abs(columnOf(right) - columnOf(left)) + 1;
  return width * (Math.abs(Number(bottom) - Number(top)) + 1);
}

/** `BC` → 54, 0-based. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
