import type { parquetParts } from './parquet-parts.ts';

export type ParquetLibrary = typeof parquetParts;

let loaded: ParquetLibrary | null = null;

/** Code that only Parquet files need: fetched when the first one is read. */
export async function loadParquetLibrary(): Promise<void> {
  if (!loaded) loaded = (await import('./parquet-parts.ts')).parquetParts;
}

/** @throws Error when `loadReader` was not awaited first: readers are generators, which cannot wait. */
export function parquetLibrary(): ParquetLibrary {
  if (!loaded) throw new Error('loadReader(file) must be awaited before a Parquet file is read');
  return loaded;
}
