import { Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  EXPECTATION_STATUSES,
  EXPECTATION_THEMES,
  type Expectation,
  type ExpectationStatus,
  type ExpectationTheme,
} from '#domain/records/expectation.ts';
import type { Commune } from '#domain/territory.ts';
import type { WeekHours } from '#domain/week-hours.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';
import { draftOf, type ExpectationDraft, hoursOfDraft, isComplete } from './expectation-draft.ts';

interface ExpectationFormProps {
  /** Null for a new one. */
  readonly expectation: Expectation | null;
  readonly communes: readonly Commune[];
  /** Of a new one; empty when it is to be chosen. */
  readonly communeCode: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Hours painted on the week at this moment; null when all are. */
  readonly painted: WeekHours | null;
  readonly onSave: (draft: ExpectationDraft) => void;
  readonly onClose: () => void;
}

const { fields } = TEXT;
const LONGEST_PLACE = 500;
const LONGEST_WORDS = 20_000;

/** What a commune asked, written down in one place. Hours are typed as one says them, and said back as they were understood. */
export default function ExpectationForm(props: ExpectationFormProps) {
  const { expectation, painted } = props;
  const [draft, setDraft] = useState(() => draftOf(expectation, props.communeCode, props.today));
  const set = (part: Partial<ExpectationDraft>) => setDraft({ ...draft, ...part });
  const hours = hoursOfDraft(draft.hours);
  const names = props.communes.map(({ code, name }) => ({ value: code, label: name }));
  // A date known to the month keeps its text: the browser's own field would lose it.
  const isWholeDate = draft.date === '' || /^\d{4}-\d{2}-\d{2}$/.test(draft.date);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={expectation ? TEXT.editTitle : TEXT.addTitle}
      closeButtonProps={{ 'aria-label': TEXT.closeForm }}
      centered
    >
      <form
        className="expectation-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(draft)) props.onSave(draft);
        }}
      >
        <NativeSelect
          label={fields.commune}
          required
          data-autofocus={props.communeCode === '' || undefined}
          value={draft.communeCode}
          data={[{ value: '', label: TEXT.chooseCommune }, ...names]}
          onChange={(event) => set({ communeCode: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <TextInput
            label={fields.date}
            type={isWholeDate ? 'date' : 'text'}
            required
            value={draft.date}
            onChange={(event) => set({ date: event.currentTarget.value })}
          />
          <NativeSelect
            label={fields.theme}
            value={draft.theme}
            data={EXPECTATION_THEMES.map((value) => ({ value, label: TEXT.themes[value] }))}
            onChange={(event) => set({ theme: event.currentTarget.value as ExpectationTheme })}
          />
        </Group>
        <Textarea
          label={fields.words}
          required
          data-autofocus={props.communeCode === '' ? undefined : true}
          rows={2}
          maxLength={LONGEST_WORDS}
          value={draft.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
        <TextInput
          label={fields.place}
          maxLength={LONGEST_PLACE}
          value={draft.placeName}
          onChange={(event) => set({ placeName: event.currentTarget.value })}
        />
        <TextInput
          label={fields.hours}
          maxLength={200}
          description={
            draft.hours === '' ? TEXT.hoursHint : hours !== undefined && TEXT.hoursRead(weekHoursWords(hours))
          }
          error={hours === undefined && TEXT.hoursUnread}
          value={draft.hours}
          onChange={(event) => set({ hours: event.currentTarget.value })}
        />
        {painted !== null && painted !== hours && (
          <button
            type="button"
            className="text-button"
            onClick={() => set({ hours: weekHoursWords(painted) })}
          >
            {TEXT.hoursPainted} ({weekHoursWords(painted)})
          </button>
        )}
        <NativeSelect
          label={fields.status}
          value={draft.status}
          data={EXPECTATION_STATUSES.map((value) => ({ value, label: TEXT.statuses[value] }))}
          onChange={(event) => set({ status: event.currentTarget.value as ExpectationStatus })}
        />
        <Textarea
          label={fields.answer}
          rows={2}
          maxLength={LONGEST_WORDS}
          value={draft.answer}
          onChange={(event) => set({ answer: event.currentTarget.value })}
        />
        <TextInput
          label={fields.answerDate}
          type="date"
          value={draft.answerDate}
          onChange={(event) => set({ answerDate: event.currentTarget.value })}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            {TEXT.cancel}
          </Button>
          <Button type="submit" disabled={!isComplete(draft)}>
            {TEXT.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
