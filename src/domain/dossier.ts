import type { Audience } from './audience.ts';
import { RECORD_KINDS, type RecordByKind, type RecordKind } from './dossier-record.ts';

export type RecordTable<K extends RecordKind> = Readonly<Record<string, RecordByKind[K]>>;

/**
 * All that a user keeps, as one immutable value: a command makes a new one that shares what did not change.
 * Big columns (positions, backdrop features) are not here: records name them by their SHA-256 and storage holds the bytes.
 */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  /** Department code: which territory pack it is drawn over. */
  readonly departement: string;
  readonly confidentiality: Audience;
  readonly createdAt: string;
  readonly tables: { readonly [K in RecordKind]: RecordTable<K> };
}

/** The identity of a dossier, all but its records. */
export type DossierHead = Omit<Dossier, 'tables'>;

export function emptyDossier(head: DossierHead): Dossier {
  const tables = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, {}])) as Dossier['tables'];
  return { ...head, tables };
}

/** Records of a kind, in the order they were put in. */
export function recordsOf<K extends RecordKind>(dossier: Dossier, kind: K): readonly RecordByKind[K][] {
  return Object.values(dossier.tables[kind]);
}

/** Any record by its id, whatever its kind; undefined when there is none. */
export function findRecord(dossier: Dossier, id: string): RecordByKind[RecordKind] | undefined {
  for (const kind of RECORD_KINDS) {
    const found = Object.hasOwn(dossier.tables[kind], id) ? dossier.tables[kind][id] : undefined;
    if (found) return found;
  }
  return undefined;
}

/** True when something in it was made by the demonstration generator. */
export function hasFictitiousRecords(dossier: Dossier): boolean {
  return recordsOf(dossier, 'source').some((source) => source.fictitious);
}
