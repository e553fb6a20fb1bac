import type { Problem } from '#domain/problem.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { RecordTable } from './record-table.ts';
import { Refusal } from './refusal.ts';
import { walkXml } from './walk-xml.ts';

const POINTS: ReadonlySet<string> = new Set(['trkpt', 'rtept', 'wpt']);
/** Elements of a point that become columns, of GPX 1.0 and 1.1 and of the usual extensions. */
const FIELDS = [
  'time',
  'ele',
  'name',
  'desc',
  'cmt',
  'type',
  'sym',
  'speed',
  'course',
  'hdop',
  'sat',
  'hr',
] as const;
type Field = (typeof FIELDS)[number];
const TEXT_MAX = 4_096;

/** Columns of points being read: one array a field, made when the field first appears. */
class PointColumns {
  readonly lng: number[] = [];
  readonly lat: number[] = [];
  readonly track: string[] = [];
  readonly segment: number[] = [];
  readonly fields = new Map<Field, (string | undefined)[]>();

  get length(): number {
    return this.lng.length;
  }

  set(field: Field, text: string): void {
    let column = this.fields.get(field);
    if (!column) {
      column = [];
      this.fields.set(field, column);
    }
    column[this.length - 1] = text;
  }
}

/** GPX: the points of tracks and routes in one table (with the name of their track), waypoints in another. */
export function* readGpx(file: SourceFile, limits: ReadLimits): Reading {
  const traces = new PointColumns();
  const places = new PointColumns();
  let current: PointColumns | null = null;
  let track = '';
  let segment = 0;
  let inTrack = false;
  let field: string | null = null;
  let text = '';
  const { truncated } = yield* walkXml(
    file.bytes,
    {
      open: (name, attributes) => {
        if (name === 'trk' || name === 'rte') [inTrack, track, segment] = [true, '', name === 'rte' ? 1 : 0];
        else if (name === 'trkseg') segment += 1;
        else if (POINTS.has(name)) {
          current = name === 'wpt' ? places : traces;
          current.lng.push(coordinate(attributes.lon));
          current.lat.push(coordinate(attributes.lat));
          current.track.push(track);
          current.segment.push(segment);
          if (traces.length + places.length > limits.rows)
            throw new Refusal('file-too-large', String(limits.rows));
        }
        field = current !== null || (inTrack && name === 'name') ? name : null;
        text = '';
      },
      text: (piece) => {
        if (field !== null && text.length < TEXT_MAX) text += piece;
      },
      close: (name) => {
        if (POINTS.has(name)) current = null;
        else if (name === 'trk' || name === 'rte') inTrack = false;
        else if (name === field && current) {
          if (isField(name)) current.set(name, text.trim());
        } else if (name === 'name' && inTrack && segment === 0) track = text.trim();
        field = null;
      },
    },
    limits,
  );
  const problems: Problem[] = truncated ? [{ code: 'file-truncated', where: {}, detail: 'GPX' }] : [];
  if (traces.length > 0 && !traces.fields.has('time'))
    problems.push({ code: 'time-missing', where: { table: 'traces' }, detail: String(traces.length) });
  const tables = [tableOf('traces', traces, true), tableOf('points', places, false)].filter(
    ({ rowCount }) => rowCount > 0,
  );
  if (tables.length === 0) throw new Refusal(truncated ? 'file-truncated' : 'table-empty', 'GPX');
  return { tables, problems };
}

function tableOf(name: string, points: PointColumns, ofTracks: boolean): RecordTable {
  const fields = FIELDS.filter((field) => points.fields.has(field));
  const columnNames = ofTracks ? ['track', 'segment', ...fields] : fields;
  const before = columnNames.length - fields.length;
  return new RecordTable({
    name,
    columnNames,
    rowCount: points.length,
    value: (row, column) => {
      if (column < before) return column === 0 ? points.track[row] || null : points.segment[row]!;
      const field = fields[column - before];
      return (field && points.fields.get(field)?.[row]) || null;
    },
    geometry: (row) => {
      const [lng, lat] = [points.lng[row]!, points.lat[row]!];
      return Number.isFinite(lng) && Number.isFinite(lat) ? { type: 'Point', coordinates: [lng, lat] } : null;
    },
    geometryUnreadable: (row) => !Number.isFinite(points.lng[row]) || !Number.isFinite(points.lat[row]),
    crs: { crs: 'wgs84', how: 'format' },
  });
}

function coordinate(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}
