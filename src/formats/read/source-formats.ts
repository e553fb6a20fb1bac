import { loadParquetLibrary } from '../read-parquet/parquet-library.ts';
import { isParquet, readParquet } from '../read-parquet/read-parquet.ts';
import type { SniffedFile, SourceFormat } from './format.ts';
import { FORMAT_NAMES, type SourceFormatId } from './format-names.ts';
import { readDelimitedText } from './read-delimited-text.ts';
import { readGpx } from './read-gpx.ts';
import { readJson } from './read-json.ts';
import { readKml, readKmz } from './read-kml.ts';
import { readOsmXml } from './read-osm-xml.ts';
import { readLooseShapefile, readZippedShapefile } from './read-shapefile.ts';
import { readOds, readXls, readXlsx } from './read-workbook.ts';
import { loadSheetLibrary } from './sheet-library.ts';

type Recognition = Pick<SourceFormat, 'recognises' | 'load' | 'read'>;

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
/** Compound file of Office 97 ([MS-CFB] 2.2): whether a workbook is in it is for the reader to see. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SHAPEFILE_CODE = [0, 0, 0x27, 0x0a];

/** How each format is known by its content, and read. */
const READERS: Readonly<Record<SourceFormatId, Recognition>> = {
  xlsx: {
    recognises: ({ entries }) => holds(entries, /^xl\/workbook\.xml$/i),
    load: loadSheetLibrary,
    read: readXlsx,
  },
  // The type stands uncompressed at the start of the archive (ODF 1.2 part 3, 3.3).
  ods: {
    recognises: ({ entries, head }) => holds(entries, /^content\.xml$/) && head.includes(ODS_TYPE),
    load: loadSheetLibrary,
    read: readOds,
  },
  xls: {
    recognises: ({ bytes }) => startsWith(bytes, COMPOUND_FILE),
    load: loadSheetLibrary,
    read: readXls,
  },
  shapefile: {
    recognises: ({ entries, bytes }) => holds(entries, /\.shp$/i) || isLooseShapefile(bytes),
    read: (file, limits) =>
      isLooseShapefile(file.bytes) ? readLooseShapefile(file, limits) : readZippedShapefile(file, limits),
  },
  kmz: { recognises: ({ entries }) => holds(entries, /\.kml$/i), read: readKmz },
  kml: { recognises: ({ head }) => hasRoot(head, 'kml'), read: readKml },
  gpx: { recognises: ({ head }) => hasRoot(head, 'gpx'), read: readGpx },
  'osm-xml': { recognises: ({ head }) => hasRoot(head, 'osm'), read: readOsmXml },
  parquet: { recognises: ({ bytes }) => isParquet(bytes), load: loadParquetLibrary, read: readParquet },
  geojson: { recognises: ({ head }) => head.startsWith('{') || head.startsWith('['), read: readJson },
  csv: { recognises: ({ head, bytes }) => !head.startsWith('<') && isText(bytes), read: readDelimitedText },
};

/** Every format that can be read: its name, how it is recognised, how it is read. */
export const SOURCE_FORMATS: readonly SourceFormat[] = FORMAT_NAMES.map((name) => ({
  ...name,
  ...READERS[name.id],
}));

/**
 * By content; an extension only chooses among formats the content allows, and text, which allows almost anything, is asked
 * last. Null when nothing fits: no extension makes text of bytes that are not.
 */
export function chooseFormat(file: SniffedFile, name: string): SourceFormat | null {
  const lower = name.toLowerCase();
  const candidates = SOURCE_FORMATS.filter(({ recognises }) => recognises(file));
  const named = candidates.find(({ extensions }) => extensions.some((end) => lower.endsWith(end)));
  return named ?? candidates.find(({ id }) => id !== 'csv') ?? candidates[0] ?? null;
}

function holds(entries: SniffedFile['entries'], pattern: RegExp): boolean {
  return entries?.some((name) => pattern.test(name)) ?? false;
}

/** The first element of the document, prefix or not. */
function hasRoot(head: string, root: string): boolean {
  if (!head.startsWith('<')) return false;
  const first = /<(?:[\w-]{1,20}:)?([a-z]\w{0,30})[\s>]/i.exec(
    head.replace(/<!--[\s\S]{0,3000}?-->/g, ''),
  )?.[1];
  return first?.toLowerCase() === root;
}

function isLooseShapefile(bytes: Uint8Array): boolean {
  return startsWith(bytes, SHAPEFILE_CODE) && bytes.length >= 100;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** No control character but white space in the first 4 kB; UTF-16 is known by its mark. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
