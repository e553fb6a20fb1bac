import type { Feature } from 'geojson';
import type { Territory } from '#domain/territory.ts';
import { type ImportKind, writeCsv } from '#formats/registry.ts';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { TABLES_TEXT } from '#ui/text/tables-text.ts';
import type { TableKind, TableName, TableRow } from './table-kind.ts';

export type TableFormat = 'csv' | 'geojson';
export type ExportedKind = Exclude<ImportKind, 'backdrop'>;
export type WriteLayer = (kind: ExportedKind, format: TableFormat) => Promise<Uint8Array<ArrayBuffer>>;

/** The layer a table shows; a table without one (communes, sources) is written as it stands on screen. */
const LAYER_OF: { readonly [T in TableName]: ExportedKind | null } = {
  communes: null,
  'presence-communes': null,
  'presence-epcis': null,
  'presence-brigades': null,
  site: 'cameras',
  camera: 'cameras',
  'plate-site': 'plates',
  csu: 'csu',
  'video-link': 'links',
  'force-unit': 'units',
  participation: 'participation',
  competence: 'competence',
  expectation: 'expectations',
  presence: 'patrols',
  'presence-summary': null,
  perimeter: 'perimeters',
  'priority-place': 'places',
  buildings: 'buildings',
  roads: 'roads',
  backdrop: null,
  source: null,
};

const ONLY_CSV: readonly TableName[] = [
  'source',
  'backdrop',
  'participation',
  'competence',
  'expectation',
  'presence-summary',
];

/** A list of shapes without the shapes would not come back. */
const ONLY_GEOJSON: readonly TableName[] = ['perimeter', 'buildings', 'roads'];

/** Which formats a table can be saved in: the ones that would hold something. */
export function formatsOf(table: TableName): readonly TableFormat[] {
  if (ONLY_GEOJSON.includes(table)) return ['geojson'];
  return ONLY_CSV.includes(table) ? ['csv'] : ['csv', 'geojson'];
}

interface TableExport {
  readonly table: TableName;
  readonly kind: TableKind;
  readonly rows: readonly TableRow[];
  readonly territory: Territory;
  readonly format: TableFormat;
  readonly writeLayer: WriteLayer;
}

/** Saves a table as a file of the user's: a layer with every field, so that it can come back; the others as shown. */
export async function saveTable(asked: TableExport): Promise<void> {
  const { table, format } = asked;
  const layer = LAYER_OF[table];
  const bytes = layer ? await asked.writeLayer(layer, format) : writeShown(asked);
  const type = format === 'csv' ? 'text/csv' : 'application/geo+json';
  saveFile(`${fileNameOf(TABLES_TEXT.titles[table])}.${format}`, type, bytes);
}

function writeShown({ table, kind, rows, territory, format }: TableExport): Uint8Array<ArrayBuffer> {
  const written = kind.written ?? ((row: TableRow, column: string) => row.cells[column] ?? null);
  if (format === 'geojson') {
    const features =
      table === 'communes'
        ? territory.communes
        : rows.map((row) => areaFeature(row, kind, territory, written));
    return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  }
  return writeCsv(
    kind.columns.map((column) => column.header),
    rows.map((row) => kind.columns.map((column) => written(row, column.id))),
  );
}

/** The communes of a row as one shape, their inner borders left in: nothing is drawn anew. */
function areaFeature(
  { id, selection, ...row }: TableRow,
  { columns }: TableKind,
  { communes }: Territory,
  written: NonNullable<TableKind['written']>,
): Feature {
  const codes = new Set(selection.type === 'communes' ? selection.codes : []);
  const coordinates = communes
    .filter(({ properties }) => codes.has(properties.code))
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  const values = columns.map(({ id: column, header }) => [
    header,
    written({ id, selection, ...row }, column),
  ]);
  return {
    type: 'Feature',
    geometry: { type: 'MultiPolygon', coordinates },
    properties: { id, codes: [...codes].join(' '), ...Object.fromEntries(values) },
  };
}
