import {
  ROAD_CLASSES,
  ROAD_WAYS,
  type RoadClass,
  type RoadProperties,
  type RoadWay,
} from '#domain/records/roads.ts';

/** A row of a road file by lower-case column name, trimmed text. */
export type RoadRow = ReadonlyMap<string, string>;

/** `highway` of OpenStreetMap; what is not here carries no car (footway, cycleway, steps, construction…). */
const OSM_CLASSES: Readonly<Record<string, RoadClass>> = {
  motorway: 'motorway',
  trunk: 'motorway',
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'secondary',
  unclassified: 'local',
  residential: 'local',
  living_street: 'local',
  road: 'local',
  busway: 'service',
  service: 'service',
  track: 'service',
};

/** `NATURE` of IGN BD TOPO, by the start of its words; classes of main roads follow from `IMPORTANCE`. */
const BDTOPO_PATHS = /^(sentier|escalier|piste cyclable|chemin|bac|voie piétonne)/i;
const BDTOPO_FAST = /^(autoroute|quasi-autoroute|type autoroutier)/i;
const BDTOPO_MINOR = /^route empierrée/i;
const CLASS_OF_IMPORTANCE: Readonly<Record<string, RoadClass>> = {
  '1': 'primary',
  '2': 'primary',
  '3': 'secondary',
  '4': 'local',
  '5': 'local',
  '6': 'service',
};

/**
 * Roads of IGN BD TOPO (NATURE, SENS, NB_VOIES, POS_SOL), OpenStreetMap (highway, oneway, lanes, layer) or of this program's own
 * GeoJSON; null for a row that is no road, such as a building among OpenStreetMap's ways.
 */
export function roadProperties(row: RoadRow): RoadProperties | null {
  if (row.has('nature')) return fromBdTopo(row);
  if (row.has('highway')) return row.get('highway') === '' ? null : fromOsm(row);
  return fromOwn(row);
}

function fromBdTopo(row: RoadRow): RoadProperties {
  const nature = row.get('nature') ?? '';
  const ways: Readonly<Record<string, RoadWay>> = {
    direct: 'forward',
    'sens direct': 'forward',
    inverse: 'backward',
    'sens inverse': 'backward',
  };
  const minor = BDTOPO_MINOR.test(nature) ? 'service' : null;
  const fast = BDTOPO_FAST.test(nature) ? 'motorway' : null;
  const main = CLASS_OF_IMPORTANCE[row.get('importance') ?? ''] ?? 'local';
  const named = ['numero', 'nom_voie_g', 'nom_voie_d', 'cpx_numero', 'nom_1_gauche', 'nom_coll_g'];
  return {
    name: firstWords(row, named),
    class: BDTOPO_PATHS.test(nature) ? 'path' : (fast ?? minor ?? main),
    oneway: ways[(row.get('sens') ?? row.get('sens_circu') ?? '').toLowerCase()] ?? 'both',
    lanes: wholeNumber(row.get('nb_voies'), 1, 20),
    level: wholeNumber(row.get('pos_sol'), -10, 10) ?? 0,
  };
}

function fromOsm(row: RoadRow): RoadProperties {
  const tag = row.get('oneway') ?? '';
  const isRound = /^(roundabout|circular)$/.test(row.get('junction') ?? '');
  const isFast = /^motorway/.test(row.get('highway') ?? '');
  const forward = tag === 'yes' || tag === '1' || tag === 'true' || (tag === '' && (isRound || isFast));
  const level = wholeNumber(row.get('layer'), -10, 10);
  const bridge = /^(yes|viaduct|aqueduct)$/.test(row.get('bridge') ?? '') ? 1 : 0;
  const kind = (row.get('highway') ?? '').replace(/_link$/, '');
  const closed = /^(no)$/.test(row.get('motor_vehicle') ?? row.get('vehicle') ?? '');
  return {
    name: firstWords(row, ['ref', 'name']),
    class: closed ? 'path' : (OSM_CLASSES[kind] ?? 'path'),
    oneway: tag === '-1' || tag === 'reverse' ? 'backward' : forward ? 'forward' : 'both',
    lanes: wholeNumber(row.get('lanes'), 1, 20),
    level: level ?? (row.get('tunnel') === 'yes' ? -1 : bridge),
  };
}

function fromOwn(row: RoadRow): RoadProperties {
  return {
    name: firstWords(row, ['name', 'nom', 'numero']),
    class: ROAD_CLASSES.find((one) => one === row.get('class')) ?? null,
    oneway: ROAD_WAYS.find((one) => one === row.get('oneway')) ?? 'both',
    lanes: wholeNumber(row.get('lanes'), 1, 20),
    level: wholeNumber(row.get('level'), -10, 10) ?? 0,
  };
}

/** BD TOPO writes NC for what has no number. */
function firstWords(row: RoadRow, columns: readonly string[]): string | null {
  for (const column of columns) {
    const words = row.get(column) ?? '';
    if (words !== '' && words !== 'NC' && words !== 'NR') return words.slice(0, 500);
  }
  return null;
}

function wholeNumber(text: string | undefined, least: number, most: number): number | null {
  if (text === undefined || text === '') return null;
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}
