/// <reference path="./compressors.d.ts" />
/** What is used of hyparquet, in one chunk that only a Parquet file fetches: its synchronous parts, as readers are generators. */
import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage, readDataPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import { checkSnappy } from './check-snappy.ts';
import { checkZstd } from './check-zstd.ts';

/** Each writes to a buffer of the length that the page declares, which was checked, and to nothing else. Snappy is hyparquet's own. */
const COMPRESSORS: Compressors = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

export const parquetParts = {
  decompress: (
    bytes: Uint8Array,
    length: number,
    codec: Parameters<typeof decompressPage>[2],
  ): Uint8Array => {
    if (codec === 'SNAPPY') checkSnappy(bytes, length);
    if (codec === 'ZSTD') checkZstd(bytes, length);
    return decompressPage(bytes, length, codec, COMPRESSORS);
  },
  geometryOf: wkbToGeojson,
  metadataOf: (footer: Uint8Array) => parquetMetadata(footer, { geoparquet: false }),
  pageHeaderOf: parquetHeader,
  readDataPage,
  readDeltas: deltaBinaryUnpack,
  readPlain,
  readRuns: readRleBitPackedHybrid,
} as const;
