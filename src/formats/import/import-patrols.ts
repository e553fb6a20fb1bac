import type { Presence } from '#domain/records/presence.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { encodePositions } from '../positions-block.ts';
import { sha256Hex } from '../sha256.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import type { Interpreted } from './interpreter.ts';
import { mergeUnitSpellings } from './merge-unit-spellings.ts';
import { medianOf } from './place-reference.ts';
import { type Fix, readFixes } from './read-fixes.ts';
import { recordIdOf } from './record-ids.ts';

const MAX_UNITS = 65_535;

/** Positions of patrols to one presence record and its block of columns, sorted by unit then time. */
export function* importPatrols(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { fixes, spellings } = yield* readFixes(job);
  const single = setAsideRepeated(job, fixes);
  yield { share: 0.85, doing: 'Unités des positions' };
  const { names, unitOfSpelling, decisions } = mergeUnitSpellings(spellings, single);
  if (names.length > MAX_UNITS) return refuseAll(job, single, names.length);
  noteSpellings(job, single, spellings, decisions);

  const sorted = single.map((fix) => ({ fix, unit: unitOfSpelling[fix.spelling]! }));
  sorted.sort((a, b) => a.unit - b.unit || a.fix.seconds - b.fix.seconds || a.fix.row - b.fix.row);
  for (const { fix } of sorted) job.fates.keep(fix.row);
  if (sorted.length === 0) return { records: [], columns: [] };

  yield { share: 0.95, doing: 'Colonnes des positions' };
  const bytes = encodePositions({
    times: Uint32Array.from(sorted, ({ fix }) => fix.seconds),
    xs: Uint32Array.from(sorted, ({ fix }) => mercatorX(fix.place[0])),
    ys: Uint32Array.from(sorted, ({ fix }) => mercatorY(fix.place[1])),
    units: Uint16Array.from(sorted, ({ unit }) => unit),
  });
  const columnsId = sha256Hex(bytes);
  const record: Presence = {
    kind: 'presence',
    id: recordIdOf('presence', job.plan.source.title || job.context.fileName),
    sourceId: job.sourceId,
    note: '',
    label: job.plan.source.title.slice(0, 500) || 'Présence des patrouilles',
    ...periodOf(single),
    timeZone: job.plan.timeZone,
    pingSeconds: pingOf(sorted),
    units: names,
    positions: sorted.length,
    columnsId,
  };
  return { records: [record], columns: [{ id: columnsId, bytes }] };
}

/** One vehicle cannot be twice at one place at one instant: the line was written twice. */
function setAsideRepeated({ fates, cells }: ImportJob, fixes: readonly Fix[]): readonly Fix[] {
  const seen = new Set<string>();
  return fixes.filter(({ row, spelling, seconds, place }) => {
    const key = `${spelling}/${seconds}/${place[0]}/${place[1]}`;
    if (seen.has(key)) {
      fates.setAside(row, 'duplicate-row', cells.text(row, 'time'), cells.column('time'));
      return false;
    }
    seen.add(key);
    return true;
  });
}

function noteSpellings(
  { fates, cells }: ImportJob,
  fixes: readonly Fix[],
  spellings: readonly string[],
  decisions: ReturnType<typeof mergeUnitSpellings>['decisions'],
): void {
  for (const { spelling, name } of decisions) {
    const first = fixes.find((fix) => fix.spelling === spelling);
    if (first)
      fates.note(first.row, 'value-approximate', `${spellings[spelling]} → ${name}`, cells.column('unit'));
  }
}

function refuseAll({ fates }: ImportJob, fixes: readonly Fix[], units: number): Interpreted {
  for (const { row } of fixes) fates.setAside(row, 'format-too-complex', String(units));
  return { records: [], columns: [] };
}

function periodOf(fixes: readonly Fix[]): { from: string; to: string } {
  let [first, last] = [Infinity, -Infinity];
  for (const { seconds } of fixes) {
    first = Math.min(first, seconds);
    last = Math.max(last, seconds);
  }
  return { from: new Date(first * 1000).toISOString(), to: new Date(last * 1000).toISOString() };
}

/** Median interval between two fixes of one unit, seconds, a day at most. */
function pingOf(sorted: readonly { readonly fix: Fix; readonly unit: number }[]): number {
  const intervals: number[] = [];
  for (let i = 1; i < sorted.length; i++) {
    const [before, now] = [sorted[i - 1]!, sorted[i]!];
    const seconds = now.fix.seconds - before.fix.seconds;
    if (before.unit === now.unit && seconds > 0) intervals.push(seconds);
  }
  return Math.min(medianOf(intervals), 86_400);
}
