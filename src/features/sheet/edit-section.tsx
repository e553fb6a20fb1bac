import { useId, useState } from 'react';
import { SERVICE_STATES, type ServiceState } from '#domain/records/record-base.ts';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import type { EditableRecord } from './editable-record.ts';
import type { SheetContext } from './sheet-context.ts';

interface EditSectionProps {
  readonly context: SheetContext;
  readonly record: EditableRecord;
}

const LONGEST_NAME = 500;
const LONGEST_NOTE = 20_000;

/** Name, state and note of a record: one command a save, undone by Ctrl Z. The app gives a new key when the record changes. */
export function EditSection({ context, record }: EditSectionProps) {
  const id = useId();
  const [name, setName] = useState('name' in record ? record.name : '');
  const [state, setState] = useState<ServiceState | null>('state' in record ? record.state : null);
  const [note, setNote] = useState(record.note);
  const next = {
    ...record,
    ...('name' in record ? { name: name.trim() || record.name } : {}),
    ...('state' in record && state !== null ? { state } : {}),
    note,
  } as EditableRecord;
  const changed = JSON.stringify(next) !== JSON.stringify(record);
  const label = 'name' in record ? record.name : sheetText.link;
  const save = () => {
    if (context.run({ type: 'put-record', record: next })) context.say(sheetText.edited(label));
  };
  const remove = () => {
    if (!context.run({ type: 'remove-records', ids: [record.id] })) return;
    context.onClose();
    context.sayUndoable(sheetText.deleted(label));
  };
  return (
    <Section title={sheetText.sections.edit}>
      <form
        className="edit-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset disabled={context.readOnly}>
          {'name' in record && (
            <label className="field" htmlFor={`${id}-name`}>
              <span className="field-label">{sheetText.fields.name}</span>
              <input
                id={`${id}-name`}
                className="input"
                maxLength={LONGEST_NAME}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            </label>
          )}
          {state !== null && (
            <SelectField
              label={sheetText.fields.state}
              value={state}
              options={SERVICE_STATES.map((value) => ({ value, label: TRADE_WORDS.serviceState[value] }))}
              onChange={setState}
            />
          )}
          <label className="field" htmlFor={`${id}-note`}>
            <span className="field-label">{sheetText.fields.note}</span>
            <textarea
              id={`${id}-note`}
              className="input"
              rows={2}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </label>
          <div className="edit-tools">
            <button type="submit" className="button" disabled={!changed}>
              {sheetText.save}
            </button>
            <button type="button" className="button danger" onClick={remove}>
              {sheetText.delete}
            </button>
          </div>
        </fieldset>
      </form>
    </Section>
  );
}
