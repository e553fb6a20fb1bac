import type { Audience } from '#domain/audience.ts';
import type { DossierRecord, RecordByKind, RecordKind } from '#domain/dossier-record.ts';
import { COPY_RULES, type CopyRule, isWithin } from './audience-copy-rules.ts';

/**
 * A record as an audience gets it: without its note, its fields as `COPY_RULES` says; null when it does not go at all.
 * @param graded the widest audience of its source
 */
export function copyRecord<K extends Exclude<RecordKind, 'source'>>(
  record: RecordByKind[K],
  audience: Audience,
  graded: Audience,
): RecordByKind[K] | null {
  const rule = COPY_RULES[record.kind as K] as CopyRule<K>;
  if (rule === null || !rule.admits(record, audience, graded)) return null;
  const blanks = Object.entries<'as-is' | { readonly widest: Audience; readonly blank: unknown }>(
    rule.fields,
  ).flatMap(([name, field]) =>
    field === 'as-is' || isWithin(field.widest, audience) ? [] : [[name, field.blank]],
  );
  return { ...record, ...Object.fromEntries(blanks), note: '' };
}

/** Without what names records that are not in the copy: a recipient keeps its name and loses its reference. */
export function withoutReferencesOutside(record: DossierRecord, ids: ReadonlySet<string>): DossierRecord {
  if (record.kind !== 'site') return record;
  const recipients = record.recipients.map((recipient) =>
    recipient.recordId === null || ids.has(recipient.recordId) ? recipient : { ...recipient, recordId: null },
  );
  return { ...record, recipients };
}
