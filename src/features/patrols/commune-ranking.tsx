import { useState } from 'react';
import type { Territory } from '#domain/territory.ts';
import { formatCount, formatMinutes, formatShare } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import type { BrushResponse } from '#workers/client.ts';
import { FEW_MINUTES, mostChanged, type RankedCommune, rankCommunes } from './rank-communes.ts';

interface CommuneRankingProps {
  readonly territory: Territory;
  readonly answer: BrushResponse;
  readonly selectedCodes: readonly string[];
  readonly onCommune: (code: string) => void;
  readonly onTable: () => void;
}

const SHOWN_AT_FIRST = 12;
const MOST_CHANGED = 6;

/** Where patrols were most under the brush, and what changed since the period compared with. */
export function CommuneRanking({
  territory,
  answer,
  selectedCodes,
  onCommune,
  onTable,
}: CommuneRankingProps) {
  const [all, setAll] = useState(false);
  const { figures, compared } = answer;
  const ranked = rankCommunes(
    territory,
    { seconds: figures.communes.seconds, weeks: figures.weeks },
    compared && { seconds: compared.communes.seconds, weeks: compared.weeks },
  );
  const present = ranked.filter(({ minutesPerWeek }) => minutesPerWeek > 0);
  const shown = all ? present : present.slice(0, SHOWN_AT_FIRST);
  const top = present[0]?.minutesPerWeek ?? 1;
  const without = territory.communes.length - present.length;
  const row = (commune: RankedCommune) => (
    <li key={commune.code}>
      <button
        type="button"
        aria-pressed={selectedCodes.includes(commune.code)}
        onClick={() => onCommune(commune.code)}
      >
        <span className="words">{commune.name}</span>
        <span className="tabular">{minutesWords(commune.minutesPerWeek)}</span>
        {compared && <Change commune={commune} />}
        <span className="bar presence" style={{ width: `${(commune.minutesPerWeek / top) * 100}%` }} />
      </button>
    </li>
  );
  return (
    <>
      {compared && (
        <Section title={patrolsText.changed} aside={patrolsText.evolution}>
          <ul className="bar-list">{mostChanged(ranked, MOST_CHANGED).map(row)}</ul>
        </Section>
      )}
      <Section
        title={patrolsText.communes}
        aside={compared ? patrolsText.evolution : formatCount(present.length, 'commune')}
      >
        {present.length === 0 && <p className="hint">{patrolsText.noCommune}</p>}
        <ul className="bar-list">{shown.map(row)}</ul>
        {present.length > SHOWN_AT_FIRST && (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? patrolsText.fewer : patrolsText.all(String(present.length))}
          </button>
        )}
        <button type="button" className="text-button" onClick={onTable}>
          {patrolsText.table}
        </button>
        {without > 0 && <p className="hint">{patrolsText.none(formatCount(without, 'commune'))}</p>}
      </Section>
    </>
  );
}

function Change({ commune: { change, before, minutesPerWeek } }: { readonly commune: RankedCommune }) {
  if (change !== null)
    return (
      <span className={`change tabular ${change < 0 ? 'fall' : 'rise'}`}>
        {change > 0 ? '+' : change < 0 ? '−' : ''}
        {formatShare(Math.abs(change))}
      </span>
    );
  const words = before === 0 && minutesPerWeek >= FEW_MINUTES ? patrolsText.new : patrolsText.fewData;
  return <span className="change few">{words}</span>;
}

function minutesWords(minutes: number): string {
  return minutes < FEW_MINUTES ? patrolsText.underMinutes : formatMinutes(minutes);
}
