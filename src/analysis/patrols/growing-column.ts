type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A column with room for at least `length` rows; its first rows are those of `column`. */
export function grown<C extends Column>(column: C, length: number): C {
  if (column.length >= length) return column;
  const wider = new (column.constructor as new (length: number) => C)(
    Math.max(length, Math.ceil(column.length * 1.5), 1024),
  );
  wider.set(column);
  return wider;
}

/** Exactly the first rows. */
export function cut<C extends Column>(column: C, length: number): C {
  return column.slice(0, length) as C;
}
