import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../scripts/setup/project-root.mjs';
import { findImpurities } from './architecture/find-impurities.ts';
import { findMisplacedImports } from './architecture/find-misplaced-imports.ts';
import { foldersOfDiagram } from './architecture/folders-of-diagram.ts';
import {
  biomeComplaints,
  type Complaint,
  coreComplaints,
  type ProbeProject,
  probeProject,
} from './architecture/probe-project.ts';
import { CORE_ROOMS, mayImport, REACT_ROOMS, ROOMS, type Room } from './architecture/rooms.ts';
import { sourceFiles, withoutComments } from './architecture/source-files.ts';

/** Ways of writing an import; a guard that misses one of them is no guard. */
const FORMS: Readonly<Record<string, (specifier: string) => string>> = {
  value: (specifier) => `import { thing } from '${specifier}';\nexport const same = thing;\n`,
  type: (specifier) => `import type { Thing } from '${specifier}';\nexport type Same = Thing;\n`,
  reexport: (specifier) => `export { thing } from '${specifier}';\n`,
};

const RESTRICTED = 'lint/style/noRestrictedImports';
const MAP_PACKAGES = ['maplibre-gl', '@deck.gl/core', '@deck.gl/layers', '@deck.gl/maplibre'];
const REACT_PACKAGES = ['react', 'react-dom/client', '@mantine/core', '@tabler/icons-react'];

interface Probe {
  readonly path: string;
  readonly what: string;
  readonly allowed: boolean;
  readonly text: string;
}

describe('Biome refuses every forbidden import', () => {
  const probes = [...roomProbes(), ...packageProbes()];
  let project: ProbeProject;
  let refused: ReadonlySet<string>;

  beforeAll(async () => {
    project = probeProject();
    for (const probe of probes) project.write(probe.path, probe.text);
    const complaints = await biomeComplaints(project);
    refused = new Set(complaints.filter(({ rule }) => rule === RESTRICTED).map(({ path }) => path));
  }, 60_000);
  afterAll(() => project.remove());

  test.each(ROOMS)('%s: no forbidden import passes, no allowed one is refused', (room) => {
    const own = probes.filter(({ path }) => path.startsWith(`src/${room}/`));
    expect(own.length).toBeGreaterThan(ROOMS.length);
    const passed = own.filter(({ path, allowed }) => !allowed && !refused.has(path)).map(({ what }) => what);
    const hindered = own.filter(({ path, allowed }) => allowed && refused.has(path)).map(({ what }) => what);
    expect({ passed, hindered }).toEqual({ passed: [], hindered: [] });
  });
});

function roomProbes(): readonly Probe[] {
  const targets = [
    ...ROOMS.map((room) => `${room}/deep/thing.ts`),
    'workers/client.ts',
    'formats/registry.ts',
  ];
  return ROOMS.flatMap((room) =>
    targets
      .filter((target) => !target.startsWith(`${room}/`))
      .flatMap((target) => probesFor(room, `#${target}`, mayImport(room, target))),
  );
}

function packageProbes(): readonly Probe[] {
  return ROOMS.flatMap((room) => [
    ...MAP_PACKAGES.flatMap((name) => probesFor(room, name, room === 'map')),
    ...REACT_PACKAGES.flatMap((name) => probesFor(room, name, REACT_ROOMS.includes(room))),
  ]);
}

function probesFor(room: Room, specifier: string, allowed: boolean): readonly Probe[] {
  return Object.entries(FORMS).map(([form, write]) => ({
    path: `src/${room}/probe/${form}-${specifier.replace(/[^a-z]+/g, '-')}.ts`,
    what: `${room} → ${specifier} (${form})`,
    allowed,
    text: write(specifier),
  }));
}

describe('the core compiles without a browser and without node', () => {
  const forbidden: Readonly<Record<string, string>> = {
    document: 'export const title = document.title;\n',
    window: 'export const width = window.innerWidth;\n',
    fetch: "export const answer = fetch('x');\n",
    storage: "export const kept = localStorage.getItem('x');\n",
    element: 'export type Node = HTMLElement;\n',
    process: 'export const where = process.cwd();\n',
    file: "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n",
    timer: 'export const timer = setTimeout(() => {}, 1);\n',
  };
  let project: ProbeProject;
  let complaints: readonly Complaint[];

  beforeAll(async () => {
    project = probeProject();
    for (const room of CORE_ROOMS) {
      project.write(`src/${room}/probe/innocent.ts`, 'export const area = (side: number) => side * side;\n');
      for (const [name, text] of Object.entries(forbidden))
        project.write(`src/${room}/probe/${name}.ts`, text);
    }
    complaints = await coreComplaints(project);
  }, 60_000);
  afterAll(() => project.remove());

  test.each(CORE_ROOMS)('%s', (room) => {
    const refused = new Set(complaints.map(({ path }) => path));
    const passed = Object.keys(forbidden).filter((name) => !refused.has(`src/${room}/probe/${name}.ts`));
    expect(passed).toEqual([]);
    expect(refused.has(`src/${room}/probe/innocent.ts`)).toBe(false);
  });
});

describe('what the lint cannot see', () => {
  const files = sourceFiles();
  // AssemblyScript knows its own files by their name without the ending.
  const exists = (path: string) =>
    existsSync(join(PROJECT_ROOT, 'src', path.endsWith('.as') ? `${path}.ts` : path));

  test('every import of src/ follows the arrows, stays in its room when relative, and leads to a file', () => {
    expect(files.flatMap((file) => findMisplacedImports(file, exists))).toEqual([]);
  });

  test.each([
    ['geo/a.ts', "import { b } from '../domain/b.ts';"],
    ['geo/a.ts', "const b = import('#domain/b.ts');"],
    ['map/a.ts', "const url = new URL('../formats/b.ts', import.meta.url);"],
    ['features/sheet/a.ts', "import { b } from '../search/b.ts';"],
    ['features/sheet/a.ts', "import type { B } from '#features/search/b.ts';"],
    ['features/sheet/a.ts', "import { b } from '#workers/worker.ts';"],
    ['ui/a.ts', "export * from '#domain/b.ts';"],
    ['domain/a.ts', "import 'unclosed.css'; import '../../scripts/b.ts';"],
    ['lounge/a.ts', ''],
  ])('the walk refuses %s: %s', (path, text) => {
    expect(findMisplacedImports({ path, text }, () => true)).toHaveLength(1);
  });

  test('the walk refuses an import that leads nowhere', () => {
    const file = { path: 'geo/a.ts', text: "import { b } from './b.ts';" };
    expect(findMisplacedImports(file, () => false)).toHaveLength(1);
    expect(findMisplacedImports(file, () => true)).toEqual([]);
  });

  test('the core knows neither chance nor the clock', () => {
    const core = files.filter(({ path }) => CORE_ROOMS.some((room) => path.startsWith(`${room}/`)));
    expect(core.length).toBeGreaterThan(20);
    const found = core.flatMap(({ path, text }) => findImpurities(text).map((what) => `${path} ${what}`));
    expect(found).toEqual([]);
  });

  test.each([
    'const x = Math.random();',
    'const pick = Math . random;',
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date( );',
    'const now = new Date;',
    'const text = Date();',
    'const t = performance.now();',
    'const id = crypto.randomUUID();',
  ])('the search for impurities finds: %s', (line) => {
    expect(findImpurities(line)).toHaveLength(1);
  });

  test.each(['const day = new Date(text);', '// Math.random is forbidden', 'const update = toDate();'])(
    'the search for impurities leaves: %s',
    (line) => {
      expect(findImpurities(line)).toEqual([]);
    },
  );
});

describe('the shape', () => {
  const files = sourceFiles({ tests: true });

  test('no file exceeds 400 lines', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test('no drawer for odds and ends, no barrel', () => {
    const drawers = files
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.tsx?$)|\/index\.tsx?$/.test(path));
    expect(drawers).toEqual([]);
  });

  test('no type is waived', () => {
    const waived = files
      .filter(
        ({ text }) =>
          /@ts-(?:ignore|nocheck|expect-error)/.test(text) ||
          /\bas any\b|:\s*any\b|<any>/.test(withoutComments(text)),
      )
      .map(({ path }) => path);
    expect(waived).toEqual([]);
  });

  test('every folder that ARCHITECTURE.md draws exists', () => {
    const folders = foldersOfDiagram(readFileSync(join(PROJECT_ROOT, 'ARCHITECTURE.md'), 'utf8'));
    expect(folders).toContain('src/geo');
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !existsSync(join(PROJECT_ROOT, folder)))).toEqual([]);
  });
});
