/** Immutable bytes named by their SHA-256, as an import gives them. */
interface ShelvedColumn {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Where the session finds the bytes that records name: in memory until they are stored, then in storage.
 * An import calls `add(outcome.columns)` before it runs `import-records`; a layer or an export awaits `take(id)`.
 */
export interface ColumnShelf {
  readonly add: (columns: readonly ShelvedColumn[]) => void;
  /**
   * Bytes of the caller's own, to transfer to a worker rather than have them copied: as storage gives them, a copy while it has not got them.
   * Null when neither memory nor storage has them.
   */
  readonly take: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Bytes that only this page has. */
  readonly unsaved: (id: string) => Uint8Array<ArrayBuffer> | null;
  /** Storage has them now: memory lets go. */
  readonly markSaved: (ids: Iterable<string>) => void;
}

/** `load` reads storage (`storage.readColumn`). */
export function createColumnShelf(
  load: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): ColumnShelf {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    add(columns) {
      for (const { id, bytes } of columns) held.set(id, bytes);
    },
    take: async (id) => held.get(id)?.slice() ?? (await load(id)),
    unsaved: (id) => held.get(id) ?? null,
    markSaved(ids) {
      for (const id of ids) held.delete(id);
    },
  };
}
