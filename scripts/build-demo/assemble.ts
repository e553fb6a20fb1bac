import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { authorise } from './authorised.ts';
import type { Brief } from './brief.ts';
import { makeCompetences } from './competences.ts';
import { askedPlaces, makeExpectations } from './expectations.ts';
import { buildGazetteer } from './gazetteer.ts';
import { makeCsus, makeParticipation, makePlates, makeUnits } from './institutions.ts';
import { makeLinks } from './links.ts';
import { addDays, zoneOfDepartement } from './local-time.ts';
import { PING_SECONDS, patrolPositions } from './patrol-positions.ts';
import { seededRandom } from './random.ts';
import { buildRoadGraph } from './road-graph.ts';
import { makeSites } from './sites.ts';
import { makeSources } from './sources.ts';
import { makeStudy } from './study.ts';

export interface Demo {
  readonly dossier: Dossier;
  readonly columns: readonly ColumnBlock[];
}

/** @param until `YYYY-MM-DD`: the positions stop on the day before. */
export function assembleDemo(brief: Brief, territory: Territory, until: string, seed: number): Demo {
  const gazetteer = buildGazetteer(territory, brief.towns);
  const towns = new Map(gazetteer.map((town) => [town.code, town]));
  // One stream a subject: changing one leaves the others as they were.
  const studied = towns.get(brief.study ?? brief.communes[0]?.code ?? '') ?? gazetteer[0];
  if (!studied) throw new Error('The territory has no commune.');
  const study = makeStudy(
    studied,
    makeSites(brief, towns, seededRandom(seed * 101 + 1)),
    seededRandom(seed * 101 + 7),
  );
  const { sites, cameras } = study;
  const csus = makeCsus(brief, towns, seededRandom(seed * 101 + 2));
  const units = makeUnits(brief, towns, seededRandom(seed * 101 + 3));
  const plates = makePlates(brief);
  const participation = makeParticipation(brief, towns, units, seededRandom(seed * 101 + 4));
  const links = makeLinks(brief, towns, { sites, plates, csus, units }, seededRandom(seed * 101 + 5));

  const authorised = authorise({ sites, cameras }, links, [...csus, ...units]);

  const graph = buildRoadGraph(gazetteer, brief);
  const patrols = units.flatMap((unit, index) =>
    Array.from({ length: brief.units[index]?.patrols ?? 0 }, (_, patrol) => ({
      name: `${unit.name.replace(' (fictif)', '')}, patrouille ${patrol + 1}`,
      unitType: unit.unitType ?? '',
      premises: unit.place,
      home: graph.indexOf(unit.communeCode ?? ''),
    })),
  );
  const timeZone = zoneOfDepartement(brief.departement);
  const days = brief.weeks * 7;
  const world = { graph, towns: gazetteer, random: seededRandom(seed * 101 + 6) };
  const askedOn = askedPlaces(brief, until, (code) => graph.indexOf(code));
  const positions = patrolPositions(patrols, addDays(until, -days), days, timeZone, world, askedOn);
  const bytes = encodePositions(positions);
  const columnsId = sha256Hex(bytes);
  const [from, to] = extent(positions.times);
  const presence: Presence = {
    kind: 'presence',
    id: 'presence-demo',
    sourceId: 'source-demo-patrols',
    note: '',
    label: `Patrouilles, ${brief.weeks} semaines (fictif)`,
    from: new Date(from * 1000).toISOString(),
    to: new Date(to * 1000).toISOString(),
    timeZone,
    pingSeconds: PING_SECONDS,
    units: patrols.map((patrol) => patrol.name),
    positions: positions.times.length,
    columnsId,
  };
  const records: readonly DossierRecord[] = [
    ...makeSources(until, brief.notice),
    ...authorised.sites,
    ...study.records,
    ...authorised.cameras,
    ...plates,
    ...csus,
    ...units,
    ...links,
    ...participation,
    ...makeCompetences(gazetteer, units),
    ...makeExpectations(brief, until),
    presence,
  ];
  return {
    dossier: fill(territory, until, records),
    columns: [{ id: columnsId, bytes }, ...study.columns],
  };
}

function fill(territory: Territory, until: string, records: readonly DossierRecord[]): Dossier {
  const dossier = emptyDossier({
    id: `demo-${territory.departement.code.toLowerCase()}`,
    title: `Démonstration · ${territory.departement.name}`,
    departement: territory.departement.code,
    confidentiality: 'restricted',
    createdAt: `${until}T00:00:00.000Z`,
  });
  const tables: Record<string, Record<string, DossierRecord>> = {};
  for (const record of records) {
    tables[record.kind] ??= {};
    const table = tables[record.kind] as Record<string, DossierRecord>;
    if (table[record.id]) throw new Error(`Two records are called ${record.id}.`);
    table[record.id] = record;
  }
  return { ...dossier, tables: { ...dossier.tables, ...tables } };
}

function extent(times: Uint32Array): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const time of times) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return [first, last];
}
