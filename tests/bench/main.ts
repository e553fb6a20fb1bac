// `npm run bench -- import start` runs these groups; without a name, all of them, and docs/benchmarks.md is written.
// Exit 1 when a job is below half of its goal: noise must not break a build, a regression must.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/setup/project-root.mjs';
import { type BenchGroup, type BenchResult, benchLine, shareOfGoal } from './bench-line.ts';
import { benchPage } from './bench-page.ts';
import { bench as cordonBench } from './cordon.ts';
import { bench as importBench } from './import.ts';
import { bench as patrolsBench } from './patrols.ts';
import { bench as sitingBench } from './siting.ts';
import { bench as startBench } from './start.ts';
import { bench as visibilityBench } from './visibility.ts';
import { bench as zonesBench } from './zones.ts';

const GROUPS: readonly BenchGroup[] = [
  cordonBench,
  importBench,
  patrolsBench,
  sitingBench,
  startBench,
  visibilityBench,
  zonesBench,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GROUPS.some((group) => group.name === name));
if (unknown.length > 0) {
  console.error(`No group ${unknown.join(', ')}; there are ${GROUPS.map((group) => group.name).join(', ')}.`);
  process.exit(2);
}

const measured: { group: string; results: BenchResult[] }[] = [];
for (const group of GROUPS.filter((each) => asked.length === 0 || asked.includes(each.name))) {
  const results: BenchResult[] = [];
  measured.push({ group: group.name, results });
  await group.run((result) => {
    results.push(result);
    console.log(benchLine(result));
  });
}
if (asked.length === 0) writeFileSync(join(PROJECT_ROOT, 'docs', 'benchmarks.md'), benchPage(measured));

const shares = measured.flatMap(({ results }) => results.map((result) => shareOfGoal(result) ?? 1));
process.exit(shares.some((share) => share < 0.5) ? 1 : 0);
