import type { Dossier } from '#domain/dossier.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { type Fact, Facts } from '#ui/parts/facts.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { type CommuneFigures, countState, reachedNames } from './commune-figures.ts';

interface VideoSectionProps {
  readonly dossier: Dossier;
  readonly figures: CommuneFigures;
  /** Sites whose authorisation ends soon or has ended. */
  readonly toRenew: number;
}

/** Who watches the commune's cameras, where its images go, its plate sites, what is planned or broken. */
export function VideoSection({ dossier, figures, toRenew }: VideoSectionProps) {
  const { fields } = sheetText;
  const { sites, plates, csus, links } = figures;
  const supervision = [
    ...new Set([
      ...csus.filter(({ state }) => state === 'in-service').map(({ name }) => name),
      ...reachedNames(dossier, links, 'csu'),
    ]),
  ];
  const transfer = reachedNames(dossier, links, 'force-unit');
  const planned = countState(sites, 'planned');
  const broken = countState(sites, 'broken');
  const facts: Fact[] = [
    { term: fields.sites, value: formatWhole(sites.length) },
    { term: fields.supervision, value: supervision.join(', ') || sheetText.noneF },
    { term: fields.transfer, value: transfer.join(', ') || sheetText.none },
  ];
  if (planned > 0) facts.push({ term: fields.planned, value: formatCount(planned, 'site') });
  if (broken > 0)
    facts.push({ term: fields.broken, value: <Chip tone="bad">{formatCount(broken, 'site')}</Chip> });
  if (toRenew > 0)
    facts.push({ term: fields.renew, value: <Chip tone="warn">{formatCount(toRenew, 'site')}</Chip> });
  facts.push({ term: fields.plates, value: plateWords(plates.map(({ reading }) => reading)) });
  return (
    <Section title={sheetText.sections.video}>
      <Facts facts={facts} />
    </Section>
  );
}

function plateWords(readings: readonly ('lapi' | 'vpi')[]): string {
  const lapi = readings.filter((reading) => reading === 'lapi').length;
  const vpi = readings.length - lapi;
  if (readings.length === 0) return sheetText.noneF;
  return [vpi > 0 && `${vpi} VPI`, lapi > 0 && `${lapi} LAPI`].filter(Boolean).join(', ');
}
