import type { Audience } from '#domain/audience.ts';
import { type Dossier, emptyDossier, recordsOf } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS, type RecordKind } from '#domain/dossier-record.ts';
import type { PresenceSummary } from '#domain/records/presence-summary.ts';
import type { Source } from '#domain/records/source.ts';
import { copyRecord, withoutReferencesOutside } from './copy-record.ts';

export interface CopyRequest {
  readonly audience: Exclude<Audience, 'restricted'>;
  /** Of the new dossier: another id than the one it comes from. */
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`; only its month goes into the copy. */
  readonly today: string;
  /** Takes the place of all positions and of older summaries; null keeps these where their audience allows. */
  readonly summary: { readonly record: PresenceSummary; readonly source: Source } | null;
}

export interface AudienceCopy {
  readonly dossier: Dossier;
  /** Records that went into the copy, and that did not, by kind; sources are not counted. */
  readonly kept: Readonly<Partial<Record<RecordKind, number>>>;
  readonly removed: Readonly<Partial<Record<RecordKind, number>>>;
}

/**
 * Another dossier for others to hold: nothing is hidden in it, what they may not have is not there. Pure; the bytes are
 * written by `writeDossier`, which takes along the columns that are still named, and those only.
 */
export function audienceCopy(dossier: Dossier, request: CopyRequest): AudienceCopy {
  const { audience, summary } = request;
  const gradeOf = (sourceId: string): Audience =>
    Object.hasOwn(dossier.tables.source, sourceId)
      ? dossier.tables.source[sourceId]!.confidentiality
      : 'restricted';
  const kept = new Map<RecordKind, DossierRecord[]>(RECORD_KINDS.map((kind) => [kind, []]));
  const admit = <K extends Exclude<RecordKind, 'source'>>(kind: K): void => {
    for (const record of recordsOf(dossier, kind)) {
      if (kind === 'presence-summary' && summary !== null) continue;
      const copied = copyRecord<K>(record, audience, gradeOf(record.sourceId));
      if (copied) kept.get(kind)!.push(copied);
    }
  };
  for (const kind of RECORD_KINDS) if (kind !== 'source') admit(kind);
  const counted = countWithoutLoose(kept);
  if (summary) kept.get('presence-summary')!.push(summary.record);
  kept.set('source', sourcesOf(dossier, kept, summary?.source ?? null));

  const head = {
    id: request.id,
    title: request.title,
    departement: dossier.departement,
    confidentiality: audience,
    createdAt: `${request.today.slice(0, 7)}-01T00:00:00.000Z`,
  };
  const tables = Object.fromEntries(
    [...kept].map(([kind, records]) => [
      kind,
      Object.fromEntries(records.map((record) => [record.id, record])),
    ]),
  ) as unknown as Dossier['tables'];
  const removed = RECORD_KINDS.filter((kind) => kind !== 'source').flatMap((kind) => {
    const count = recordsOf<RecordKind>(dossier, kind).length - (counted[kind] ?? 0);
    return count > 0 ? [[kind, count] as const] : [];
  });
  return { dossier: { ...emptyDossier(head), tables }, kept: counted, removed: Object.fromEntries(removed) };
}

/** Takes away, in place, cameras without their site, links without an end and references of recipients: all would tell of what is not there. */
function countWithoutLoose(kept: Map<RecordKind, DossierRecord[]>): Partial<Record<RecordKind, number>> {
  const ids = new Set([...kept.values()].flat().map(({ id }) => id));
  for (const [kind, records] of kept) {
    const whole = records.filter((record) => {
      if (record.kind === 'camera') return ids.has(record.siteId);
      return record.kind !== 'video-link' || (ids.has(record.from) && ids.has(record.to));
    });
    kept.set(
      kind,
      whole.map((record) => withoutReferencesOutside(record, ids)),
    );
  }
  return Object.fromEntries(
    [...kept].filter(([, records]) => records.length > 0).map(([kind, { length }]) => [kind, length]),
  );
}

/** Sources that are named, without the file they came from and when. */
function sourcesOf(
  dossier: Dossier,
  kept: ReadonlyMap<RecordKind, readonly DossierRecord[]>,
  added: Source | null,
): Source[] {
  const named = new Set(
    [...kept.values()].flat().flatMap((record) => (record.kind === 'source' ? [] : [record.sourceId])),
  );
  const sources = recordsOf(dossier, 'source')
    .filter(({ id }) => named.has(id) && id !== added?.id)
    .map((source) => ({ ...source, fileName: null, fingerprint: null, importedAt: null, note: '' }));
  return added ? [...sources, added] : sources;
}
