import { describe, expect, it } from 'vitest';
import { readTerritory } from './read-territory.ts';

// Two communes side by side, one square each, sharing the arc 0 (x = 1):
//   +---+---+
//   | a | b |
//   +---+---+
const commune = (code: string) => ({
  code,
  name: `Commune ${code}`,
  population: 12,
  arrondissementCode: null,
  arrondissementName: null,
  epciCode: null,
  epciName: null,
  centre: [6, 44],
  areaSquareKilometres: 1,
  former: [{ code: '04198', name: 'Saint-Vincent-les-Forts' }],
});
const topology = () => ({
  type: 'Topology',
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: commune('04001') },
        { type: 'Polygon', arcs: [[-1, 2]], properties: commune('04004') },
      ],
    },
    outline: { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', arcs: [[[1, 2]]] }] },
    neighbours: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { code: '05001', name: 'Voisine' } }],
    },
  },
});
const manifest = () => ({
  format: 'diagnostic-territorial/territory',
  version: 1,
  departement: { code: '04', name: 'Alpes-de-Haute-Provence' },
  approximate: false,
  builtAt: '2026-01-01T00:00:00.000Z',
  file: { name: 'territory.topojson', sha256: 'a'.repeat(64), bytes: 1 },
  counts: { communes: 2, neighbours: 1 },
  sources: [],
  differences: [{ code: '05120', what: 'merged' }],
});

describe('a pack as built', () => {
  const reading = readTerritory(manifest(), topology());
  it('becomes plain GeoJSON', () => {
    if ('problems' in reading) throw new Error(reading.problems[0].detail);
    const { territory } = reading;
    expect(territory.communes.map((feature) => feature.properties.code)).toEqual(['04001', '04004']);
    expect(territory.communes[1]!.geometry.coordinates[0]).toHaveLength(5);
    expect(territory.bounds).toEqual([0, 0, 2, 1]);
    expect(territory.neighbours[0]!.properties).toEqual({ code: '05001', name: 'Voisine' });
    expect(territory.outline.geometry.type).toBe('MultiPolygon');
    expect(territory.manifest.differences).toHaveLength(1);
  });
});

describe('a pack that was altered', () => {
  const refused: readonly [string, () => [unknown, unknown]][] = [
    ['nothing', () => [null, undefined]],
    ['a later version', () => [{ ...manifest(), version: 2 }, topology()]],
    [
      'a file name that climbs out',
      () => [{ ...manifest(), file: { ...manifest().file, name: '../x' } }, topology()],
    ],
    [
      'a code that is no code',
      () => [{ ...manifest(), departement: { code: '../04', name: '' } }, topology()],
    ],
    [
      'fewer communes than said',
      () => [{ ...manifest(), counts: { communes: 3, neighbours: 1 } }, topology()],
    ],
    ['an arc that does not exist', () => [manifest(), { ...topology(), arcs: topology().arcs.slice(0, 2) }]],
    [
      'an arc of one point',
      () => [manifest(), { ...topology(), arcs: [[[0, 0]], ...topology().arcs.slice(1)] }],
    ],
    [
      'positions that are no integers',
      () => [
        manifest(),
        {
          ...topology(),
          arcs: [
            [
              ['a', 0],
              [1, 1],
            ],
          ],
        },
      ],
    ],
    [
      'no outline',
      () => [manifest(), { ...topology(), objects: { ...topology().objects, outline: undefined } }],
    ],
  ];
  it.each(refused)('is refused with a problem: %s', (_name, make) => {
    const reading = readTerritory(...make());
    expect('problems' in reading && reading.problems).toHaveLength(1);
  });
});
