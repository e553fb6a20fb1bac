import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import type { RoadFeature } from '#domain/records/roads.ts';
import { checkColumn } from '#formats/dossier/check-column.ts';
import { joinShapefile } from '#formats/read/join-shapefile.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { hasSamples, importBytes, type SampleImport } from './sample-import.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/samples/bdtopo-olemps');

/** The loose files of a layer, as chosen together on the page. */
function imported(layer: string): SampleImport {
  const [shp, ...others] = ['shp', 'dbf', 'prj'].map((end) => ({
    name: `${layer}.${end}`,
    bytes: new Uint8Array(readFileSync(`${FOLDER}/${layer}.${end}`)),
  }));
  const { name, bytes } = joinShapefile(shp!, others);
  return importBytes(name, bytes);
}

function featuresOf<Feature>({ outcome }: SampleImport): readonly Feature[] {
  return JSON.parse(new TextDecoder().decode(outcome.columns[0]!.bytes)).features;
}

const count = <T>(things: readonly T[], is: (thing: T) => boolean): number => things.filter(is).length;

test.skipIf(!hasSamples)(
  'the buildings of Olemps: every row is kept, those without a height are told',
  () => {
    const sample = imported('BATI_INDIFFERENCIE');
    const { outcome, kind, inspected } = sample;
    expect(kind).toBe('buildings');
    expect(inspected.crs).toEqual({ crs: 'lambert93', how: 'declared' });
    expect([outcome.read, outcome.kept, outcome.setAside]).toEqual([10_481, 10_481, []]);
    const [record] = recordsOfKind(outcome.records, 'buildings');
    expect(record).toMatchObject({ features: 10_481, label: 'BATI_INDIFFERENCIE' });
    expect(checkColumn(record!, outcome.columns[0]!.bytes)).toBeNull();

    const features = featuresOf<BuildingFeature>(sample);
    // « hauteur » is 0 in 992 rows: BD TOPO's way of saying nothing.
    expect(count(features, ({ properties }) => properties.heightMetres === null)).toBe(992);
    expect(outcome.notes).toHaveLength(992);
    expect(new Set(outcome.notes.map(({ problem }) => problem.code))).toEqual(new Set(['height-missing']));
    expect(count(features, ({ properties }) => properties.heightMetres === 5)).toBe(1_561);
  },
);

test.skipIf(!hasSamples)('the roads of Olemps: ways, lanes, levels and classes as the file has them', () => {
  const sample = imported('ROUTE');
  const { outcome, kind } = sample;
  expect(kind).toBe('roads');
  expect([outcome.read, outcome.kept, outcome.setAside, outcome.notes]).toEqual([4_981, 4_981, [], []]);
  const [record] = recordsOfKind(outcome.records, 'roads');
  expect(checkColumn(record!, outcome.columns[0]!.bytes)).toBeNull();

  const roads = featuresOf<RoadFeature>(sample).map(({ properties }) => properties);
  const ways = (way: string) => count(roads, ({ oneway }) => oneway === way);
  // 3,507 « Double » and 322 « NC », of paths and stairs.
  expect([ways('forward'), ways('backward'), ways('both')]).toEqual([666, 486, 3_507 + 322]);
  expect([1, 2, 3, null].map((lanes) => count(roads, (road) => road.lanes === lanes))).toEqual([
    2_303, 1_783, 9, 886,
  ]);
  expect([1, -1, 0].map((level) => count(roads, (road) => road.level === level))).toEqual([62, 3, 4_916]);
  expect(count(roads, ({ class: found }) => found === 'motorway')).toBe(18);
  expect(count(roads, ({ class: found }) => found === 'path')).toBe(308 + 228 + 59 + 35);
  // One « Route à 1 chaussée » has no importance.
  expect(count(roads, ({ class: found }) => found === null)).toBe(1);
  expect(count(roads, ({ name }) => name === 'N88')).toBe(67);
});
