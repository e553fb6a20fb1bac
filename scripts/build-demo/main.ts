import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recordsOf } from '#domain/dossier.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { assembleDemo } from './assemble.ts';
import { readBrief } from './read-brief.ts';
import { readTerritory } from './read-territory.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    departement: { type: 'string', default: '04' },
    out: { type: 'string', default: join(ROOT, 'public/demo') },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-11-22' },
  },
});

const started = performance.now();
const territory = readTerritory(values.departement, ROOT);
const brief = readBrief(territory, ROOT);
const demo = assembleDemo(brief, territory, values.until, Number(values.seed));
const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
const steps = writeDossier(demo.dossier, demo.columns, { app: { name: 'diagnostic-territorial', version } });
let step = steps.next();
while (!step.done) step = steps.next();
mkdirSync(values.out, { recursive: true });
const file = join(values.out, `${values.departement}.diagnostic`);
writeFileSync(file, step.value);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const presence = recordsOf(demo.dossier, 'presence')[0];
console.error(
  `Démonstration ${values.departement} : ${recordsOf(demo.dossier, 'camera').length} caméras, ${presence?.positions} positions, ${(step.value.length / 1e6).toFixed(1)} Mo en ${seconds} s.`,
);
