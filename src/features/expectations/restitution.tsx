import type { Expectation } from '#domain/records/expectation.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { formatLongDate } from '#ui/format-long-date.ts';
import { formatCount } from '#ui/format-number.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import { rankSentence } from './change-words.ts';
import { stateWords } from './expectation-sheet.tsx';
import type { Measured, MeasuredState } from './measured-state.ts';
import { pageChange, pageMinutes } from './page-minutes.ts';
import './restitution.css';

interface RestitutionProps {
  readonly expectation: Expectation;
  readonly commune: string;
  readonly state: MeasuredState;
  /** Why there are no figures, where there are none though there are positions. */
  readonly noFigures: string | null;
  /** Up to which day positions are shown, and what the map shows in place of a comparison. */
  readonly shown: readonly string[];
  /** Who may hold it, when it was printed, where the limits come from: a line each. */
  readonly foot: readonly string[];
  /** The positions and their days; null without any. */
  readonly source: string | null;
  readonly fictitious: boolean;
}

const TEXT = expectationsText.sheet;
/** What a page has room for; the sheet and the table have the whole. */
const LONGEST_QUOTE = 420;
const LONGEST_ANSWER = 520;

/** One page for the mayor: what the commune asked, presence before and after, what was done. The map stands between its two parts. */
export function Restitution(props: RestitutionProps) {
  const { expectation, commune, state } = props;
  const { answer } = expectation;
  const measured = state.status === 'measured' && state.measured.is === 'weeks' ? state.measured : null;
  return (
    <article className="restitution" lang="fr">
      <header className="restitution-top">
        <h1>{TEXT.title(commune)}</h1>
        {props.fictitious && <p className="restitution-mark">{TEXT.fictitious}</p>}
        <h2>{TEXT.asked(formatLongDate(expectation.date))}</h2>
        <blockquote>{expectationsText.quote(shortened(expectation.words, LONGEST_QUOTE))}</blockquote>
        <p>
          {TEXT.where(expectation.placeName ?? expectationsText.defaultPlace)}{' '}
          {TEXT.hours(weekHoursWords(expectation.hours))}
        </p>
      </header>
      <div className="restitution-bottom">
        <h2>{TEXT.figures}</h2>
        {measured ? (
          <>
            <dl>
              <Figure
                value={told(measured, 'before')}
                label={TEXT.before(formatCount(measured.weeks, 'semaine'))}
              />
              <Figure
                value={told(measured, 'after')}
                label={TEXT.after(formatCount(measured.weeks, 'semaine'))}
              />
              <Figure value={toldChange(measured) ?? TEXT.noChange} label={TEXT.change} />
            </dl>
            <p>{rankSentence(measured.change)}</p>
          </>
        ) : (
          <p>{props.noFigures ?? stateWords(state)}</p>
        )}
        <h2>{TEXT.done}</h2>
        <p>
          {answer?.words
            ? shortened(answer.words, LONGEST_ANSWER)
            : `${expectationsText.noAnswer} (${expectationsText.statuses[expectation.status]})`}
          {answer?.date && ` (${formatLongDate(answer.date)})`}
        </p>
        <footer>
          {props.source && <p>{[props.source, ...props.shown].join(' ')}</p>}
          <p>{TEXT.method}</p>
          <p>{props.foot.filter(Boolean).join(' · ')}</p>
        </footer>
      </div>
    </article>
  );
}

/** What a copy for élus would not tell is not told here either. */
function told({ change, tellable }: Measured, side: 'before' | 'after'): string {
  return tellable[side] ? pageMinutes(change[side], PRESENCE_COPIES.elus.rules) : TEXT.fewDays;
}

function toldChange({ change, tellable }: Measured): string | null {
  return tellable.before && tellable.after ? pageChange(change.before, change.after) : null;
}

function Figure({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Whole words, on lines that follow each other; what is left out is marked. */
function shortened(words: string, most: number): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}
