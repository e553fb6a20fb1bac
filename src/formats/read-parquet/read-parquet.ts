import { baseName } from '../read/base-name.ts';
import {
  DEFAULT_LIMITS,
  type FileReading,
  type Reading,
  type ReadLimits,
  type SourceFile,
} from '../read/format.ts';
import { Refusal } from '../read/refusal.ts';
import { type ByteSource, bytesSource } from '../read-positions/byte-source.ts';
import { openParquet } from './open-parquet.ts';
import { ParquetTable } from './parquet-table.ts';

/** `PAR1`; `PARE` when the footer is encrypted. */
export function isParquet(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && (bytes[3] === 0x31 || bytes[3] === 0x45)
  );
}

/** The table of a Parquet file of any size: its footer is read now, its rows when they are asked for. @throws Refusal */
export function parquetTable(source: ByteSource, name: string, limits: ReadLimits): ParquetTable {
  const file = openParquet(source, limits);
  if (file.rowCount === 0) throw new Refusal('table-empty', 'Parquet');
  return new ParquetTable(baseName(name), source, file, limits.positions);
}

/** The same of a file that is never held whole; what is wrong with it is a problem. */
export function readParquetSource(
  source: ByteSource,
  name: string,
  limits: ReadLimits = DEFAULT_LIMITS,
): FileReading {
  try {
    return { format: 'parquet', tables: [parquetTable(source, name, limits)], problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, where, message } = error;
    return {
      format: 'parquet',
      tables: [],
      problems: [{ code, where: { file: name, ...where }, detail: message }],
    };
  }
}

// biome-ignore lint/correctness/useYield: a footer is read at once; every reader is a generator
export function* readParquet(file: SourceFile, limits: ReadLimits): Reading {
  return { tables: [parquetTable(bytesSource(file.bytes), file.name, limits)], problems: [] };
}
