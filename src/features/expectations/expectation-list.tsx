import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Expectation } from '#domain/records/expectation.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { Section } from '#ui/parts/section.tsx';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';
import './expectations.css';
import { StatusChip } from './status-chip.tsx';

interface ExpectationListProps {
  readonly title: string;
  /** Said when there is none. */
  readonly empty: string;
  readonly expectations: readonly Expectation[];
  /** Null where all are of one commune, whose name need not be repeated. */
  readonly communeName: ((code: string) => string) | null;
  readonly selectedId: string | null;
  readonly readOnly: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
}

const SHOWN_AT_FIRST = 3;

/** What communes asked, the latest first. */
export function ExpectationList(props: ExpectationListProps) {
  const { expectations, communeName } = props;
  const [all, setAll] = useState(false);
  const sorted = [...expectations].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const shown = all ? sorted : sorted.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={props.title} aside={expectations.length > 0 ? String(expectations.length) : undefined}>
      {expectations.length === 0 && <p className="hint">{props.empty}</p>}
      <ul className="expectation-list">
        {shown.map((expectation) => (
          <li key={expectation.id}>
            <button
              type="button"
              aria-pressed={props.selectedId === expectation.id}
              onClick={() => props.onChoose(expectation.id)}
            >
              <span className="expectation-head">
                <strong>
                  {communeName ? communeName(expectation.communeCode) : TEXT.themes[expectation.theme]}
                </strong>
                <span className="tabular">{formatPartialDate(expectation.date)}</span>
              </span>
              <span className="expectation-words">{expectation.words || TEXT.themes[expectation.theme]}</span>
              <StatusChip status={expectation.status} />
            </button>
          </li>
        ))}
      </ul>
      <div className="expectation-tools">
        <button type="button" className="button" disabled={props.readOnly} onClick={props.onAdd}>
          <IconPlus size={16} stroke={1.5} aria-hidden />
          {TEXT.add}
        </button>
        {sorted.length > SHOWN_AT_FIRST && (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? TEXT.fewer : TEXT.all(String(sorted.length))}
          </button>
        )}
      </div>
    </Section>
  );
}
