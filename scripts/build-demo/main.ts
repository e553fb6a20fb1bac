import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordsOf } from '#domain/dossier.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { assembleDemo } from './assemble.ts';
import { parseOptions } from './parse-options.ts';
import { readBrief } from './read-brief.ts';
import { readPack } from './read-pack.ts';

const ROOT = resolve(import.meta.dirname, '../..');

try {
  build();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** `public/demo/<département>.diagnostic`: the same bytes for the same options. */
function build(): void {
  const options = parseOptions(process.argv.slice(2), ROOT);
  const started = performance.now();
  const territory = readPack(options.departement, join(ROOT, 'public/territory'));
  const brief = readBrief(territory, join(ROOT, 'data/demo'), options.seed);
  const demo = assembleDemo(brief, territory, options.until, options.seed);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const steps = writeDossier(demo.dossier, demo.columns, {
    app: { name: 'diagnostic-territorial', version },
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  mkdirSync(options.out, { recursive: true });
  const file = join(options.out, `${options.departement}.diagnostic`);
  // Written aside and renamed: a build cut short leaves no half file that looks whole.
  writeFileSync(`${file}.part`, step.value);
  renameSync(`${file}.part`, file);
  const cameras = recordsOf(demo.dossier, 'camera').length;
  const positions = recordsOf(demo.dossier, 'presence').reduce((sum, one) => sum + one.positions, 0);
  const size = (step.value.length / 1e6).toFixed(1).replace('.', ',');
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.error(
    `Démonstration fictive ${options.departement} : ${cameras} caméras, ${positions} positions, ${size} Mo, en ${seconds} s.`,
  );
}
