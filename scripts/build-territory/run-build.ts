import { join } from 'node:path';
import { buildPack } from './build-pack.ts';
import type { ContourSource, Tell } from './contour.ts';
import { datasetById, readDatasets } from './datasets.ts';
import { DOWNLOAD_LIMITS } from './download.ts';
import { type OfficialCodes, readOfficialCodes } from './official-codes.ts';
import type { BuildOptions } from './parse-options.ts';
import { SourceFailure } from './source-failure.ts';
import { addressSource } from './sources/address.ts';
import { findMirror, mirrorSource } from './sources/mirror.ts';
import { voronoiSource } from './sources/voronoi.ts';
import { writePack } from './write-pack.ts';

/** Builds and writes the pack. @returns the exit code; each failure is one French sentence on standard error. */
export async function runBuild(
  root: string,
  folder: string,
  options: BuildOptions,
  tell: Tell,
): Promise<number> {
  const codes = readOfficialCodes();
  if (!codes.departements.has(options.departement)) {
    tell(`Le département « ${options.departement} » n’existe pas dans le code officiel géographique.`);
    return 2;
  }
  try {
    const sources = listSources(root, options, codes, tell);
    const pack = await buildPack(options.departement, sources, codes, buildTime(), tell);
    writePack(folder, pack);
    const { approximate, counts, departement } = pack.manifest;
    tell(
      `Territoire prêt : ${departement.name}, ${counts.communes} communes${approximate ? ', contours approchés' : ''}.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof SourceFailure) {
      tell(`${error.message}.`);
      return 1;
    }
    if (isFileError(error)) {
      tell(
        `Le dossier du territoire ne peut pas être écrit (${error.code}) : vérifiez les droits ou la place disponible.`,
      );
      return 1;
    }
    throw error;
  }
}

/** In order: the mirror, the official addresses, the cells around the commune centres. */
function listSources(root: string, options: BuildOptions, codes: OfficialCodes, tell: Tell): ContourSource[] {
  const sources: ContourSource[] = [];
  const mirror = findMirror(root, process.env.OPEN_DATA_MIRROR);
  if (mirror === null) tell('Aucun miroir local de données ouvertes.');
  else sources.push(mirrorSource(mirror, datasetById('contours-mirror'), codes));
  for (const dataset of readDatasets()) {
    if (dataset.role !== 'contours' || dataset.address === undefined) continue;
    sources.push(
      addressSource(dataset, codes, {
        cache: join(root, '.cache', 'territory'),
        offline: options.offline,
        refresh: options.force,
        limits: DOWNLOAD_LIMITS,
        now: Date.now(),
        environment: process.env,
        tell,
      }),
    );
  }
  sources.push(voronoiSource(options.departement, datasetById('commune-centres'), codes));
  return sources;
}

/** `SOURCE_DATE_EPOCH` (seconds) makes the manifest reproducible too. */
function buildTime(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return (epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)).toISOString();
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}
