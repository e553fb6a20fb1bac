import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContours } from '../check-contours.ts';
import type { ContourAnswer, ContourSource, Tell } from '../contour.ts';
import type { Dataset } from '../datasets.ts';
import { type DownloadLimits, download } from '../download.ts';
import type { OfficialCodes } from '../official-codes.ts';
import { provenanceOf } from '../provenance.ts';
import { readFeatureCollection } from '../read-features.ts';
import { SourceFailure } from '../source-failure.ts';

const CACHE_DAYS = 30;

export interface AddressOptions {
  /** Folder of earlier answers; an answer enters it only once it has passed the checks. */
  readonly cache: string;
  /** Use earlier answers only. */
  readonly offline: boolean;
  /** Ask again even if an earlier answer is fresh; the earlier one still serves when the address fails. */
  readonly refresh: boolean;
  readonly limits: DownloadLimits;
  /** Milliseconds since 1970, to know the age of an earlier answer. */
  readonly now: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: Tell;
}

/** Contours from an official address of `data/datasets.json`, one request a department. */
export function addressSource(
  dataset: Dataset,
  codes: OfficialCodes,
  options: AddressOptions,
): ContourSource {
  const { address, properties } = dataset;
  if (address === undefined || properties === undefined) {
    throw new Error(`Dataset “${dataset.id}” has no address or no properties.`);
  }
  const base = options.environment[address.baseVariable] ?? address.base;
  const parse = (bytes: Buffer, departement: string, received: number): ContourAnswer => {
    const contours = readFeatureCollection(bytes.toString('utf8'), properties);
    checkContours(contours, departement, codes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const day = new Date(received).toISOString().slice(0, 10);
    const provenance = provenanceOf(dataset, 'address', sha256);
    return { contours, provenance: { ...provenance, vintage: `${dataset.vintage}, reçu le ${day}` } };
  };

  return {
    label: dataset.title,
    approximate: false,
    read: async (departement) => {
      const url = base + address.path.replaceAll('{code}', encodeURIComponent(departement));
      // Named after the address too: an answer of another service is never taken for this one's.
      const key = createHash('sha256').update(url).digest('hex').slice(0, 12);
      const file = join(options.cache, `${dataset.id}-${departement}-${key}.geojson`);
      const earlier = readEarlier(file, (bytes, received) => parse(bytes, departement, received));
      const isFresh = earlier !== null && options.now - earlier.received < CACHE_DAYS * 86_400_000;
      if (earlier !== null && (options.offline || (isFresh && !options.refresh))) return earlier.answer;
      if (options.offline) throw new SourceFailure('pas de connexion (option --offline) ni de copie récente');
      try {
        const bytes = await download(url, options.limits, options.tell);
        const answer = parse(bytes, departement, options.now);
        keep(file, options.cache, bytes);
        return answer;
      } catch (error) {
        if (!(error instanceof SourceFailure) || earlier === null) throw error;
        options.tell(`${error.message} : une copie plus ancienne est utilisée.`);
        return earlier.answer;
      }
    },
  };
}

function readEarlier(
  file: string,
  parse: (bytes: Buffer, received: number) => ContourAnswer,
): { readonly answer: ContourAnswer; readonly received: number } | null {
  try {
    const received = statSync(file).mtimeMs;
    return { answer: parse(readFileSync(file), received), received };
  } catch (error) {
    // Damaged since: it is asked for again.
    if (error instanceof SourceFailure) rmSync(file, { force: true });
    return null;
  }
}

function keep(file: string, folder: string, bytes: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}.new`, bytes);
    renameSync(`${file}.${process.pid}.new`, file);
  } catch {
    // A read-only folder costs a second download, not the build.
  }
}
