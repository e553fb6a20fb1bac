import { type Zippable, zipSync } from 'fflate';
import { checkOdsPart } from './check-ods-part.ts';
import { checkXlsxPart } from './check-xlsx-part.ts';
import type { Reading, ReadingResult, ReadLimits, SourceFile } from './format.ts';
import { maskBiffRecords } from './mask-biff-records.ts';
import { Refusal } from './refusal.ts';
import { type DenseWorkSheet, sheetLibrary, type WorkBook } from './sheet-library.ts';
import type { SourceTable } from './source-table.ts';
import { openZip, unzipEntry } from './unzip.ts';
import { makeCellReader } from './workbook-cell.ts';
import { WorkbookCost } from './workbook-cost.ts';
import { readRows } from './workbook-rows.ts';
import { workbookTable } from './workbook-table.ts';

/** Parts that may say something of the cells; drawings, macros, links to other files and caches never reach the library. */
const XLSX_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:(?:\w{0,9}sheets|persons)\/)?[^/]+\.xml)$/i;
const ODS_PARTS = /^(?:META-INF\/manifest\.xml|content\.xml|styles\.xml)$/;
/** Of one part: beyond, the library cannot make the text of it that it searches. */
const PART_BYTES_MAX = 256 * 1024 * 1024;
/** An .xls holds at most 65,536 rows a sheet. */
const XLS_BYTES_MAX = 64 * 1024 * 1024;

/**
 * Workbooks are read by SheetJS, which must be loaded (`loadReader`). One table a sheet that has rows under a header;
 * covers and empty sheets are left out, hidden sheets come last. Formulas are never computed: a cell gives the value that
 * its spreadsheet kept, or the text of the formula after `=` when it kept none.
 */
export function* readXlsx(file: SourceFile, limits: ReadLimits): Reading {
  const cost = new WorkbookCost();
  const archive = yield* repack(file, XLSX_PARTS, checkXlsxPart, cost, limits);
  return tablesOf('XLSX', archive, cost, limits);
}

/** OpenDocument spreadsheet (LibreOffice). */
export function* readOds(file: SourceFile, limits: ReadLimits): Reading {
  const cost = new WorkbookCost();
  const archive = yield* repack(file, ODS_PARTS, checkOdsPart, cost, limits);
  return tablesOf('ODS', archive, cost, limits);
}

/** Workbook of Excel 5 to 2003: a stream of records in a compound file. */
export function* readXls({ bytes }: SourceFile, limits: ReadLimits): Reading {
  if (bytes.length > XLS_BYTES_MAX) throw new Refusal('file-too-large', String(bytes.length));
  const cost = new WorkbookCost();
  // Copies: the library gives views of what it is given, or lists, and records are masked in place.
  const streamOf = (...names: string[]) => attempt(() => sheetLibrary().streamOf(bytes.slice(), names));
  const stream = streamOf('/Workbook', '/Book');
  yield 0.2;
  if (!stream) {
    const encrypted = streamOf('/EncryptedPackage');
    throw new Refusal(encrypted ? 'file-unreadable' : 'format-unknown', encrypted ? 'mot de passe' : 'XLS');
  }
  const records = maskBiffRecords(Uint8Array.from(stream), cost);
  yield 0.3;
  return tablesOf('XLS', records, cost, limits);
}

/**
 * Unfolds the parts worth reading under our bounds, checks each, and packs them again without compression: the library
 * has an unfolding of its own, without bounds, and is given nothing to unfold.
 */
function* repack(
  { bytes }: SourceFile,
  wanted: RegExp,
  check: typeof checkXlsxPart,
  cost: WorkbookCost,
  limits: ReadLimits,
): Generator<number, Uint8Array, void> {
  const parts: Zippable = Object.create(null);
  for (const entry of openZip(bytes, limits)) {
    if (!wanted.test(entry.name)) continue;
    if (entry.unfoldedBytes > PART_BYTES_MAX) throw new Refusal('file-too-large', entry.name);
    const part = yield* unzipEntry(bytes, entry);
    yield* check(entry.name, part, cost, limits);
    parts[entry.name] = part;
  }
  return zipSync(parts, { level: 0 });
}

function tablesOf(format: string, bytes: Uint8Array, cost: WorkbookCost, limits: ReadLimits): ReadingResult {
  const library = sheetLibrary();
  const workbook = attempt(() =>
    library.read(bytes, {
      dense: true,
      cellFormula: cost.bareFormulas,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetStubs: format === 'XLSX',
    }),
  );
  const toValue = makeCellReader(library, workbook.Workbook?.WBProps?.date1904 === true);
  const tables: SourceTable[] = [];
  let cells = 0;
  for (const { name, sheet } of sheetsOf(workbook, cost.hiddenSheets)) {
    const read = readRows(sheet, toValue, limits);
    cells += read.cells;
    const table = workbookTable(name, read.rows);
    if (table) tables.push(table);
  }
  // Nor may a cell go that way.
  if (format === 'XLSX' && cells < cost.cells)
    throw new Refusal('file-unreadable', `${cells} / ${cost.cells} cellules`);
  if (tables.length === 0) throw new Refusal('table-empty', format);
  return { tables, problems: [] };
}

/** Sheets of cells, hidden ones last. */
function sheetsOf(
  { SheetNames, Sheets, Workbook }: WorkBook,
  hiddenNames: ReadonlySet<string>,
): { name: string; sheet: DenseWorkSheet }[] {
  const hidden = (index: number): number =>
    Workbook?.Sheets?.[index]?.Hidden || hiddenNames.has(SheetNames[index]!) ? 1 : 0;
  return [...SheetNames.entries()]
    .sort(([a], [b]) => hidden(a) - hidden(b))
    .flatMap(([, name]) => {
      const sheet = Sheets[name] as DenseWorkSheet | undefined;
      // What the library fails to read it leaves out without a word.
      if (!sheet) throw new Refusal('file-unreadable', name);
      return Array.isArray(sheet['!data']) ? [{ name, sheet }] : [];
    });
}

/** The library throws whatever it meets, text included: all of it is the fault of the file. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      'file-unreadable',
      /password/i.test(sentence) ? 'mot de passe' : sentence.slice(0, 200),
    );
  }
}
