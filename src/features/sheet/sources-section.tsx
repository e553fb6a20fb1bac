import type { Dossier } from '#domain/dossier.ts';
import type { TerritorySource } from '#domain/territory.ts';
import { formatInstantDay } from '#ui/format-date.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';

interface SourcesSectionProps {
  readonly dossier: Dossier;
  readonly ids: readonly string[];
  /** Of the territory pack: limits, names, populations. */
  readonly open?: readonly TerritorySource[];
}

/** Where each figure of the sheet comes from: title, producer, date, licence, who may hold it. */
export function SourcesSection({ dossier, ids, open = [] }: SourcesSectionProps) {
  const sources = ids.flatMap((id) => dossier.tables.source[id] ?? []);
  const seen = new Map(open.map((source) => [`${source.title}|${source.vintage}`, source]));
  if (sources.length + seen.size === 0) return null;
  return (
    <Section title={sheetText.sections.sources}>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <span className="source-title">{source.title}</span>{' '}
            {source.fictitious && <Chip tone="warn">{sheetText.source.fictitious}</Chip>}
            <span className="source-line">
              {[
                source.producer,
                source.date && sheetText.source.dated(formatPartialDate(source.date)),
                source.fileName && sheetText.source.file(source.fileName),
                source.importedAt && sheetText.source.imported(formatInstantDay(source.importedAt)),
                source.licence,
                TRADE_WORDS.audience[source.confidentiality],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {[...seen.entries()].map(([key, source]) => (
          <li key={key}>
            <span className="source-title">{source.title}</span>
            <span className="source-line">
              {[source.producer, source.vintage, source.licence].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
