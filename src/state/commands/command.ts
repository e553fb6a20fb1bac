import type { Audience } from '#domain/audience.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Source } from '#domain/records/source.ts';

/** Everything that can change a dossier, as values: a button, a shortcut, undo and a test read the same object. */
export type Command =
  | ImportRecords
  | PutRecord
  | PutRecords
  | RemoveRecords
  | RenameDossier
  | SetConfidentiality
  | SetDepartement;

/** A file's records come in. Same ids update; records of the source that the file no longer has are kept. */
interface ImportRecords {
  readonly type: 'import-records';
  readonly source: Source;
  readonly records: readonly DossierRecord[];
}

/** One record is added or replaced by hand; `source` comes along when the dossier may not have it yet. */
interface PutRecord {
  readonly type: 'put-record';
  readonly record: DossierRecord;
  readonly source?: Source;
}

/** Several records come as one step; `label` is what undo calls it, an infinitive. */
interface PutRecords {
  readonly type: 'put-records';
  readonly records: readonly DossierRecord[];
  readonly source: Source;
  readonly label: string;
}

/** Records go, and with them what cannot stand without them (see `remove-records.ts`). */
interface RemoveRecords {
  readonly type: 'remove-records';
  readonly ids: readonly string[];
}

interface RenameDossier {
  readonly type: 'rename-dossier';
  readonly title: string;
}

interface SetConfidentiality {
  readonly type: 'set-confidentiality';
  readonly confidentiality: Audience;
}

interface SetDepartement {
  readonly type: 'set-departement';
  readonly departement: string;
}

export type CommandOf<T extends Command['type']> = Extract<Command, { readonly type: T }>;

/** What a command does and what undo calls it. Both are pure; `label` reads the dossier as it was before. */
export interface Verb<C extends Command> {
  readonly apply: (dossier: Dossier, command: C) => Dossier;
  /** French, infinitive: « Importer « Caméras » » follows « Annuler : ». */
  readonly label: (dossier: Dossier, command: C) => string;
}
