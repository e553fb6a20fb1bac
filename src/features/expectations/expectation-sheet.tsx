import { IconPrinter } from '@tabler/icons-react';
import type { Expectation } from '#domain/records/expectation.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { formatLongDate } from '#ui/format-long-date.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { Figures } from '#ui/parts/figures.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';
import { chanceSentence, departmentSentence, minutesWords, rankSentence } from './change-words.ts';
import './expectations.css';
import type { Measured, MeasuredState } from './measured-state.ts';
import { StatusChip } from './status-chip.tsx';
import { WeekBars } from './week-bars.tsx';

interface ExpectationSheetProps {
  readonly expectation: Expectation;
  readonly commune: string;
  readonly state: MeasuredState;
  /** Title of where it comes from, and whether it is fictitious. */
  readonly source: string;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onCommune: () => void;
  readonly onZoom: () => void;
  readonly onRestitution: () => void;
  readonly onClose: () => void;
}

/** What a commune asked, presence before and after, how unusual the change is, what was answered. */
export function ExpectationSheet(props: ExpectationSheetProps) {
  const { expectation, commune, state } = props;
  const { answer } = expectation;
  return (
    <>
      <PanelHead
        title={commune}
        subtitle={TEXT.asked(formatLongDate(expectation.date))}
        closeLabel={TEXT.close}
        onClose={props.onClose}
      />
      <div className="expectation-quote">
        <blockquote>{TEXT.quote(expectation.words)}</blockquote>
        <StatusChip status={expectation.status} />
      </div>
      {state.status === 'measured' && state.measured.is === 'weeks' ? (
        <BeforeAfter {...props} measured={state.measured} />
      ) : (
        <p className="expectation-note" role="status">
          {stateWords(state)}
        </p>
      )}
      <div className="expectation-print">
        <button type="button" className="button primary" onClick={props.onRestitution}>
          <IconPrinter size={18} stroke={1.5} aria-hidden />
          {TEXT.restitution}
        </button>
      </div>
      <Section title={TEXT.answerTitle} aside={answer?.date ? formatPartialDate(answer.date) : undefined}>
        <p className="expectation-answer">{answer?.words || TEXT.noAnswer}</p>
      </Section>
      <Section title={TEXT.fields.theme} aside={TEXT.themes[expectation.theme]}>
        <Facts
          facts={[
            {
              term: TEXT.fields.commune,
              value: (
                <button type="button" className="text-button" onClick={props.onCommune}>
                  {commune}
                </button>
              ),
            },
            { term: TEXT.fields.place, value: expectation.placeName ?? TEXT.defaultPlace },
            { term: TEXT.fields.hours, value: weekHoursWords(expectation.hours) },
          ]}
        />
        {expectation.note && <p className="expectation-answer">{expectation.note}</p>}
        <p className="hint">{props.source}</p>
      </Section>
      <div className="toolbar">
        <button type="button" className="button" disabled={props.readOnly} onClick={props.onEdit}>
          {TEXT.edit}
        </button>
        <button type="button" className="button danger" disabled={props.readOnly} onClick={props.onRemove}>
          {TEXT.remove}
        </button>
        <button type="button" className="button" onClick={props.onZoom}>
          {TEXT.zoom}
        </button>
      </div>
    </>
  );
}

function BeforeAfter(props: ExpectationSheetProps & { readonly measured: Measured }) {
  const { change, weeks } = props.measured;
  const chance = chanceSentence(change);
  return (
    <>
      <Figures
        values={[
          { value: minutesWords(change.before), label: TEXT.before },
          { value: minutesWords(change.after), label: TEXT.after },
        ]}
      />
      <Section title={TEXT.byWeek}>
        <WeekBars
          commune={props.commune}
          byWeek={change.byWeek}
          weeks={weeks}
          date={props.expectation.date}
        />
      </Section>
      <div className="expectation-note">
        <p>{rankSentence(change)}</p>
        {chance && <p className="hint">{chance}</p>}
        <p className="hint">{departmentSentence(change)}</p>
        <p className="hint">{TEXT.caution}</p>
      </div>
    </>
  );
}

export function stateWords(state: MeasuredState): string {
  switch (state.status) {
    case 'none':
      return TEXT.noPresence;
    case 'measuring':
      return TEXT.measuring;
    case 'failed':
      return TEXT.failed;
    case 'measured': {
      if (state.measured.is === 'weeks') return '';
      const { reason, weeks } = state.measured;
      return reason === 'date' ? TEXT.impossible.date : TEXT.impossible[reason](String(weeks));
    }
  }
}
