import { normaliseName } from '#domain/normalise-name.ts';
import type { FixColumns } from '../read-positions/fix-columns.ts';
import { metresBetweenFixes } from './metres-between-fixes.ts';

export interface MergedUnits {
  /** Names of the units, in the order of first appearance. */
  readonly names: readonly string[];
  /** Index into `names` for each spelling. */
  readonly unitOfSpelling: readonly number[];
  /** Spelling merged into another, or kept apart from it because both moved at the same time. */
  readonly decisions: readonly {
    readonly spelling: number;
    readonly apart: boolean;
    readonly name: string;
  }[];
}

/** 250 km/h: no patrol car; two cars under one name. */
const MAX_METRES_PER_SECOND = 70;
const MIN_JUMPS = 3;
const MIN_JUMP_SHARE = 0.05;

/**
 * `BTA ORAISON` and `Bta Oraison` are one unit, unless together they would jump: then they are two vehicles of it, and the second is named
 * « BTA ORAISON (2) » so that presence is not counted on the way between them.
 */
export function mergeUnitSpellings(
  spellings: readonly string[],
  columns: FixColumns,
  rowsOf: (spelling: number) => Uint32Array<ArrayBuffer>,
): MergedUnits {
  const names: string[] = [];
  const unitOfSpelling: number[] = [];
  const decisions: MergedUnits['decisions'][number][] = [];
  const lanes = new Map<string, { name: string; rows: Uint32Array<ArrayBuffer>; unit: number }[]>();
  for (const [spelling, text] of spellings.entries()) {
    const key = normaliseName(text) || text;
    const own = rowsOf(spelling);
    const siblings = lanes.get(key) ?? [];
    const joined = siblings.find((lane) => !wouldJump(columns, lane.rows, own));
    if (joined) {
      joined.rows = merged(columns, joined.rows, own);
      unitOfSpelling.push(joined.unit);
      decisions.push({ spelling, apart: false, name: joined.name });
      continue;
    }
    const name = siblings.length === 0 ? text : `${siblings[0]!.name} (${siblings.length + 1})`;
    if (siblings.length > 0) decisions.push({ spelling, apart: true, name });
    unitOfSpelling.push(names.length);
    siblings.push({ name, rows: own, unit: names.length });
    names.push(name);
    lanes.set(key, siblings);
  }
  return { names, unitOfSpelling, decisions };
}

/** Both lists are in order of time; on one instant, those of the first come first. */
function wouldJump(columns: FixColumns, a: Uint32Array, b: Uint32Array): boolean {
  const { seconds } = columns;
  let [crossings, jumps] = [0, 0];
  let [i, j] = [0, 0];
  let before = -1;
  let beforeIsA = false;
  while (i < a.length || j < b.length) {
    const isA = j >= b.length || (i < a.length && seconds[a[i]!]! <= seconds[b[j]!]!);
    const now = isA ? a[i++]! : b[j++]!;
    if (before >= 0 && isA !== beforeIsA) {
      crossings++;
      // One second of grace, for two fixes of one instant.
      const apart = seconds[now]! - seconds[before]! + 1;
      if (metresBetweenFixes(columns, before, now) > MAX_METRES_PER_SECOND * apart) jumps++;
    }
    before = now;
    beforeIsA = isA;
  }
  return jumps >= MIN_JUMPS && jumps >= crossings * MIN_JUMP_SHARE;
}

function merged(
  { seconds }: FixColumns,
  a: Uint32Array<ArrayBuffer>,
  b: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < both.length; at++) {
    const isA = j >= b.length || (i < a.length && seconds[a[i]!]! <= seconds[b[j]!]!);
    both[at] = isA ? a[i++]! : b[j++]!;
  }
  return both;
}
