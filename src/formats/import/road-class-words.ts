import { normaliseName } from '#domain/normalise-name.ts';
import type { RoadClass } from '#domain/records/roads.ts';

/** OpenStreetMap `highway`, with or without `_link`. */
const HIGHWAYS: Readonly<Record<string, RoadClass>> = {
  motorway: 'motorway',
  trunk: 'primary',
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'secondary',
  unclassified: 'local',
  residential: 'local',
  'living street': 'local',
  road: 'local',
  service: 'service',
  track: 'service',
  busway: 'service',
  pedestrian: 'path',
  footway: 'path',
  path: 'path',
  cycleway: 'path',
  bridleway: 'path',
  steps: 'path',
};

/** Natures of BD TOPO that say the class alone, and the words of our own export. */
const NATURES: readonly (readonly [RoadClass, RegExp])[] = [
  ['motorway', /autorout/],
  ['path', /\b(?:sentier|chemin|escalier|piste cyclable|path)\b/],
  ['service', /\b(?:empierree|bac|liaison|desserte|service)\b/],
  ['primary', /\b(?:principale|primary)\b/],
  ['secondary', /\b(?:secondaire|secondary)\b/],
  ['local', /\b(?:locale|local)\b/],
];

/** BD TOPO 3.3, « Importance »: 1 between metropolises … 5 streets that serve plots, 6 what is not for traffic. */
const IMPORTANCES: Readonly<Record<string, RoadClass>> = {
  '1': 'primary',
  '2': 'primary',
  '3': 'secondary',
  '4': 'local',
  '5': 'local',
  '6': 'service',
};

/** Class of a road from what its file says of it; null when nothing does. `highway` is null where it is no way for anyone (`proposed`). */
export function roadClassOf(said: {
  readonly highway: string;
  readonly nature: string;
  readonly importance: string;
}): RoadClass | null {
  const highway = normaliseName(said.highway.slice(0, 60)).replace(/ link$/, '');
  if (Object.hasOwn(HIGHWAYS, highway)) return HIGHWAYS[highway]!;
  const nature = normaliseName(said.nature.slice(0, 100));
  const named = NATURES.find(([, pattern]) => pattern.test(nature))?.[0];
  if (named) return named;
  const importance = said.importance.trim();
  return Object.hasOwn(IMPORTANCES, importance) ? IMPORTANCES[importance]! : null;
}
