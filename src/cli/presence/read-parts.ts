import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import type { Territory } from '#domain/territory.ts';
import type { Checkpoint, PartRead } from './checkpoint.ts';
import { joinPositionSets } from './join-position-sets.ts';
import type { PositionRun } from './merge-runs.ts';
import { openPositionFile } from './open-position-file.ts';
import type { PresenceOptions } from './parse-presence-options.ts';
import type { PositionSet } from './position-set.ts';
import { UnitBook } from './unit-book.ts';

/** Positions of all files, on disk, and what became of every row. */
export interface ReadPositions {
  readonly runs: readonly PositionRun[];
  readonly units: readonly string[];
  readonly rows: number;
  /** A position that two parts both hold is counted twice as yet. */
  readonly kept: number;
  readonly setAside: Readonly<Record<string, number>>;
}

/**
 * Reads file after file, part after part, and keeps the positions of each on disk: one part is held at a time. Parts that the checkpoint
 * has are not read again. @throws UsageError when a file cannot be read or a part cannot be kept
 */
export async function readParts(
  options: PresenceOptions,
  territory: Territory | null,
  checkpoint: Checkpoint,
): Promise<ReadPositions> {
  const book = new UnitBook();
  const runs: PositionRun[] = [];
  const setAside: Record<string, number> = {};
  let [rows, kept, rank] = [0, 0, 0];
  for (const path of options.files) {
    const file = openPositionFile(path, options, territory, checkpoint.startedAt);
    try {
      for (const part of file.parts) {
        let read = checkpoint.partOf(rank);
        if (read === null) {
          const { description, positions } = describePart(joinPositionSets(await part.read()), book);
          checkpoint.keep(rank, description, positions);
          read = description;
        } else {
          for (const name of read.newUnits) book.numberOf(name);
          console.error(`${part.label} : déjà lu, repris de « ${checkpoint.folder} ».`);
        }
        runs.push({ path: checkpoint.runPath(rank), units: read.runUnits });
        rows += read.rows;
        kept += read.kept;
        for (const [code, count] of Object.entries(read.setAside))
          setAside[code] = (setAside[code] ?? 0) + count;
        rank++;
      }
    } finally {
      file.close();
    }
  }
  return { runs, units: book.names, rows, kept, setAside };
}

/** Numbers units as the book does, and sorts anew when that changes their order. */
function describePart(
  set: PositionSet,
  book: UnitBook,
): { readonly description: PartRead; readonly positions: PositionSet['positions'] } {
  const known = book.names.length;
  const numbers = set.units.map((name) => book.numberOf(name));
  const { times, xs, ys, units } = set.positions;
  for (let row = 0; row < units.length; row++) units[row] = numbers[units[row]!]!;
  const positions = sortPositions({ times, xs, ys, units });
  const { rows, kept, setAside } = set;
  const newUnits = book.names.slice(known);
  return {
    description: { rows, kept, setAside, newUnits, runUnits: countUnits(positions.units) },
    positions,
  };
}

function countUnits(units: Uint16Array): PartRead['runUnits'] {
  const counts: [number, number][] = [];
  for (let from = 0; from < units.length; ) {
    let to = from;
    while (to < units.length && units[to] === units[from]) to++;
    counts.push([units[from]!, to - from]);
    from = to;
  }
  return counts;
}
