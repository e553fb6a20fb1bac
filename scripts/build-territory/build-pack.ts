import { createHash } from 'node:crypto';
import type { TerritoryManifest, TerritorySource } from '#domain/territory.ts';
import {
  TERRITORY_FORMAT,
  TERRITORY_TOPOLOGY_FILE,
  TERRITORY_VERSION,
} from '#formats/territory/territory-files.ts';
import { checkContours } from './check-contours.ts';
import type { ContourSource, Tell } from './contour.ts';
import { datasetById } from './datasets.ts';
import { keepNear } from './keep-near.ts';
import { makeTopology } from './make-topology.ts';
import { nearDepartements } from './near-departements.ts';
import type { OfficialCodes } from './official-codes.ts';
import { provenanceOf } from './provenance.ts';
import { type Reconciled, type ReconciledCommune, reconcile } from './reconcile.ts';
import { SourceFailure } from './source-failure.ts';

export interface Pack {
  readonly manifest: TerritoryManifest;
  readonly topology: string;
}

/**
 * The pack of one department from the first source that passes the checks.
 * @throws SourceFailure when no source gives the department.
 */
export async function buildPack(
  departement: string,
  sources: readonly ContourSource[],
  codes: OfficialCodes,
  builtAt: string,
  tell: Tell,
): Promise<Pack> {
  const name = codes.departements.get(departement) ?? departement;
  for (const source of sources) {
    try {
      tell(`Contours du département ${departement} (${name}) : ${source.label}…`);
      const own = await readDepartement(source, departement, codes);
      tell(`${own.reconciled.communes.length} communes. Communes voisines…`);
      const around = await readNeighbours(source, departement, own.reconciled.communes, codes, tell);
      for (const difference of own.reconciled.differences) tell(differenceSentence(difference, codes));
      tell('Topologie…');
      const topology = makeTopology(
        own.reconciled.communes,
        around.communes,
        source.approximate ? codes.centres : new Map(),
      );
      const bytes = Buffer.from(topology, 'utf8');
      const manifest: TerritoryManifest = {
        format: TERRITORY_FORMAT,
        version: TERRITORY_VERSION,
        departement: { code: departement, name },
        approximate: source.approximate,
        builtAt,
        file: {
          name: TERRITORY_TOPOLOGY_FILE,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          bytes: bytes.byteLength,
        },
        counts: { communes: own.reconciled.communes.length, neighbours: around.communes.length },
        sources: distinct([
          own.provenance,
          ...around.provenances,
          provenanceOf(datasetById('official-codes'), 'package', null),
        ]),
        differences: own.reconciled.differences,
      };
      return { manifest, topology };
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      tell(`Source « ${source.label} » écartée : ${error.message}.`);
    }
  }
  throw new SourceFailure(`Aucune source ne donne les contours du département ${departement} (${name})`);
}

async function readDepartement(
  source: ContourSource,
  departement: string,
  codes: OfficialCodes,
): Promise<{ readonly reconciled: Reconciled; readonly provenance: TerritorySource }> {
  const { contours, provenance } = await source.read(departement);
  checkContours(contours, departement, codes);
  return { reconciled: reconcile(contours, departement, codes), provenance };
}

/** Context only: a neighbour that the source cannot give is said, and left out. */
async function readNeighbours(
  source: ContourSource,
  departement: string,
  own: readonly ReconciledCommune[],
  codes: OfficialCodes,
  tell: Tell,
): Promise<{ readonly communes: readonly ReconciledCommune[]; readonly provenances: TerritorySource[] }> {
  const communes: ReconciledCommune[] = [];
  const provenances: TerritorySource[] = [];
  for (const near of nearDepartements(departement, codes)) {
    try {
      const { reconciled, provenance } = await readDepartement(source, near, codes);
      const kept = keepNear(reconciled.communes, own);
      communes.push(...kept);
      if (kept.length > 0) provenances.push(provenance);
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      tell(`Département voisin ${near} absent du fond : ${error.message}.`);
    }
  }
  return { communes, provenances };
}

function differenceSentence(
  { code, what }: TerritoryManifest['differences'][number],
  codes: OfficialCodes,
): string {
  const current = codes.currentOf(code);
  const name = current === null ? '' : (codes.communes.get(current)?.name ?? '');
  if (what === 'merged') return `Écart : ${code} fait aujourd’hui partie de ${current} ${name}.`;
  if (what === 'no-contour') return `Écart : ${code} ${name} n’a pas de contour dans cette source.`;
  return `Écart : ${code} n’est pas un code officiel de ce département.`;
}

function distinct(sources: readonly TerritorySource[]): TerritorySource[] {
  return [...new Map(sources.map((source) => [`${source.dataset} ${source.sha256}`, source])).values()];
}
