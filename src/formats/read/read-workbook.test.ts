import { type BookType, CFB, utils, type WorkBook, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { FileReading } from './format.ts';
import { loadReader } from './load-reader.ts';
import { readFile } from './read-file.ts';

const NAMES = { xlsx: 'a.xlsx', biff8: 'a.xls', biff5: 'a.xls', ods: 'a.ods' } as const;
const FORMATS = { xlsx: 'xlsx', biff8: 'xls', biff5: 'xls', ods: 'ods' } as const;
type Kind = keyof typeof NAMES;

const bytesOf = (book: WorkBook, bookType: BookType): Uint8Array<ArrayBuffer> =>
  new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
const read = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> => {
  await loadReader({ name, bytes });
  return runToEnd(readFile({ name, bytes }));
};
const codes = ({ problems }: FileReading): readonly string[] => problems.map(({ code }) => code);

/** Title, merged headings over two columns, a blank row, a cell merged down, a date, an hour, a formula with its value. */
function list(): WorkBook {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Recensement communal'],
    [null, 'Police municipale', null, 'Suivi'],
    ['Commune', 'Agents', 'Signée le', 'Vu à'],
    ['Oraison', 4, { t: 'n', v: 45363, z: 'dd/mm/yyyy' }, { t: 'n', v: 0.9375, z: 'hh:mm:ss' }],
    [],
    [null, { t: 'n', v: 9, f: 'B4+5' }, { t: 'n', v: 45363.9375, z: 'dd/mm/yyyy hh:mm' }, 'néant'],
  ]);
  sheet['!merges'] = ['B2:C2', 'A4:A6'].map(utils.decode_range);
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Masquée', 'Deux'], ['x', 1]]), 'Cachée'); // biome-ignore format: a table
  utils.book_append_sheet(book, sheet, 'Liste');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Couverture']]), 'Garde');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
  return book;
}

/** The writer does not hide sheets of OpenDocument: a style does, as LibreOffice writes it. */
function hidingFirst(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const style =
    '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const content = strFromU8(parts['content.xml']!)
    .replace('</office:automatic-styles>', `${style}</office:automatic-styles>`)
    .replace(/(table:name="Cachée" table:style-name=)"ta1"/, '$1"ta9"');
  return zipSync({ ...parts, 'content.xml': strToU8(content) }, { level: 0 });
}

describe('the same workbook in every format', () => {
  // The writer of Excel 95 files has no accents without its tables of code pages.
  it.each(['xlsx', 'biff8', 'ods'] as const)('%s', async (kind) => {
    const bytes = kind === 'ods' ? hidingFirst(bytesOf(list(), kind)) : bytesOf(list(), kind);
    const { format, tables, problems } = await read(NAMES[kind], bytes);
    expect({ format, problems }).toEqual({ format: FORMATS[kind], problems: [] });
    const table = tables.find(({ name }) => name === 'Liste')!;
    expect(table).toMatchObject({ rowCount: 2, headerRow: 3, titleRows: 1 });
    expect(table.columnNames.slice(1)).toEqual([
      'Police municipale / Agents',
      'Police municipale / Signée le',
      'Suivi / Vu à',
    ]);
    const values = [0, 1].map((row) => [0, 1, 2, 3].map((column) => table.rawCell(row, column)));
    expect(values).toEqual([
      ['Oraison', 4, { iso: '2024-03-12', serial: 45363 }, { iso: '22:30:00', serial: 0.9375 }],
      ['Oraison', 9, { iso: '2024-03-12T22:30:00', serial: 45363.9375 }, 'néant'],
    ]);
    expect([table.rowNumber(0), table.rowNumber(1)]).toEqual([4, 6]);
    expect(tables.map(({ name }) => name)).toEqual(['Liste', 'Cachée']);
  });

  it.each(['xlsx', 'biff8'] as const)('%s counts days from 1904 when it says so', async (kind) => {
    const book = list();
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    const sheet = book.Sheets.Liste!;
    sheet.C4 = { t: 'n', v: 45363 - 1462, z: 'dd/mm/yyyy' };
    const { tables } = await read(NAMES[kind], bytesOf(book, kind));
    expect(tables[0]!.cell(0, 2)).toBe('2024-03-12');
  });

  it.each(Object.keys(NAMES) as Kind[])('%s: a sheet named like a prototype is a sheet', async (kind) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom', 'Lieu'], ['a', 'b']]), '__proto__'); // biome-ignore format: a table
    // `Sheets` of the writer loses such a name: it is put there as the reader would.
    Object.defineProperty(book.Sheets, '__proto__', { enumerable: true, value: utils.aoa_to_sheet([['Nom', 'Lieu'], ['a', 'b']]) }); // biome-ignore format: one line
    const { tables } = await read(NAMES[kind], bytesOf(book, kind));
    expect(tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([['__proto__', 1]]);
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });
});

/** The workbook with one part changed. */
function changed(
  kind: 'xlsx' | 'ods',
  part: string,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytesOf(list(), kind));
  const before = new TextDecoder().decode(parts[part]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) }, { level: 0 });
}
const SHEET = 'xl/worksheets/sheet2.xml';

describe('XLSX that asks for more than it holds', () => {
  it('a false dimension costs nothing', async () => {
    const bytes = changed('xlsx', SHEET, (xml) =>
      xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'),
    );
    expect((await read('a.xlsx', bytes)).tables[0]!.rowCount).toBe(2);
  });

  it.each([
    [
      'a link over the whole sheet',
      '</sheetData>',
      '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>',
      'file-too-large',
    ],
    [
      'the same in a comment',
      '</sheetData>',
      '</sheetData><!--<hyperlink ref="A1:XFD1048576"/>-->',
      'file-unreadable',
    ],
    ['a cell beyond the last row', 'r="A4"', 'r="A99999999"', 'file-unreadable'],
    ['a sheet cut short', '</sheetData>', '', 'file-unreadable'],
    [
      'a shared string that is not there',
      /(<c r="A4"[^>]*>)/,
      '<c r="E4" t="s"><v>99999</v></c>$1',
      'file-unreadable',
    ],
  ] as const)('%s', async (_, from, to, code) => {
    // biome-ignore format: a table
    expect(codes(await read('a.xlsx', changed('xlsx', SHEET, (xml) => xml.replace(from, to))))).toEqual([code]);
  });

  it('a formula is never computed: its kept value, or its text', async () => {
    const bytes = changed('xlsx', SHEET, (xml) =>
      xml.replace(/<c r="D6"[\s\S]*?<\/c>/, '<c r="D6"><f>HYPERLINK("http://x")</f></c>'),
    );
    const { tables } = await read('a.xlsx', bytes);
    expect([tables[0]!.rawCell(1, 1), tables[0]!.cell(1, 3)]).toEqual([9, '=HYPERLINK("http://x")']);
  });
});

describe('ODS that asks for more than it holds', () => {
  it.each([
    [
      'a row repeated',
      /<table:table-row>/,
      '<table:table-row table:number-rows-repeated="1000000000">',
      'file-too-large',
    ],
    ['spaces repeated', '<text:p>', '<text:p><text:s text:c="4000000000"/>', 'format-too-complex'],
    ['a document cut short', '</office:document-content>', '', 'file-truncated'],
  ] as const)('%s', async (_, from, to, code) => {
    // biome-ignore format: a table
    const bytes = changed('ods', 'content.xml', (xml) => xml.replace(from, to));
    expect(codes(await read('a.ods', bytes))).toEqual([code]);
  });
});

describe('XLS', () => {
  const compound = (stream: Uint8Array, name = '/Workbook'): Uint8Array<ArrayBuffer> => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, name, stream);
    return new Uint8Array(CFB.write(container, { type: 'array' }));
  };
  const stream = (): Uint8Array =>
    Uint8Array.from(CFB.find(CFB.read(bytesOf(list(), 'biff8'), { type: 'buffer' }), '/Workbook').content);
  /** Byte of the first record of a type. */
  const find = (bytes: Uint8Array, type: number): number => {
    const view = new DataView(bytes.buffer);
    let at = 0;
    while (view.getUint16(at, true) !== type) at += 4 + view.getUint16(at + 2, true);
    return at;
  };

  it('another document of Office is not a workbook, and an encrypted one says so', async () => {
    expect(codes(await read('a.xls', compound(strToU8('texte'), '/WordDocument')))).toEqual([
      'format-unknown',
    ]);
    const encrypted = await read('a.xlsx', compound(strToU8('texte'), '/EncryptedPackage'));
    expect(encrypted.problems).toMatchObject([{ code: 'file-unreadable', detail: 'mot de passe' }]);
  });

  it('cut anywhere between two records or inside one, it is refused or read, at once', async () => {
    const whole = stream();
    for (let length = 20; length < whole.length; length += 37) {
      const reading = await read('a.xls', compound(whole.slice(0, length)));
      expect(reading.tables.length + reading.problems.length).toBeGreaterThan(0);
    }
  });

  it('a record too short for what it must hold is refused: the library would count for ever', async () => {
    const bytes = stream();
    const at = find(bytes, 0x0203);
    const short = Uint8Array.from([...bytes.subarray(0, at), 0x04, 0x02, 0, 0, ...bytes.subarray(at)]);
    expect(codes(await read('a.xls', compound(short)))).toEqual(['file-unreadable']);
  });
});
