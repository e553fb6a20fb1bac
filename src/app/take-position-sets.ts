import type { JoinedPresence } from '#domain/join-presences.ts';
import type { ColumnShelf } from '#state/column-shelf.ts';
import type { PositionSets } from '#workers/client.ts';

/** The columns of every set, to be moved to a worker. @throws when a set's are not on this computer. */
export function takePositionSets({ sets }: JoinedPresence, columns: ColumnShelf): Promise<PositionSets> {
  return Promise.all(
    sets.map(async ({ presence, ...numbers }) => {
      const bytes = await columns.take(presence.columnsId);
      if (!bytes) throw new Error(`No positions named ${presence.columnsId} on this computer.`);
      return { columns: bytes, ...numbers };
    }),
  );
}
