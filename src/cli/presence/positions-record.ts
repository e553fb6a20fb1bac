import type { Presence } from '#domain/records/presence.ts';
import { recordIdOf } from '#formats/import/record-ids.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { PeriodCut } from './cut-period.ts';
import { mergeRuns } from './merge-runs.ts';
import type { PresenceRun } from './presence-run.ts';

/** What the page brushes without waiting (docs/methods/presence.md, measured), 280 MB of columns. */
export const MOST_POSITIONS = 20_000_000;

/** The positions of the period, and no other: 14 bytes each, twice while they are written. */
export function positionsRecord(
  { read, survey, asked }: PresenceRun,
  label: string,
  sourceId: string,
): { readonly record: Presence; readonly columns: readonly ColumnBlock[] } {
  const count = survey.inside;
  const positions = {
    times: new Uint32Array(count),
    xs: new Uint32Array(count),
    ys: new Uint32Array(count),
    units: new Uint16Array(count),
  };
  const period = new PeriodCut(asked.start, asked.end, 0);
  let at = 0;
  for (const { times, xs, ys, units } of mergeRuns(read.runs)) {
    for (let row = 0; row < times.length; row++) {
      if (!period.isInside(times[row]!)) continue;
      positions.times[at] = times[row]!;
      positions.xs[at] = xs[row]!;
      positions.ys[at] = ys[row]!;
      positions.units[at++] = units[row]!;
    }
  }
  const bytes = encodePositions(positions);
  const columnsId = sha256Hex(bytes);
  const [first, last] = survey.extent ?? [0, 0];
  return {
    columns: [{ id: columnsId, bytes }],
    record: {
      kind: 'presence',
      id: recordIdOf('presence', label),
      sourceId,
      note: '',
      label: label.slice(0, 500),
      from: new Date(first * 1000).toISOString(),
      to: new Date(last * 1000).toISOString(),
      timeZone: asked.timeZone,
      pingSeconds: survey.pingSeconds,
      units: read.units.map((name) => name.slice(0, 500)),
      positions: count,
      columnsId,
    },
  };
}
