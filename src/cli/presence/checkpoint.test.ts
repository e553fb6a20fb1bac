import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RefusedError } from '../refused-error.ts';
import { Checkpoint } from './checkpoint.ts';
import { parsePresenceOptions } from './parse-presence-options.ts';
import { presencePlan } from './presence-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [march, april] = ['march.csv', 'april.csv'].map((name) => join(folder, name));
for (const path of [march!, april!]) writeFileSync(path, 'unit,time,lon,lat\nA,1774000000,5.9,43.9\n');
const planOf = (...args: string[]) => presencePlan(parsePresenceOptions(args));
const positions = {
  times: Uint32Array.of(5),
  xs: Uint32Array.of(6),
  ys: Uint32Array.of(7),
  units: Uint16Array.of(0),
};
const part = { rows: 2, kept: 1, setAside: { 'row-empty': 1 }, newUnits: ['A'], runUnits: [[0, 1]] } as const;

test('the same files and options find what was read, and since when', () => {
  const kept = join(folder, 'same.reprise');
  const first = new Checkpoint(kept, planOf(march!, '--zoom', '17'), '2026-04-01T08:00:00.000Z');
  expect(first.partOf(0)).toBeNull();
  first.keep(0, part, positions);
  // Killed while it wrote the next part.
  writeFileSync(join(kept, 'part-00001.rows'), 'half');
  const second = new Checkpoint(kept, planOf(march!, '--zoom', '17'), '2026-04-02T08:00:00.000Z');
  expect(second.startedAt).toBe('2026-04-01T08:00:00.000Z');
  expect(second.partOf(0)).toEqual(part);
  expect(second.partOf(1)).toBeNull();
  // Somebody took the positions away and left what tells of them.
  writeFileSync(second.runPath(0), '');
  expect(second.partOf(0)).toBeNull();
  second.remove();
  expect(readdirSync(folder).filter((name) => name.endsWith('.reprise'))).toEqual([]);
});

test.each([
  ['another zoom', [march!, '--zoom', '16']],
  ['other files', [march!, april!, '--zoom', '17']],
  ['another file', [april!, '--zoom', '17']],
  ['a period', [march!, '--zoom', '17', '--from', '2026-03-01']],
  ['an engine', [march!, '--zoom', '17', '--engine', 'embedded']],
])('%s: what is kept is refused in one sentence', (name, args) => {
  const kept = join(folder, `${name}.reprise`);
  new Checkpoint(kept, planOf(march!, '--zoom', '17'), '2026-04-01T08:00:00.000Z');
  const again = () => new Checkpoint(kept, planOf(...args), '2026-04-01T09:00:00.000Z');
  expect(again).toThrow(RefusedError);
  expect(again).toThrow(
    `La reprise gardée dans « ${kept} » est celle d’autres fichiers ou d’autres options : supprimer ce dossier pour recommencer.`,
  );
});

test('a file that was changed meanwhile is another one', () => {
  const kept = join(folder, 'changed.reprise');
  const changing = join(folder, 'changing.csv');
  writeFileSync(changing, 'a,b\n1,2\n');
  new Checkpoint(kept, planOf(changing), '');
  writeFileSync(changing, 'a,b\n1,3\n');
  expect(() => new Checkpoint(kept, planOf(changing), '')).toThrow(RefusedError);
});

test('the password of a server is not written to disk', () => {
  const plan = planOf(march!, '--engine', 'http://default:mot-de-passe@serveur.example:8123/base');
  expect(JSON.stringify(plan)).toMatch(/serveur\.example:8123/);
  expect(JSON.stringify(plan)).not.toMatch(/mot-de-passe/);
});

test('a folder of somebody else is left alone, and one that cannot be made is told', () => {
  const theirs = join(folder, 'theirs');
  mkdirSync(theirs);
  writeFileSync(join(theirs, 'plan.json'), '{"version":1}');
  expect(() => new Checkpoint(theirs, {}, '')).toThrow(/^La reprise gardée/);
  expect(readdirSync(theirs)).toEqual(['plan.json']);
  expect(() => new Checkpoint(join(march!, 'out.reprise'), {}, '')).toThrow(/ne peut pas être écrit/);
});

test.each([
  [['--engine', 'postgres://x'], /--engine attend/],
  [['--part', '0'], /--part attend/],
  [['-o', 'sortie.xlsx'], /-o attend un nom en \.diagnostic/],
])('%s is not understood', (args, sentence) => {
  expect(() => parsePresenceOptions([march!, ...args])).toThrow(sentence);
});
