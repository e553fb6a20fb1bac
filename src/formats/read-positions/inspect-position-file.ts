import type { Territory } from '#domain/territory.ts';
import { inspectFile } from '../inspect-file.ts';
import type { FileInspection } from '../outcome.ts';
import type { ByteSource } from './byte-source.ts';
import { delimitedLayout, headBytes } from './delimited-layout.ts';

/**
 * What the first megabyte of a file says of the whole, when it is a delimited text of positions: `rows` are reckoned from its size, and said to
 * be (`rowsReckoned`). Null for all else, which is to be read whole or refused.
 */
export function inspectPositionFile(
  source: ByteSource,
  name: string,
  territory: Territory | null,
): FileInspection | null {
  if (delimitedLayout(source, name) === null) return null;
  const bytes = headBytes(source);
  const work = inspectFile({ name, bytes }, territory);
  let step = work.next();
  while (!step.done) step = work.next();
  const { inspection } = step.value;
  const [table] = inspection.tables;
  if (table?.kind !== 'patrols') return null;
  const rows = Math.round((table.rows * source.size) / bytes.length);
  return { ...inspection, tables: [{ ...table, rows, rowsReckoned: bytes.length < source.size }] };
}
