import { FEW_MINUTES } from '#domain/presence-small-numbers.ts';
import { type AreaFigures, type ShownFigure, weeklyMinutes } from '#state/selectors/area-figures.ts';
import type { AreaLevel, PresenceArea } from '#state/selectors/presence-areas.ts';
import { formatPresenceFigure } from '#ui/format-presence-figure.ts';
import { Sparkline } from '#ui/parts/sparkline.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';
import type { RankedArea } from './rank-areas.ts';

interface AreaRowProps {
  readonly ranked: RankedArea;
  readonly figures: AreaFigures;
  readonly level: AreaLevel;
  readonly figure: ShownFigure;
  /** The value whose bar is whole. */
  readonly top: number;
  readonly selectedCodes: readonly string[];
  readonly onCommunes: (codes: readonly string[]) => void;
}

/** A trend of two points is none. */
const FEWEST_WEEKS = 3;

/** An area of the ranking: name, weeks, figure, and what it was before. */
export function AreaRow({ ranked, figures, level, figure, top, selectedCodes, onCommunes }: AreaRowProps) {
  const { area, shown, minutes } = ranked;
  const { now, before } = figures;
  // A bar tells how much: a change is read from its sign.
  const isLong = figure !== 'change' && !shown.few && shown.value !== null && top > 0;
  const length = isLong ? (shown.value ?? 0) / top : 0;
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen(area, selectedCodes)}
        onClick={() => onCommunes(area.codes)}
      >
        <span className="words">{area.name ?? presenceFiguresText.nameless[level]}</span>
        {now.wholeWeeks >= FEWEST_WEEKS && minutes >= FEW_MINUTES && (
          <Sparkline values={weeklyMinutes(area, now)} before={before ? weeklyMinutes(area, before) : []} />
        )}
        {figure !== 'change' && (
          <span className="area-figure tabular">{formatPresenceFigure(figure, shown)}</span>
        )}
        {before &&
          (saysChange(figure) ? <Change ranked={ranked} /> : <Before ranked={ranked} figure={figure} />)}
        <span className="bar presence" style={{ width: `${length * 100}%` }} />
      </button>
    </li>
  );
}

/** Minutes change by a share, whatever they are divided by; other figures stand beside what they were. */
export function saysChange(figure: ShownFigure): boolean {
  return figure === 'minutes' || figure === 'per-thousand' || figure === 'per-square' || figure === 'change';
}

function Before({
  ranked: { before },
  figure,
}: {
  readonly ranked: RankedArea;
  readonly figure: ShownFigure;
}) {
  return <span className="change was tabular">{before && formatPresenceFigure(figure, before)}</span>;
}

function Change({ ranked: { change, minutes, minutesBefore } }: { readonly ranked: RankedArea }) {
  const { value } = change;
  if (value !== null)
    return (
      <span className={`change tabular ${directionOf(value)}`}>{formatPresenceFigure('change', change)}</span>
    );
  const isNew = minutesBefore === 0 && minutes >= FEW_MINUTES;
  return <span className="change few">{isNew ? patrolsText.new : patrolsText.fewData}</span>;
}

/** A change that is written « 0 % » is neither. */
function directionOf(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? '' : percent < 0 ? 'fall' : 'rise';
}

function isChosen({ codes }: PresenceArea, selected: readonly string[]): boolean {
  return selected.length === codes.length && codes.every((code) => selected.includes(code));
}
