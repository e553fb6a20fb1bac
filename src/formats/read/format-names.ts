/** How a format is told to the user; apart from the readers, so that the page shows it without loading them. */
export interface FormatName {
  readonly id: SourceFormatId;
  /** French, as shown in « Fichiers acceptés ». */
  readonly label: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
}

export type SourceFormatId =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'shapefile'
  | 'kmz'
  | 'kml'
  | 'gpx'
  | 'osm-xml'
  | 'parquet'
  | 'geojson'
  | 'csv';

export const FORMAT_NAMES: readonly FormatName[] = [
  { id: 'csv', label: 'Texte délimité (CSV, TSV)', extensions: ['.csv', '.tsv', '.txt', '.tab'] },
  { id: 'xlsx', label: 'Classeur Excel (XLSX)', extensions: ['.xlsx', '.xlsm'] },
  { id: 'xls', label: 'Classeur Excel 97-2003 (XLS)', extensions: ['.xls'] },
  { id: 'ods', label: 'Classeur LibreOffice (ODS)', extensions: ['.ods'] },
  {
    id: 'geojson',
    label: 'GeoJSON, ou JSON d’OpenStreetMap (Overpass)',
    extensions: ['.geojson', '.json', '.ndjson', '.geojsonl'],
  },
  { id: 'shapefile', label: 'Shapefile dans une archive ZIP', extensions: ['.zip'] },
  { id: 'kml', label: 'KML (Google Earth)', extensions: ['.kml'] },
  { id: 'kmz', label: 'KMZ (Google Earth)', extensions: ['.kmz'] },
  { id: 'gpx', label: 'Trace GPS (GPX)', extensions: ['.gpx'] },
  { id: 'parquet', label: 'Parquet, GeoParquet', extensions: ['.parquet', '.geoparquet', '.pq'] },
  { id: 'osm-xml', label: 'Extrait OpenStreetMap (XML)', extensions: ['.osm'] },
];
