import { formatWhole } from '#ui/format-number.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { type Fact, Facts } from '#ui/parts/facts.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import type { CommuneFigures } from './commune-figures.ts';

const TONES = { active: 'good', planned: 'neutral', ended: 'warn' } as const;

/** Participation citoyenne and the units that sit here. */
export function PeopleSection({ figures }: { readonly figures: CommuneFigures }) {
  const { fields } = sheetText;
  const { participations, competences, units } = figures;
  const [only] = participations;
  const facts: Fact[] = [];
  if (participations.length > 1) {
    facts.push({ term: fields.participation, value: formatWhole(participations.length) });
  } else if (only) {
    facts.push({
      term: fields.participation,
      value: <Chip tone={TONES[only.state]}>{TRADE_WORDS.participationState[only.state]}</Chip>,
    });
    if (only.signed) facts.push({ term: fields.date, value: formatPartialDate(only.renewed ?? only.signed) });
    if (only.ends) facts.push({ term: fields.protocolEnd, value: formatPartialDate(only.ends) });
    const referents = only.referents === null ? only.referentsWords : formatWhole(only.referents);
    if (referents) facts.push({ term: fields.referents, value: referents });
  } else {
    facts.push({ term: fields.participation, value: sheetText.noneF });
  }
  const competent = competences.flatMap(({ units: own }) =>
    own.map(({ name, force }) => name ?? TRADE_WORDS.zone[force]),
  );
  if (competent.length > 0)
    facts.push({ term: fields.competence, value: [...new Set(competent)].join(', ') });
  facts.push({ term: fields.units, value: units.map(({ name }) => name).join(', ') || sheetText.noneF });
  return (
    <Section title={sheetText.sections.people}>
      <Facts facts={facts} />
    </Section>
  );
}
