import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';
import { unzipEntry, type ZipEntry } from './unzip.ts';
import { walkXml } from './walk-xml.ts';
import { isDateFormatCode, isDateFormatId } from './xlsx-serial.ts';

export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

/** What every sheet of a workbook needs to be understood. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly is1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By style index of a cell. */
  readonly isDateStyle: readonly boolean[];
}

type Archive = { readonly bytes: Uint8Array<ArrayBuffer>; readonly entries: readonly ZipEntry[] };

/** Reads the parts of a workbook other than its sheets (ECMA-376 part 1, 18.2, 18.4, 18.8; part 2 for relations). */
export function* readWorkbook(archive: Archive, limits: ReadLimits): Generator<number, XlsxWorkbook, void> {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let is1904 = false;
  const targets = new Map<string, string>();
  yield* walkPart(archive, 'xl/_rels/workbook.xml.rels', limits, (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  });
  const found = yield* walkPart(archive, 'xl/workbook.xml', limits, (name, attributes) => {
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const relation = attributes['r:id'] ?? attributes.id ?? '';
    sheets.push({
      name: attributes.name ?? '',
      hidden: (attributes.state ?? 'visible') !== 'visible',
      relation,
    });
  });
  if (!found) throw new Refusal('format-unknown', 'XLSX');
  return {
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const part = partOf(archive, targets.get(relation) ?? '');
      return part ? [{ name, hidden, part }] : [];
    }),
    is1904,
    sharedStrings: yield* readSharedStrings(archive, limits),
    isDateStyle: yield* readDateStyles(archive, limits),
  };
}

/** Texts of `xl/sharedStrings.xml`; runs of rich text are joined, phonetic hints left out. */
function* readSharedStrings(archive: Archive, limits: ReadLimits): Generator<number, string[], void> {
  const strings: string[] = [];
  let text: string | null = null;
  let inText = false;
  let phonetic = false;
  yield* walkPart(
    archive,
    'xl/sharedStrings.xml',
    limits,
    (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    (piece) => {
      if (inText && text !== null) text += piece;
    },
    (name) => {
      if (name === 'si') strings.push(text ?? '');
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
  );
  return strings;
}

function* readDateStyles(archive: Archive, limits: ReadLimits): Generator<number, boolean[], void> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  yield* walkPart(
    archive,
    'xl/styles.xml',
    limits,
    (name, attributes) => {
      if (name === 'numFmt')
        custom.set(Number(attributes.numFmtId), isDateFormatCode(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(custom.get(id) ?? isDateFormatId(id));
      }
    },
    undefined,
    (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  );
  return styles;
}

/** Walks a part if it is there; false when it is not. */
function* walkPart(
  archive: Archive,
  path: string,
  limits: ReadLimits,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  text: (piece: string) => void = () => {},
  close: (name: string) => void = () => {},
): Generator<number, boolean, void> {
  const entry = partOf(archive, `/${path}`);
  if (!entry) return false;
  const bytes = yield* unzipEntry(archive.bytes, entry);
  const { truncated } = yield* walkXml(bytes, { open, text, close }, limits);
  if (truncated) throw new Refusal('file-truncated', path);
  return true;
}

/** A target is relative to `xl/` unless it begins with a slash. */
function partOf({ entries }: Archive, target: string): ZipEntry | undefined {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return entries.find(({ name }) => name.toLowerCase() === path.toLowerCase());
}
