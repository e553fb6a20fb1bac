/** The rooms of src/ and their arrows, as ARCHITECTURE.md says them. Stated here again on purpose: the guards are tested against it. */
export const ROOMS = [
  'geo',
  'domain',
  'analysis',
  'formats',
  'state',
  'storage',
  'workers',
  'map',
  'ui',
  'features',
  'app',
  'cli',
] as const;
export type Room = (typeof ROOMS)[number];

/** Rooms without DOM, chance or clock. */
export const CORE_ROOMS: readonly Room[] = ['geo', 'domain', 'analysis', 'formats', 'state'];

/** A whole room, or the one file of it that is its door. */
type Door = Room | 'workers/client.ts' | 'formats/registry.ts';

export const MAY_IMPORT: Readonly<Record<Room, readonly Door[]>> = {
  geo: [],
  domain: ['geo'],
  analysis: ['geo', 'domain'],
  formats: ['geo', 'domain'],
  state: ['geo', 'domain'],
  storage: ['geo', 'domain'],
  workers: ['geo', 'domain', 'analysis', 'formats'],
  map: ['geo', 'domain', 'ui'],
  ui: [],
  features: ['geo', 'domain', 'state', 'map', 'ui', 'workers/client.ts', 'formats/registry.ts'],
  app: [
    'geo',
    'domain',
    'state',
    'storage',
    'map',
    'ui',
    'features',
    'workers/client.ts',
    'formats/registry.ts',
  ],
  cli: ['geo', 'domain', 'analysis', 'formats'],
};

/** Rooms that may draw with React; only `map` may hold MapLibre and deck.gl. */
export const REACT_ROOMS: readonly Room[] = ['map', 'ui', 'features', 'app'];

/** Whether a file of `from` may import `target`, a path under src/ such as `workers/client.ts`. */
export function mayImport(from: Room, target: string): boolean {
  const room = target.split('/', 1)[0] as Room;
  return room === from || MAY_IMPORT[from].some((door) => door === room || door === target);
}
