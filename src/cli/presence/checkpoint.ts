import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orDiskError } from '../disk-error.ts';
import { RefusedError } from '../refused-error.ts';
import type { PositionRun } from './merge-runs.ts';
import { ROW_BYTES, writeRun } from './position-run.ts';
import type { PositionSet } from './position-set.ts';

/** What is known of a part that was read: its counts, and where its positions are. */
export interface PartRead {
  readonly rows: number;
  readonly kept: number;
  readonly setAside: Readonly<Record<string, number>>;
  /** Names of units that no part before it had. */
  readonly newUnits: readonly string[];
  readonly runUnits: PositionRun['units'];
}

const PLAN = 'plan.json';
/** Of what is kept between two runs; another one is not read. */
const VERSION = 1;

/**
 * A folder that holds what was read so far, so that a run that was cut short goes on from there. A part counts once its description is
 * written, which is renamed into place after its positions: a run killed at any moment leaves whole parts.
 */
export class Checkpoint {
  readonly folder: string;
  /** When the first run began, ISO 8601: rows are judged against it. */
  readonly startedAt: string;

  /**
   * @param plan all that the outcome depends on; what is kept of another plan is refused
   * @throws RefusedError for what is kept of other files or options, and when the folder cannot be written
   */
  constructor(folder: string, plan: unknown, now: string) {
    this.folder = folder;
    const path = join(folder, PLAN);
    const text = JSON.stringify(plan);
    if (existsSync(folder)) {
      const found = readJson(path) as { version?: unknown; plan?: unknown; startedAt?: unknown } | null;
      if (found?.version !== VERSION || found.plan !== text || typeof found.startedAt !== 'string')
        throw new RefusedError(
          `La reprise gardée dans « ${folder} » est celle d’autres fichiers ou d’autres options : supprimer ce dossier pour recommencer.`,
        );
      this.startedAt = found.startedAt;
      return;
    }
    this.startedAt = now;
    orDiskError(folder, () => mkdirSync(folder, { recursive: true }));
    this.#write(PLAN, JSON.stringify({ version: VERSION, plan: text, startedAt: now }));
  }

  /** Null when the part was not read whole, or its positions are no longer there. */
  partOf(rank: number): PartRead | null {
    const part = readJson(join(this.folder, `${nameOf(rank)}.json`)) as PartRead | null;
    const rows = part?.runUnits.reduce((sum, [, count]) => sum + count, 0) ?? 0;
    const bytes = statSync(this.runPath(rank), { throwIfNoEntry: false })?.size;
    return bytes === rows * ROW_BYTES ? part : null;
  }

  keep(rank: number, part: PartRead, positions: PositionSet['positions']): void {
    const path = this.runPath(rank);
    orDiskError(path, () => {
      writeRun(`${path}.tmp`, positions);
      renameSync(`${path}.tmp`, path);
    });
    this.#write(`${nameOf(rank)}.json`, JSON.stringify(part));
  }

  runPath(rank: number): string {
    return join(this.folder, `${nameOf(rank)}.rows`);
  }

  /** Once the output is there. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(name: string, text: string): void {
    const path = join(this.folder, name);
    orDiskError(path, () => {
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    });
  }
}

function nameOf(rank: number): string {
  return `part-${String(rank).padStart(5, '0')}`;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
