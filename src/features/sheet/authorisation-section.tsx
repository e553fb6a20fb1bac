import type { Authorisation } from '#domain/records/authorisation.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { type Fact, Facts } from '#ui/parts/facts.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';

interface AuthorisationSectionProps {
  readonly authorisation: Authorisation | null;
  /** As written, or computed from the rule table; null when neither is known. */
  readonly term: string | null;
  readonly retentionDays: number | null;
}

export function AuthorisationSection({ authorisation, term, retentionDays }: AuthorisationSectionProps) {
  const { fields, unknown } = sheetText;
  const facts: Fact[] = [
    { term: fields.order, value: authorisation?.number || unknown },
    { term: fields.date, value: authorisation?.date ? formatPartialDate(authorisation.date) : unknown },
    { term: fields.term, value: term ? formatPartialDate(term) : unknown },
  ];
  if (retentionDays !== null) facts.push({ term: fields.retention, value: `${retentionDays} jours` });
  return (
    <Section title={sheetText.sections.authorisation}>
      <Facts facts={facts} />
    </Section>
  );
}
