import { useState } from 'react';
import { useStore } from 'zustand';
import type { AreasStore } from '#state/areas-store.ts';
import type { AreaFigures, ShownFigure } from '#state/selectors/area-figures.ts';
import { type AreaLevel, knownLevel } from '#state/selectors/presence-areas.ts';
import { rangeWords } from '#ui/day-words.ts';
import { formatCount } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';
import { AreaChoice } from './area-choice.tsx';
import { AreaRow, saysChange } from './area-row.tsx';
import { mostChanged, type RankedArea, rankAreas } from './rank-areas.ts';

interface AreaRankingProps {
  readonly store: AreasStore;
  /** `YYYY-MM-DD` of day 0. */
  readonly firstDay: string;
  /** Two periods are compared: what changed most is told too. */
  readonly comparing: boolean;
  readonly selectedCodes: readonly string[];
  readonly onCommunes: (codes: readonly string[]) => void;
  readonly onTable: (level: AreaLevel) => void;
  readonly onImport: () => void;
}

const SHOWN_AT_FIRST = 12;
const MOST_CHANGED = 6;

/** Nothing until figures are known. */
export function AreaRanking(props: AreaRankingProps) {
  const figures = useStore(props.store, (state) => state.figures);
  return figures && <Ranking {...props} figures={figures} />;
}

/** Where patrols were most, by commune, EPCI or brigade, by the figure chosen, each with its weeks and the period before. */
function Ranking(props: AreaRankingProps & { readonly figures: AreaFigures }) {
  const { store, figures, comparing, firstDay, selectedCodes, onCommunes } = props;
  const { level: asked, figure } = useStore(store);
  const level = knownLevel(figures.areas, asked);
  const [all, setAll] = useState(false);
  const ranked = rankAreas(figures, level, figure);
  const present = ranked.filter(({ minutes }) => minutes > 0);
  const shown = all ? present : present.slice(0, SHOWN_AT_FIRST);
  const without = figures.areas.byLevel[level].length - present.length;
  const [noun, nouns] = presenceFiguresText.nouns[level];
  const counted = (count: number) => formatCount(count, noun, nouns);
  const rows = (some: readonly RankedArea[], of: ShownFigure) =>
    some.map((one) => (
      <AreaRow
        key={one.area.id}
        ranked={one}
        figures={figures}
        level={level}
        figure={of}
        top={topOf(some)}
        selectedCodes={selectedCodes}
        onCommunes={onCommunes}
      />
    ));
  const { beforeDays } = figures;
  return (
    <>
      {comparing && (
        <Section title={patrolsText.changed} aside={patrolsText.evolution}>
          <ul className="bar-list ranking">
            {rows(mostChanged(rankAreas(figures, level, 'minutes'), MOST_CHANGED), 'minutes')}
          </ul>
        </Section>
      )}
      <Section title={patrolsText.areas} aside={counted(present.length)}>
        <AreaChoice store={store} figures={figures} onImport={props.onImport} />
        <p className="ranking-head">
          <span>
            {beforeDays
              ? patrolsText.beforeIs(rangeWords(firstDay, beforeDays.fromDay, beforeDays.toDay))
              : patrolsText.noBefore}
          </span>
          {beforeDays && <span>{saysChange(figure) ? patrolsText.evolution : patrolsText.before}</span>}
        </p>
        {present.length === 0 && <p className="hint">{patrolsText.noCommune}</p>}
        <ul className="bar-list ranking">{rows(shown, figure)}</ul>
        <div className="ranking-foot">
          {present.length > SHOWN_AT_FIRST && (
            <button type="button" className="text-button" onClick={() => setAll(!all)}>
              {all ? patrolsText.fewer : patrolsText.all(counted(present.length))}
            </button>
          )}
          <button type="button" className="text-button" onClick={() => props.onTable(level)}>
            {patrolsText.table}
          </button>
        </div>
        {without > 0 && <p className="hint">{patrolsText.none(counted(without))}</p>}
        {level !== 'commune' && <p className="hint">{patrolsText.groupNote}</p>}
      </Section>
    </>
  );
}

/** Of what is said: a class has no length. */
function topOf(ranked: readonly RankedArea[]): number {
  return Math.max(0, ...ranked.map(({ shown: { value, few } }) => (few ? 0 : (value ?? 0))));
}
