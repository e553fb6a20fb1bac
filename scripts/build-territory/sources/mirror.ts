import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ContourAnswer, ContourSource } from '../contour.ts';
import type { Dataset } from '../datasets.ts';
import type { OfficialCodes } from '../official-codes.ts';
import { provenanceOf } from '../provenance.ts';
import { readFeature, readFeatureCollection } from '../read-features.ts';
import { SourceFailure } from '../source-failure.ts';

const PROPERTIES = { code: 'code', name: 'nom' };
const MAXIMUM_FILE_BYTES = 64 * 2 ** 20;
/** All communes of France at full precision weigh 0.3 GB; a small archive that swells beyond is not that file. */
const MAXIMUM_NATIONAL_CHARACTERS = 2 ** 30;

/**
 * The local mirror of open data: `OPEN_DATA_MIRROR`, else `open-data/` in the project, else `../shared/data/open`,
 * the first that exists. A variable that names a missing folder means: no mirror.
 */
export function findMirror(root: string, variable: string | undefined): string | null {
  const candidates =
    variable === undefined || variable === ''
      ? [join(root, 'open-data'), join(root, '..', 'shared', 'data', 'open')]
      : [variable];
  return candidates.find((folder) => existsSync(folder) && statSync(folder).isDirectory()) ?? null;
}

/** Reads a department's own file, else its lines in a national file of one feature a line (`.ndjson.gz`), read as a stream once. */
export function mirrorSource(folder: string, dataset: Dataset, codes: OfficialCodes): ContourSource {
  let national: Promise<NationalFile> | undefined;
  const properties = dataset.properties ?? PROPERTIES;
  return {
    label: 'miroir local',
    approximate: false,
    read: async (departement): Promise<ContourAnswer> => {
      let failure = new SourceFailure(`il ne contient pas les contours du département ${departement}`);
      for (const pattern of dataset.mirror ?? []) {
        const file = join(folder, pattern.replaceAll('{code}', departement));
        if (!existsSync(file)) continue;
        try {
          if (!file.endsWith('.ndjson.gz')) return readDepartementFile(file, dataset);
          national ??= readNationalFile(file, properties.code, codes);
          const { linesOf, sha256 } = await national;
          const lines = linesOf.get(departement);
          if (lines === undefined) continue;
          const contours = lines.map((line) => readFeature(parseLine(line), properties));
          return { contours, provenance: provenanceOf(dataset, 'mirror', sha256) };
        } catch (error) {
          if (!(error instanceof SourceFailure)) throw error;
          failure = error;
        }
      }
      throw failure;
    },
  };
}

function readDepartementFile(file: string, dataset: Dataset): ContourAnswer {
  if (statSync(file).size > MAXIMUM_FILE_BYTES) {
    throw new SourceFailure(`le fichier des contours dépasse ${MAXIMUM_FILE_BYTES / 2 ** 20} Mo`);
  }
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    contours: readFeatureCollection(bytes.toString('utf8'), dataset.properties ?? PROPERTIES),
    provenance: provenanceOf(dataset, 'mirror', sha256),
  };
}

interface NationalFile {
  /** Department → its lines, not parsed: most of France is never asked for. */
  readonly linesOf: ReadonlyMap<string, readonly string[]>;
  readonly sha256: string;
}

/** One pass over the file: the department asked for and those around it are all taken from it. */
async function readNationalFile(
  file: string,
  codeProperty: string,
  codes: OfficialCodes,
): Promise<NationalFile> {
  const hash = createHash('sha256');
  const linesOf = new Map<string, string[]>();
  const codePattern = new RegExp(`"${codeProperty}"\\s*:\\s*"([0-9AB]{5})"`);
  let characters = 0;
  const bytes = createReadStream(file);
  const unzipped = createGunzip();
  bytes.on('data', (chunk) => hash.update(chunk));
  bytes.on('error', (error) => unzipped.destroy(error));
  try {
    const lines = createInterface({
      input: bytes.pipe(unzipped),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      characters += line.length;
      if (characters > MAXIMUM_NATIONAL_CHARACTERS) throw new Error('The national file is too large.');
      const code = codePattern.exec(line)?.[1];
      if (code === undefined) continue;
      const current = codes.currentOf(code);
      const departement = (current && codes.communes.get(current)?.departement) ?? departementOfCode(code);
      const list = linesOf.get(departement);
      if (list === undefined) linesOf.set(departement, [line]);
      else list.push(line);
    }
  } catch {
    throw new SourceFailure('le fichier national des contours est illisible ou incomplet');
  }
  return { linesOf, sha256: hash.digest('hex') };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SourceFailure('une ligne du fichier national des contours est abîmée');
  }
}

/** 04070 → 04, 2A004 → 2A, 97411 → 974. */
function departementOfCode(code: string): string {
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
}
