import type { SniffedFile, SourceFormat } from './format.ts';
import { readDelimitedText } from './read-delimited-text.ts';
import { readJson } from './read-json.ts';

/** Every format that can be read. Content is asked in this order; text, which recognises almost anything, is last. */
export const SOURCE_FORMATS: readonly SourceFormat[] = [
  {
    id: 'geojson',
    label: 'GeoJSON ou JSON d’OpenStreetMap (Overpass)',
    extensions: ['.geojson', '.json', '.ndjson', '.geojsonl'],
    recognises: ({ head }) => head.startsWith('{') || head.startsWith('['),
    read: readJson,
  },
  {
    id: 'csv',
    label: 'Texte délimité (CSV, TSV)',
    extensions: ['.csv', '.tsv', '.txt', '.tab'],
    recognises: ({ head, bytes, entries }) => entries === null && !head.startsWith('<') && isText(bytes),
    read: readDelimitedText,
  },
];

/** By content; when no content test says yes, none: an extension cannot make text of bytes that are not. */
export function chooseFormat(file: SniffedFile, name: string): SourceFormat | null {
  const candidates = SOURCE_FORMATS.filter(({ recognises }) => recognises(file));
  const lower = name.toLowerCase();
  return (
    candidates.find(({ extensions }) => extensions.some((end) => lower.endsWith(end))) ??
    candidates[0] ??
    null
  );
}

/** No control character but white space in the first 4 kB; UTF-16 is known by its mark. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}
