import { normaliseName } from '#domain/normalise-name.ts';
import type { Fix } from './read-fixes.ts';

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
export function mergeUnitSpellings(spellings: readonly string[], fixes: readonly Fix[]): MergedUnits {
  const names: string[] = [];
  const unitOfSpelling: number[] = [];
  const decisions: MergedUnits['decisions'][number][] = [];
  const lanes = new Map<string, { name: string; fixes: Fix[]; unit: number }[]>();
  const fixesOf: Fix[][] = spellings.map(() => []);
  for (const fix of fixes) fixesOf[fix.spelling]!.push(fix);
  for (const [spelling, text] of spellings.entries()) {
    const key = normaliseName(text) || text;
    const own = fixesOf[spelling]!;
    const siblings = lanes.get(key) ?? [];
    const joined = siblings.find((lane) => !wouldJump(lane.fixes, own));
    if (joined) {
      joined.fixes = joined.fixes.concat(own);
      unitOfSpelling.push(joined.unit);
      decisions.push({ spelling, apart: false, name: joined.name });
      continue;
    }
    const name = siblings.length === 0 ? text : `${siblings[0]!.name} (${siblings.length + 1})`;
    if (siblings.length > 0) decisions.push({ spelling, apart: true, name });
    unitOfSpelling.push(names.length);
    siblings.push({ name, fixes: own, unit: names.length });
    names.push(name);
    lanes.set(key, siblings);
  }
  return { names, unitOfSpelling, decisions };
}

function wouldJump(a: readonly Fix[], b: readonly Fix[]): boolean {
  const together = [...a.map((fix) => ({ fix, of: 0 })), ...b.map((fix) => ({ fix, of: 1 }))];
  together.sort((one, other) => one.fix.seconds - other.fix.seconds);
  let [crossings, jumps] = [0, 0];
  for (let i = 1; i < together.length; i++) {
    const [before, now] = [together[i - 1]!, together[i]!];
    if (before.of === now.of) continue;
    crossings++;
    // One second of grace, for two fixes of one instant.
    const seconds = now.fix.seconds - before.fix.seconds + 1;
    if (metresBetween(before.fix, now.fix) > MAX_METRES_PER_SECOND * seconds) jumps++;
  }
  return jumps >= MIN_JUMPS && jumps >= crossings * MIN_JUMP_SHARE;
}

function metresBetween(a: Fix, b: Fix): number {
  const dx = (a.place[0] - b.place[0]) * 111_320 * Math.cos((a.place[1] * Math.PI) / 180);
  return Math.hypot(dx, (a.place[1] - b.place[1]) * 111_320);
}
