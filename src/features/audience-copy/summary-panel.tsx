import { useState } from 'react';
import type { CommunePresence, PresenceSummary } from '#domain/records/presence-summary.ts';
import type { Territory } from '#domain/territory.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { audienceCopyText as text } from '#ui/text/audience-copy.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { rangeWords } from './class-words.ts';
import { periodWords } from './period-words.ts';
import { squareSide } from './square-side.ts';
import './audience-copy.css';

interface SummaryPanelProps {
  readonly summary: PresenceSummary;
  readonly territory: Territory;
  readonly selectedCodes: readonly string[];
  readonly onCommune: (code: string) => void;
}

const SHOWN_AT_FIRST = 12;

/** What a copy says of patrols, read plainly: communes by what they had, and what was coarsened. Nothing to brush: there are no hours in it. */
export function SummaryPanel({ summary, territory, selectedCodes, onCommune }: SummaryPanelProps) {
  const [all, setAll] = useState(false);
  const names = new Map(territory.communes.map(({ properties }) => [properties.code, properties.name]));
  const communes = summary.communes
    .filter(({ code }) => names.has(code))
    .sort((a, b) => b.from - a.from || (b.to ?? Infinity) - (a.to ?? Infinity));
  const shown = all ? communes : communes.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <PanelHead
        title={text.panelTitle}
        subtitle={text.panelSubtitle(TRADE_WORDS.audience[summary.audience], periodWords(summary))}
      />
      <Section title={text.perWeek} aside={formatCount(communes.length, 'commune')}>
        <ul className="bar-list summary-communes">
          {shown.map((commune) => (
            <li key={commune.code}>
              <button
                type="button"
                aria-pressed={selectedCodes.includes(commune.code)}
                onClick={() => onCommune(commune.code)}
              >
                <span className="words">{names.get(commune.code)}</span>
                <span className="tabular">{rangeWords(commune.from, commune.to)}</span>
                <span className="hint">{quarterWords(commune)}</span>
              </button>
            </li>
          ))}
        </ul>
        {communes.length > SHOWN_AT_FIRST && (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? text.fewer : text.all(formatWhole(communes.length))}
          </button>
        )}
      </Section>
      <Coarsened summary={summary} territory={territory} />
    </>
  );
}

function Coarsened({ summary, territory }: Pick<SummaryPanelProps, 'summary' | 'territory'>) {
  const { rules, coarsened, squares } = summary;
  const [, south, , north] = territory.bounds;
  return (
    <Section title={text.coarsened}>
      <Facts
        facts={[
          { term: text.rows.squares, value: squareSide(rules.zoom, (south + north) / 2) },
          { term: text.squares, value: formatWhole(squares.length) },
          { term: text.rows.days, value: text.atLeastDays(formatCount(rules.minDays, 'jour')) },
          { term: text.rows.merged, value: aboutWords(coarsened.merged) },
          { term: text.rows.dropped, value: aboutWords(coarsened.dropped) },
          { term: text.rows.communes, value: aboutWords(coarsened.communes) },
          { term: text.rows.delay, value: text.afterMonth(formatCount(rules.delayDays, 'jour')) },
        ]}
      />
      <p className="hint">{text.noOther}</p>
      <p className="hint">{text.mergedWhy(formatCount(rules.minDays, 'jour'))}</p>
      <p className="hint">{text.droppedWhy}</p>
      <p className="hint">{text.never}</p>
      <p className="hint">{text.indication}</p>
    </Section>
  );
}

/** Counts were rounded to tens before they came into the file. */
function aboutWords(count: number): string {
  return count === 0 ? text.few : text.about(formatWhole(count));
}

function quarterWords({ nightQuarter, weekendQuarter }: CommunePresence): string {
  const words = (label: string, quarter: number | null) =>
    `${label} : ${quarter === null ? text.untold : (text.quarters[quarter] ?? text.untold)}`;
  return `${words(text.night, nightQuarter)} · ${words(text.weekend, weekendQuarter)}`;
}
