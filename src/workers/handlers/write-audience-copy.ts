import { buildPresenceCube } from '#analysis/patrols/build-presence-cube.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { summarisePresence } from '#analysis/patrols/summarise-presence.ts';
import { wholeMonths } from '#analysis/patrols/summarise-presence-months.ts';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { type JoinedPresence, joinPresences } from '#domain/join-presences.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { referencedColumns } from '#formats/dossier/referenced-columns.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { mergePositions, type PositionSet } from '#formats/merge-positions.ts';
import { audienceCopy, type CopyRequest } from '#formats/write/audience-copy.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { name, version } from '../../../package.json';
import type { Handler } from '../handler.ts';
import type { AudienceCopyRequest, CopiedPresence, Progress } from '../protocol.ts';

/** Written with every summary: an élu's dossier must not name the file that its restricted source came from. */
const SUMMARY_SOURCE = 'source-presence-summary';

/**
 * The file for an audience, and what was coarsened and taken away to make it. All positions of the dossier make one summary:
 * one for each file would tell units apart.
 * @throws when a column that the dossier names is not given or cannot be read: storage checks its SHA-256.
 */
export const writeAudienceCopy: Handler<'write-audience-copy'> = function* (request, context) {
  const { dossier, audience, title, id, today } = request;
  const joined = joinPresences(recordsOf(dossier, 'presence'));
  const summarised = joined === null ? null : yield* summarise(request, joined);
  const copy = audienceCopy(dossier, { audience, id, title, today, summary: summarised?.summary ?? null });
  const named = new Set(referencedColumns(copy.dossier));
  const columns = request.columns.filter((column) => named.has(column.id));
  const bytes = yield* writeDossier(copy.dossier, columns, { app: { name, version } });
  context.transfer(bytes.buffer);
  return { bytes, presence: summarised?.told ?? null, kept: copy.kept, removed: copy.removed };
};

interface Summarised {
  readonly told: CopiedPresence;
  readonly summary: CopyRequest['summary'];
}

function* summarise(
  request: AudienceCopyRequest,
  joined: JoinedPresence,
): Generator<Progress, Summarised, void> {
  const { dossier, territory, audience, today, label } = request;
  const { rules } = PRESENCE_COPIES[audience];
  // Whoever holds the copy for élus can get that for the public: it adds up what the first shows, and nothing else.
  const finer = audience === 'public' ? PRESENCE_COPIES.elus.rules : null;
  const areas = createPolygonIndex(territory.communes.map((commune) => commune.geometry));
  const building = buildPresenceCube({
    positions: mergePositions(positionSets(request, joined)),
    rules: { ...DEFAULT_RULES, pingSeconds: joined.record.pingSeconds },
    zoom: Math.max(rules.zoom, finer?.zoom ?? 0),
    timeZone: joined.record.timeZone,
    premises: recordsOf(dossier, 'force-unit').map(({ place }) => place),
    bounds: territory.bounds,
    communes: territory.communes.length,
    communeAt: areas.find,
  });
  let step = building.next();
  while (!step.done) {
    yield { share: 0.9 * step.value, doing: 'Résumé de la présence des patrouilles' };
    step = building.next();
  }
  const { cube } = step.value;
  const { days } = cube.slots;
  const available = wholeMonths(days.firstDay, days.count, today, rules.delayDays);
  const chosen = available.filter(
    ({ month }) => request.months === null || (month >= request.months.from && month <= request.months.to),
  );
  const told = { available: available.map(({ month }) => month), days: days.count, report: null };
  if (chosen.length === 0) return { told, summary: null };
  yield { share: 0.95, doing: 'Résumé de la présence des patrouilles' };
  const { figures, report } = summarisePresence({
    cube,
    months: chosen,
    rules,
    finer,
    bounds: territory.bounds,
    communeCodes: territory.communes.map(({ properties }) => properties.code),
    communeAt: areas.find,
  });
  const daysTold = chosen.at(-1)!.toDay - chosen[0]!.fromDay;
  return {
    told: { ...told, report: { ...report, from: figures.from, to: figures.to, days: daysTold } },
    summary: {
      record: {
        kind: 'presence-summary',
        id: `presence-summary-${audience}`,
        sourceId: SUMMARY_SOURCE,
        note: '',
        label,
        audience,
        ...figures,
      },
      source: {
        kind: 'source',
        id: SUMMARY_SOURCE,
        title: label,
        producer: '',
        fileName: null,
        fingerprint: null,
        date: figures.to,
        importedAt: null,
        licence: '',
        confidentiality: audience,
        fictitious: joined.sets.some(({ presence }) => isFictitious(dossier, presence.sourceId)),
        note: '',
      },
    },
  };
}

function isFictitious({ tables }: Dossier, sourceId: string): boolean {
  return Object.hasOwn(tables.source, sourceId) && tables.source[sourceId]!.fictitious;
}

/** All sets of positions as one: a unit of the same name is the same unit, so that a file brought twice counts once. */
function positionSets({ columns }: AudienceCopyRequest, { sets }: JoinedPresence): readonly PositionSet[] {
  const blocks = new Map(columns.map((block) => [block.id, block.bytes]));
  return sets.map(({ presence, units }) => {
    const bytes = blocks.get(presence.columnsId);
    if (!bytes) throw new Error(`The column ${presence.columnsId} that the dossier names was not given.`);
    return { columns: bytes, units, activities: null };
  });
}
