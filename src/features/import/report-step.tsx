import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportOutcome } from '#formats/registry.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import { type Arrival, countArrivals } from './count-arrivals.ts';
import { FateList } from './fate-list.tsx';
import { QuestionList } from './question-list.tsx';

interface ReportStepProps {
  readonly outcome: ImportOutcome;
  readonly isKnown: (id: string) => boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswers: (answers: Readonly<Record<string, string>>) => void;
  readonly onSaveAside: () => void;
  readonly onAdd: () => Promise<void>;
  readonly onBack: () => void;
}

/** Every row of the file has its fate here, before anything enters the dossier. */
export function ReportStep(props: ReportStepProps) {
  const { outcome, isKnown, answers, onAnswers, onSaveAside, onAdd, onBack } = props;
  const [adding, setAdding] = useState(false);
  const beyond = Object.values(outcome.beyond?.setAside ?? {}).reduce((sum, rows) => sum + rows, 0);
  const aside = outcome.setAside.length + beyond;
  return (
    <div className="import-report">
      <dl className="import-figures" aria-live="polite">
        <Figure value={outcome.read} label={TEXT.read} />
        <Figure value={outcome.kept} label={TEXT.kept} />
        <Figure value={aside} label={TEXT.aside} warn={aside > 0} />
      </dl>
      {outcome.kept > 0 && (
        <p className="import-arrivals">
          <strong>{TEXT.arrivals}</strong> {countArrivals(outcome, isKnown).map(arrivalWords).join(', ')}
        </p>
      )}
      {outcome.questions.length > 0 && (
        <QuestionList questions={outcome.questions} answers={answers} onApply={onAnswers} />
      )}
      <FateList title={TEXT.why} fates={outcome.setAside} opened />
      {beyond > 0 && <p className="import-beyond">{TEXT.beyond(beyond)}</p>}
      <FateList title={TEXT.repaired} fates={outcome.notes} opened={false} />
      {outcome.kept === 0 && <p role="alert">{TEXT.nothing}</p>}
      <Group justify="flex-end" className="import-actions">
        {aside > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={onSaveAside}
            className="import-save-aside"
          >
            {TEXT.saveAside}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {TEXT.back}
        </Button>
        <Button
          disabled={outcome.kept === 0}
          loading={adding}
          onClick={() => {
            setAdding(true);
            void onAdd().finally(() => setAdding(false));
          }}
        >
          {TEXT.add(outcome.kept)}
        </Button>
      </Group>
    </div>
  );
}

function Figure(props: { readonly value: number; readonly label: string; readonly warn?: boolean }) {
  return (
    <div className={props.warn ? 'warn' : undefined}>
      <dd>{formatWhole(props.value)}</dd>
      <dt>{props.label}</dt>
    </div>
  );
}

function arrivalWords({ kind, count, known }: Arrival): string {
  const [singular = '', plural = ''] = TEXT.arrival[kind].split('|');
  const words = formatCount(count, singular, plural);
  return known > 0 ? `${words} (${TEXT.known(known)})` : words;
}
