import type { LooseRow } from './feature-table.ts';
import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';
import type { XmlVisitor } from './walk-xml.ts';

type Position = readonly number[];
type KmlGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position | null }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

const TEXT_MAX = 64 * 1024;
/** Elements of a placemark whose text is a column of the same name. */
const PLAIN: ReadonlySet<string> = new Set([
  'name',
  'description',
  'address',
  'phoneNumber',
  'when',
  'begin',
  'end',
]);

/** Gathers the placemarks of a KML document as its elements stream by. */
export class KmlReader implements XmlVisitor {
  readonly rows: LooseRow[] = [];
  readonly #limits: ReadLimits;
  readonly #folders: string[] = [];
  readonly #path: string[] = [];
  #properties: Map<string, string> | null = null;
  #geometries: KmlGeometry[] = [];
  #rings: (readonly Position[])[] = [];
  #track: Position[] = [];
  #positions = 0;
  #dataName = '';
  #text = '';

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#path.push(name);
    this.#text = '';
    if (name === 'Folder') this.#folders.push('');
    else if (name === 'Placemark') {
      this.#properties = new Map();
      this.#geometries = [];
      const folder = this.#folders.filter((part) => part !== '').join(' / ');
      if (folder !== '') this.#properties.set('folder', folder);
    } else if (name === 'Polygon') this.#rings = [];
    else if (name === 'Track') this.#track = [];
    else if (name === 'Data' || name === 'SimpleData') this.#dataName = attributes.name ?? '';
  };

  readonly text = (piece: string): void => {
    if (this.#text.length < TEXT_MAX || this.#path.at(-1) === 'coordinates') this.#text += piece;
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === 'Folder') this.#folders.pop();
    else if (name === 'Placemark') this.#finish();
    else if (name === 'name' && parent === 'Folder')
      this.#folders[this.#folders.length - 1] = this.#text.trim();
    else if (this.#properties) this.#closeInside(name, parent, this.#properties);
    this.#text = '';
  };

  #closeInside(name: string, parent: string | undefined, properties: Map<string, string>): void {
    const text = this.#text.trim();
    if (name === 'coordinates') this.#closeCoordinates(parent);
    else if (name === 'coord') this.#track.push(this.#count(text.split(/\s+/).map(Number)));
    else if (name === 'Track' && this.#track.length > 1)
      this.#geometries.push({ type: 'LineString', coordinates: this.#track });
    else if (name === 'Polygon') this.#geometries.push({ type: 'Polygon', coordinates: this.#rings });
    else if (name === 'value' && parent === 'Data') properties.set(this.#dataName, text);
    else if (name === 'SimpleData') properties.set(this.#dataName, text);
    else if (PLAIN.has(name) && text !== '' && parent !== 'Data') properties.set(name, text);
  }

  #closeCoordinates(parent: string | undefined): void {
    const positions = this.#text
      .trim()
      .split(/\s+/)
      .filter((tuple) => tuple !== '')
      .map((tuple) => this.#count(tuple.split(',').map(Number)));
    if (parent === 'Point') this.#geometries.push({ type: 'Point', coordinates: positions[0] ?? null });
    else if (parent === 'LineString') this.#geometries.push({ type: 'LineString', coordinates: positions });
    else if (parent === 'LinearRing') {
      if (this.#path.includes('Polygon')) this.#rings.push(positions);
      else this.#geometries.push({ type: 'LineString', coordinates: positions });
    }
  }

  #count(position: Position): Position {
    this.#positions += 1;
    if (this.#positions > this.#limits.positions)
      throw new Refusal('file-too-large', String(this.#limits.positions));
    return position;
  }

  #finish(): void {
    if (this.rows.length >= this.#limits.rows) throw new Refusal('file-too-large', String(this.#limits.rows));
    this.rows.push({
      properties: Object.fromEntries(this.#properties ?? []),
      geometry: merged(this.#geometries),
    });
    this.#properties = null;
  }
}

/** Several geometries of one type are its Multi type; of several types, a collection; none, null. */
function merged(geometries: readonly KmlGeometry[]): unknown {
  const [first] = geometries;
  if (!first || geometries.length === 1) return first ?? null;
  if (geometries.every(({ type }) => type === first.type))
    return { type: `Multi${first.type}`, coordinates: geometries.map(({ coordinates }) => coordinates) };
  return { type: 'GeometryCollection', geometries };
}
