import { normaliseName } from '#domain/normalise-name.ts';
import type { FieldMapping, ImportKind } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';

type Mappings = Readonly<Record<ImportKind, FieldMapping>>;

/** What a table is about, from its shape, its headers and its name; null when nothing speaks for a kind. Always shown, never final. */
export function guessKind(table: SourceTable, mappings: Mappings): ImportKind | null {
  const headers = table.columnNames
    .slice(0, 300)
    .map((name) => normaliseName(name.split(' / ').at(-1)!.slice(0, 100)));
  const name = normaliseName(table.name.slice(0, 200));
  const has = (kind: ImportKind, ...fields: string[]): number =>
    fields.filter((field) => mappings[kind][field] !== undefined).length;
  const says = (pattern: RegExp): number => headers.filter((header) => pattern.test(header)).length;
  const named = (pattern: RegExp): number => (pattern.test(name) ? 3 : 0);
  const isPlaced =
    table.geometryKind === 'point' || has('cameras', 'x', 'y') === 2 || has('cameras', 'latLng') === 1;
  const placed = isPlaced ? 1 : 0;

  const scores: readonly (readonly [ImportKind, number])[] = [
    [
      'units',
      has('units', 'publicId') * 6 +
        says(/^(?:agents|asvp|policiers municipaux)$/) * 3 +
        says(/horaires accueil/) * 2 +
        named(/\b(?:unites?|brigades?|gendarmerie|commissariats?|police)\b/),
    ],
    [
      'links',
      has('links', 'from', 'to') === 2 && !isPlaced
        ? 4 + named(/\b(?:liens?|liaisons?|renvois?|deports?|links?)\b/)
        : 0,
    ],
    [
      'participation',
      (has('participation', 'commune') > 0 ? has('participation', 'referents', 'signed') * 2 : 0) +
        says(/protocole|referents?/) * 2 +
        named(/participation|citoyen|voisins/),
    ],
    [
      'competence',
      // A list of units has their telephones and hours, and places.
      isPlaced ||
      has('competence', 'commune', 'communeCode') === 0 ||
      says(/telephone|horaires|adresse|referents?|protocole/) > 0
        ? 0
        : has('competence', 'unit') * (1 + says(/^(?:brigades?|circonscription.*|unite competente)$/) * 3) +
          has('competence', 'force') * (has('competence', 'unit') + says(/^institution$/)) * 2 +
          says(/^id service$|^codes postaux$|competen|ressort/) * 2 +
          named(/competences?|ressorts?|circonscriptions?/),
    ],
    [
      'expectations',
      (has('expectations', 'commune', 'date') === 2 && has('expectations', 'words', 'theme') > 0
        ? 2 + has('expectations', 'hours', 'status', 'answer', 'answerDate', 'placeName')
        : 0) +
        says(/^(?:attentes?|doleances?|sollicitations?|demandes?|date (?:de la )?demande)$/) * 2 +
        named(/attentes?|doleances?|sollicitations?|demandes?/),
    ],
    [
      'patrols',
      placed *
        (has('patrols', 'time') * 3 +
          says(/heure|time|horodat/) +
          says(/vitesse|speed|activite|vehicule|patrouille/) +
          named(/positions?|patrouilles?|traces?|gpx|tracks?|gps/)),
    ],
    [
      'plates',
      placed * (says(/\b(?:lapi|vpi|plaques?)\b/) * 3 + has('plates', 'traffic', 'lanes', 'road')) +
        named(/\b(?:lapi|vpi|plaques?)\b/),
    ],
    ['csu', placed * (says(/\bcsu\b/) * 3 + says(/operateurs?/) * 2) + named(/\bcsu\b|supervision/)],
    [
      'cameras',
      placed * (1 + says(/camera|surveillance|video/) * 2 + has('cameras', 'direction', 'height') * 2) +
        placed * named(/cameras?|video|surveillance/),
    ],
    ...studyScores(table, has, says, named),
    [
      'backdrop',
      table.geometryKind === 'line' || table.geometryKind === 'polygon' || table.geometryKind === 'mixed'
        ? 8
        : table.geometryKind === 'point'
          ? 1
          : 0,
    ],
  ];
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] > (best[0] === 'cameras' ? 1 : 0) ? best[0] : null;
}

/** Above what any lines or surfaces are worth as a backdrop. */
const SURE = 10;

/** Buildings, roads, perimeters and priority places: the shape decides first, then the columns or the name. */
function studyScores(
  table: SourceTable,
  has: (kind: ImportKind, ...fields: string[]) => number,
  says: (pattern: RegExp) => number,
  named: (pattern: RegExp) => number,
): readonly (readonly [ImportKind, number])[] {
  const isShaped = (...kinds: readonly string[]): boolean => kinds.includes(table.geometryKind);
  const areBuildings =
    has('buildings', 'height', 'levels', 'osmBuilding') + named(/\b(?:bati\w{0,20}|buildings?)\b/) > 0;
  const areRoads =
    has('roads', 'osmHighway') > 0 ||
    has('roads', 'importance', 'oneway', 'lanes', 'level') >= 2 ||
    named(/\b(?:troncons?|routes?|voies?|voirie|roads?)\b/) > 0;
  const arePerimeters = says(/perimetre/) + named(/\bperimetres?\b|zones? d etude/) > 0;
  const arePlaces = says(/^(?:poids(?: 1 a 10)?|priorite)$/) + named(/lieux? prioritaires?|priorit/);
  return [
    ['buildings', areBuildings && isShaped('polygon', 'mixed') ? SURE : 0],
    ['roads', areRoads && isShaped('line', 'mixed') ? SURE - (table.geometryKind === 'mixed' ? 1 : 0) : 0],
    ['perimeters', arePerimeters && isShaped('polygon') ? SURE + 1 : 0],
    [
      'places',
      isShaped('point', 'none') && has('places', 'x', 'y', 'latLng') + has('places', 'name') > 0
        ? arePlaces * 2
        : 0,
    ],
  ];
}
