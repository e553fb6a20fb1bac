import type { Dossier } from '#domain/dossier.ts';
import type { Command, CommandOf, Verb } from './command.ts';
import { importRecords } from './import-records.ts';
import { putRecord } from './put-record.ts';
import { putRecords } from './put-records.ts';
import { removeRecords } from './remove-records.ts';
import { renameDossier } from './rename-dossier.ts';
import { setConfidentiality } from './set-confidentiality.ts';
import { setDepartement } from './set-departement.ts';

/** One verb a command type: a command without its verb does not compile. */
const VERBS: { readonly [T in Command['type']]: Verb<CommandOf<T>> } = {
  'import-records': importRecords,
  'put-record': putRecord,
  'put-records': putRecords,
  'remove-records': removeRecords,
  'rename-dossier': renameDossier,
  'set-confidentiality': setConfidentiality,
  'set-departement': setDepartement,
};

/**
 * The dossier after the command; the same value, by reference, when the command changes nothing. Untouched tables and records are shared.
 * Throws when a record names a source that neither the command nor the dossier has: the caller forgot it.
 */
export function applyCommand(dossier: Dossier, command: Command): Dossier {
  return verbOf(command).apply(dossier, command);
}

/** What undo calls the command, in French; `before` is the dossier it is about to change. */
export function commandLabel(before: Dossier, command: Command): string {
  return verbOf(command).label(before, command);
}

/** The table pairs each type with its own command; the compiler cannot carry that pairing through an index. */
function verbOf(command: Command): Verb<Command> {
  return VERBS[command.type] as Verb<Command>;
}
