import { NativeSelect } from '@mantine/core';
import { IMPORT_FIELDS, type ImportField, type ImportKind, type TableInspection } from '#formats/registry.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import type { PlanDraft } from './import-state.ts';

interface MappingTableProps {
  readonly kind: ImportKind;
  readonly table: TableInspection;
  readonly plan: PlanDraft;
  readonly onChange: (plan: PlanDraft) => void;
}

/** What was recognised or is needed comes first; the rest waits behind one click, so that a short file has a short table. */
export function MappingTable({ kind, table, plan, onChange }: MappingTableProps) {
  const guessed = table.mappings[kind];
  const first = (field: ImportField) => field.required !== 'no' || guessed[field.id] !== undefined;
  const fields = IMPORT_FIELDS[kind];
  const others = fields.filter((field) => !first(field));
  const rows = (some: readonly ImportField[]) =>
    some.map((field) => (
      <FieldRow key={field.id} field={field} table={table} plan={plan} onChange={onChange} />
    ));

  return (
    <div className="import-columns">
      <table>
        <caption>{TEXT.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{TEXT.field}</th>
            <th scope="col">{TEXT.column}</th>
            <th scope="col">{TEXT.preview}</th>
          </tr>
        </thead>
        <tbody>{rows(fields.filter(first))}</tbody>
      </table>
      {others.length > 0 && (
        <details>
          <summary>{TEXT.moreFields(others.length)}</summary>
          <table aria-label={TEXT.moreFields(others.length)}>
            <tbody>{rows(others)}</tbody>
          </table>
        </details>
      )}
    </div>
  );
}

interface FieldRowProps extends Omit<MappingTableProps, 'kind'> {
  readonly field: ImportField;
}

function FieldRow({ field, table, plan, onChange }: FieldRowProps) {
  const index = plan.mapping[field.id];
  const samples = index === undefined ? [] : (table.columns[index]?.samples ?? []);
  const choose = (value: string) => {
    const { [field.id]: _, ...rest } = plan.mapping;
    onChange({ ...plan, answers: {}, mapping: value === '' ? rest : { ...rest, [field.id]: Number(value) } });
  };
  return (
    <tr>
      <th scope="row">
        {field.label}
        {field.required === 'always' && <em> {TEXT.required}</em>}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={field.label}
          value={index === undefined ? '' : String(index)}
          data={[
            { value: '', label: TEXT.none },
            ...table.columns.map((column, at) => ({ value: String(at), label: column.name || `${at + 1}` })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </td>
      <td className="import-samples" title={samples.join(' · ')}>
        {samples.slice(0, 3).join(' · ')}
      </td>
    </tr>
  );
}
