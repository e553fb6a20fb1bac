import { Refusal } from './refusal.ts';
import type { WorkbookCost } from './workbook-cost.ts';

/**
 * Records that hold what is needed to understand cells ([MS-XLS] 2.3.1), and the least bytes each has in Excel 5 or later:
 * of a shorter one the library reads a length below zero, and counts up to it for ever.
 */
const KEPT: ReadonlyMap<number, number> = new Map([
  [0x000a, 0], // EOF
  [0x0022, 2], // Date1904
  [0x002f, 4], // FilePass: says that there is a password
  [0x003c, 0], // Continue
  [0x0042, 2], // CodePage
  [0x0085, 7], // BoundSheet8
  [0x00e0, 16], // XF
  [0x00e5, 2], // MergeCells
  [0x00fc, 8], // SST
  [0x0200, 10], // Dimensions
  [0x041e, 4], // Format
  [0x0809, 4], // BOF
]);
const CELLS: ReadonlyMap<number, number> = new Map([
  [0x0006, 22], // Formula: its value is kept, its text is not asked for
  [0x00bd, 12], // MulRk
  [0x00d6, 8], // RString
  [0x00fd, 10], // LabelSst
  [0x0203, 14], // Number
  [0x0204, 8], // Label
  [0x0205, 8], // BoolErr
  [0x0207, 3], // String: value of the formula before
  [0x027e, 10], // RK
]);
/** Where a record that holds its own text says how many characters it has; it may say more than it holds. */
const TEXT_LENGTH_AT: ReadonlyMap<number, number> = new Map([
  [0x00d6, 6],
  [0x0204, 6],
  [0x0207, 0],
  [0x041e, 2],
]);
/** So many characters count as one cell more. */
const CHARACTERS_A_CELL = 256;
const EOF = 0x000a;
const BOF = 0x0809;
const FORMULA = 0x0006;
const MUL_RK = 0x00bd;
const MERGE_CELLS = 0x00e5;
/** Selection: known to the library, and passed over by it. */
const MASK = 0x001d;
/** Excel 5 and 95, Excel 97 to 2003. In the layouts of older ones the fields below are elsewhere. */
const VERSIONS: ReadonlySet<number> = new Set([0x0500, 0x0600]);
/** Where a formula record says how long its tokens are, and what it says when it has none. */
const TOKENS_LENGTH_AT = 20;
const NO_TOKENS = 0xffff;
/** The library copies the whole list at each record. */
const MERGE_RECORDS_MAX = 2_000;
const MERGES_MAX = 100_000;

/**
 * Readies an .xls stream for the library, in place, and counts its cells. Hides the records that the library would act on
 * without a bound (a hyperlink is spread over its area, cell by cell) or that matter nothing here: names, shared formulas,
 * drawings, notes. Hides the tokens of formulas, whose damaged ones it reads for ever; their values stand apart.
 * @returns the bytes up to the end of the last record. @throws Refusal
 */
export function maskBiffRecords(stream: Uint8Array, cost: WorkbookCost): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let merges = 0;
  let mergeRecords = 0;
  let before = -1;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const start = at + 4;
    // The stream may be padded with zeros.
    if (type === 0 && before === EOF) break;
    if (start + length > stream.length) throw new Refusal('file-truncated', 'XLS');
    const least = KEPT.get(type) ?? CELLS.get(type);
    if (least !== undefined && length < least) throw new Refusal('file-unreadable', `XLS, ${type}`);
    const textLengthAt = TEXT_LENGTH_AT.get(type);
    if (textLengthAt !== undefined) {
      cost.add(Math.floor(view.getUint16(start + textLengthAt, true) / CHARACTERS_A_CELL));
    }
    if (type === BOF && !VERSIONS.has(view.getUint16(start, true)))
      throw new Refusal('format-unknown', 'XLS');
    if (type === MERGE_CELLS) {
      const areas = view.getUint16(start, true);
      if (areas * 8 + 2 > length) throw new Refusal('file-unreadable', 'MergeCells');
      merges += areas;
      mergeRecords += 1;
      if (merges > MERGES_MAX || mergeRecords > MERGE_RECORDS_MAX)
        throw new Refusal('format-too-complex', 'MergeCells');
    } else if (CELLS.has(type)) {
      cost.add(type === MUL_RK ? Math.max(1, Math.floor((length - 6) / 6)) : 1);
      if (type === FORMULA) view.setUint16(start + TOKENS_LENGTH_AT, NO_TOKENS, true);
    } else if (!KEPT.has(type)) view.setUint16(at, MASK, true);
    before = type;
    at = start + length;
  }
  return stream.subarray(0, at);
}
