import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import type { RoadFeature } from '#domain/records/roads.ts';
import { importTable } from '#formats/import/import-table.ts';
import { inspectFile } from '#formats/inspect-file.ts';
import type { ImportKind, ImportOutcome } from '#formats/outcome.ts';
import { runToEnd } from '../helpers/run-to-end.ts';
import { hasSamples } from './sample-import.ts';

const PATH = resolve(import.meta.dirname, '../../../shared/data/samples/osm/pont_de_veyle.osm.gz');

/** The ways of the extract, taken for one kind. */
function ways(kind: ImportKind): ImportOutcome {
  const bytes = new Uint8Array(gunzipSync(readFileSync(PATH)));
  const { inspection, tables } = runToEnd(inspectFile({ name: 'pont.osm', bytes }, null));
  const table = inspection.tables.findIndex(({ name }) => name === 'chemins');
  const plan = {
    table,
    kind,
    mapping: inspection.tables[table]!.mappings[kind],
    crs: null,
    timeZone: 'Europe/Paris',
    answers: {},
    source: {
      title: 'Pont-de-Veyle',
      producer: 'OpenStreetMap',
      licence: 'ODbL',
      confidentiality: 'public' as const,
      date: null,
      importedAt: '2026-11-20T08:00:00.000Z',
    },
  };
  const context = { territory: null, fileName: 'pont.osm', fingerprint: null, known: [] };
  return runToEnd(importTable(tables[table]!, plan, context));
}

const featuresOf = <Feature>(outcome: ImportOutcome): readonly Feature[] =>
  JSON.parse(new TextDecoder().decode(outcome.columns[0]!.bytes)).features;

test.skipIf(!hasSamples)(
  'buildings of an OpenStreetMap extract, with their uses; all other ways are told',
  () => {
    const outcome = ways('buildings');
    expect(outcome.read).toBe(outcome.kept + outcome.setAside.length);
    expect(outcome.kept).toBe(1_527);
    const buildings = featuresOf<BuildingFeature>(outcome).map(({ properties }) => properties);
    const used = (use: string | null) => buildings.filter((building) => building.use === use).length;
    expect([used('dwelling'), used('public'), used('other')]).toEqual([1, 5, 3]);
    // `building:levels` 4 and 1, at three metres a level.
    expect(buildings.flatMap(({ heightMetres }) => heightMetres ?? []).sort()).toEqual([12, 3]);
    expect(new Set(outcome.setAside.map(({ problem }) => problem.code))).toEqual(new Set(['value-unknown']));
  },
);

test.skipIf(!hasSamples)('roads of the same extract: the way a roundabout turns, bridges above', () => {
  const outcome = ways('roads');
  expect(outcome.read).toBe(outcome.kept + outcome.setAside.length);
  const roads = featuresOf<RoadFeature>(outcome).map(({ properties }) => properties);
  expect(roads.filter(({ class: found }) => found === null)).toEqual([]);
  expect(roads.filter(({ class: found }) => found === 'secondary').length).toBe(31 + 7);
  expect(roads.filter(({ oneway }) => oneway === 'forward').length).toBeGreaterThanOrEqual(10);
  expect(roads.some(({ level }) => level === 1)).toBe(true);
});
