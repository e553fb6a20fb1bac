import type { SchemaElement } from 'hyparquet';

/** How the values of a column are to be understood (logical types of the Parquet format; the older converted types besides). */
export type ColumnKind =
  | { readonly is: 'number'; readonly scale: number; readonly unsigned: boolean }
  /** `local`: what a clock on the wall showed (isAdjustedToUTC is false), as if it were UTC. */
  | { readonly is: 'instant' | 'local' | 'clock'; readonly perSecond: 1e3 | 1e6 | 1e9 }
  /** INT96: a Julian day above, nanoseconds of it in the lower 64 bits. */
  | { readonly is: 'julian' }
  /** Big-endian whole number of any length. */
  | { readonly is: 'decimal'; readonly scale: number }
  | { readonly is: 'date' | 'text' | 'boolean' | 'uuid' | 'half' | 'geometry' | 'bytes' };

const PER_SECOND = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const;

export function kindOfColumn({ type, converted_type, logical_type, scale }: SchemaElement): ColumnKind {
  const isBytes = type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY';
  if (logical_type?.type === 'TIMESTAMP')
    return {
      is: logical_type.isAdjustedToUTC ? 'instant' : 'local',
      perSecond: PER_SECOND[logical_type.unit],
    };
  // Without a logical type these are instants; INT96 says nothing of a zone, and most programs write UTC there.
  if (converted_type === 'TIMESTAMP_MILLIS') return { is: 'instant', perSecond: 1e3 };
  if (converted_type === 'TIMESTAMP_MICROS') return { is: 'instant', perSecond: 1e6 };
  if (type === 'INT96') return { is: 'julian' };
  if (logical_type?.type === 'TIME') return { is: 'clock', perSecond: PER_SECOND[logical_type.unit] };
  if (converted_type === 'TIME_MILLIS') return { is: 'clock', perSecond: 1e3 };
  if (converted_type === 'TIME_MICROS') return { is: 'clock', perSecond: 1e6 };
  if (logical_type?.type === 'DATE' || converted_type === 'DATE') return { is: 'date' };
  if (logical_type?.type === 'GEOMETRY' || logical_type?.type === 'GEOGRAPHY') return { is: 'geometry' };
  if (logical_type?.type === 'DECIMAL' || converted_type === 'DECIMAL') {
    const digits = (logical_type?.type === 'DECIMAL' ? logical_type.scale : scale) ?? 0;
    return isBytes ? { is: 'decimal', scale: digits } : { is: 'number', scale: digits, unsigned: false };
  }
  if (logical_type?.type === 'UUID') return { is: 'uuid' };
  if (logical_type?.type === 'FLOAT16') return { is: 'half' };
  if (type === 'BOOLEAN') return { is: 'boolean' };
  if (type === 'BYTE_ARRAY') return { is: 'text' };
  if (isBytes) return { is: 'bytes' };
  const unsigned =
    converted_type?.startsWith('UINT_') === true ||
    (logical_type?.type === 'INTEGER' && !logical_type.isSigned);
  return { is: 'number', scale: 0, unsigned };
}
