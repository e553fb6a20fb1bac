import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { importTable } from '#formats/import/import-table.ts';
import { inspectFile } from '#formats/inspect-file.ts';
import type { ImportKind, ImportOutcome, ImportPlan, TableInspection } from '#formats/outcome.ts';
import { loadSheetLibrary } from '#formats/read/sheet-library.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { readOfficialCodes } from '../../scripts/build-territory/official-codes.ts';

// Readers are generators, and what they need is loaded before them.
await loadSheetLibrary();

const DATA = resolve(import.meta.dirname, '../../../shared/data');

/** True when the folder of real files is there; tests of real files are skipped otherwise, saying so. */
export const hasSamples = existsSync(DATA);
if (!hasSamples) console.warn('Skipped: no folder ../shared/data with the real sample files.');

export interface SampleImport {
  readonly outcome: ImportOutcome;
  readonly inspected: TableInspection;
  readonly kind: ImportKind;
}

export interface SampleOptions {
  readonly kind?: ImportKind;
  readonly answers?: Readonly<Record<string, string>>;
  readonly territory?: Territory | null;
}

/** Imports a file of `samples/` as the page would after the mapping step, everything left as guessed. */
export function importSample(path: string, options: SampleOptions = {}): SampleImport {
  return importBytes(basename(path), new Uint8Array(readFileSync(resolve(DATA, 'samples', path))), options);
}

export function importBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { kind, answers = {}, territory = alpesDeHauteProvence() }: SampleOptions = {},
): SampleImport {
  const { inspection, tables } = finish(inspectFile({ name, bytes }, territory));
  const inspected = inspection.tables[0]!;
  const chosen = kind ?? inspected.kind!;
  const plan: ImportPlan = {
    table: 0,
    kind: chosen,
    mapping: inspected.mappings[chosen],
    crs: null,
    timeZone: 'Europe/Paris',
    answers,
    source: {
      title: name.replace(/\.[^.]+$/, ''),
      producer: '',
      licence: '',
      confidentiality: 'restricted',
      date: null,
      importedAt: '2026-11-20T08:00:00.000Z',
    },
  };
  const context = { territory, fileName: name, fingerprint: sha256Hex(bytes), known: [] };
  return { outcome: finish(importTable(tables[0]!, plan, context)), inspected, kind: chosen };
}

/** Row → what became of it: the code that set it aside, or `kept` and the codes of its notes. */
export function fatesOf({ setAside, notes }: ImportOutcome, rows: readonly number[]): Record<number, string> {
  const fates = new Map<number, string>();
  for (const { row, problem } of setAside) fates.set(row, problem.code);
  for (const { row, problem } of notes) {
    const before = fates.get(row) ?? 'kept';
    fates.set(row, `${before} ${problem.code}`);
  }
  return Object.fromEntries(rows.map((row) => [row, fates.get(row) ?? 'kept']));
}

function finish<Step, Result>(work: Generator<Step, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

let department: Territory | undefined;

/** The 198 communes from the contour file and the official list, without the pack. */
function alpesDeHauteProvence(): Territory {
  department ??= makeTerritory();
  return department;
}

function makeTerritory(): Territory {
  const codes = readOfficialCodes();
  const file = JSON.parse(readFileSync(resolve(DATA, 'open/contours/communes-04.geojson'), 'utf8')) as {
    features: { geometry: Polygon | MultiPolygon; properties: { code: string } }[];
  };
  const communes = file.features.map(({ geometry, properties: { code } }): CommuneFeature => {
    const official = codes.communes.get(code)!;
    const centre = codes.centres.get(code) ?? [6.2, 44.1];
    return { type: 'Feature', geometry, properties: { ...official, centre, areaSquareKilometres: 1 } };
  });
  return {
    departement: { code: '04', name: 'Alpes-de-Haute-Provence' },
    communes,
    outline: communes[0]!,
    neighbours: [],
    bounds: [5.4986, 43.6682, 6.9679, 44.6595],
    manifest: {
      format: 'diagnostic-territorial/territory',
      version: 1,
      departement: { code: '04', name: 'Alpes-de-Haute-Provence' },
      approximate: false,
      builtAt: '2026-01-01T00:00:00.000Z',
      file: { name: '', sha256: '', bytes: 0 },
      counts: { communes: communes.length, neighbours: 0 },
      sources: [],
      differences: [],
    },
  };
}
