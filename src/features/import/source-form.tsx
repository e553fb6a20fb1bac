import { NativeSelect, TextInput } from '@mantine/core';
import { AUDIENCES, type Audience } from '#domain/audience.ts';
import { isPartialDate } from '#domain/partial-date.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import type { PlanDraft } from './import-state.ts';

interface SourceFormProps {
  readonly plan: PlanDraft;
  readonly onChange: (plan: PlanDraft) => void;
}

/** Provenance: every figure on the map can say where it comes from because it is asked here. */
export function SourceForm({ plan, onChange }: SourceFormProps) {
  const { source } = plan;
  const set = (change: Partial<PlanDraft['source']>) =>
    onChange({ ...plan, source: { ...source, ...change } });
  const date = source.date ?? '';
  return (
    <fieldset className="import-source">
      <legend>{TEXT.source}</legend>
      <div className="import-row">
        <TextInput
          label={TEXT.sourceTitle}
          maxLength={200}
          value={source.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={TEXT.sourceProducer}
          maxLength={200}
          value={source.producer}
          onChange={(event) => set({ producer: event.currentTarget.value })}
        />
        <TextInput
          label={TEXT.sourceLicence}
          maxLength={200}
          value={source.licence}
          onChange={(event) => set({ licence: event.currentTarget.value })}
        />
        <TextInput
          label={TEXT.sourceDate}
          placeholder={TEXT.sourceDateHelp}
          maxLength={10}
          value={date}
          error={date === '' || isPartialDate(date) ? null : TEXT.sourceDateWrong}
          onChange={(event) => set({ date: event.currentTarget.value.trim() || null })}
        />
        <NativeSelect
          label={TEXT.sourceAudience}
          value={source.confidentiality}
          data={AUDIENCES.map((audience) => ({ value: audience, label: TRADE_WORDS.audience[audience] }))}
          onChange={(event) => set({ confidentiality: event.currentTarget.value as Audience })}
        />
      </div>
    </fieldset>
  );
}
