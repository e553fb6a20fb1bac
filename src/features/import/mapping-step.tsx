import { Button, Group, NativeSelect } from '@mantine/core';
import { problemSentence } from '#domain/problem-sentences.ts';
import { FORMAT_NAMES, type ImportKind } from '#formats/registry.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import { mappingOf } from './first-plan.ts';
import type { MappedFile, PlanDraft } from './import-state.ts';
import { MappingTable } from './mapping-table.tsx';
import { missingFields } from './missing-fields.ts';
import { PlaceAndTime } from './place-and-time.tsx';
import { SourceForm } from './source-form.tsx';

interface MappingStepProps {
  readonly mapped: MappedFile;
  readonly onChange: (plan: PlanDraft) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

const KINDS = Object.keys(TEXT.kinds) as readonly ImportKind[];

/** What the file is, which column says what, where its places and hours are counted from, where it comes from. */
export function MappingStep({ mapped, onChange, onCheck, onBack }: MappingStepProps) {
  const { inspection, plan } = mapped;
  const table = inspection.tables[plan.table];
  if (!table) return null;
  const missing = plan.kind === null ? [] : missingFields(plan.kind, plan.mapping, table);
  const facts = [
    TEXT.found(formatLabel(inspection.format), table.rows, table.rowsReckoned === true),
    table.headerRow !== null && table.headerRow > 1 ? TEXT.headerAt(table.headerRow) : null,
    table.encoding ? TEXT.encoding(table.encoding) : null,
    table.separator ? TEXT.separator(table.separator) : null,
  ].filter((fact) => fact !== null);

  return (
    <form
      className="import-mapping"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <p className="import-file">
        <strong>{mapped.file.name}</strong> <span>{facts.join(' · ')}</span>
      </p>
      {inspection.problems.map((problem) => (
        <p key={`${problem.code}-${problem.detail}`} className="import-missing" role="alert">
          {problemSentence(problem)}
        </p>
      ))}
      <div className="import-row">
        {inspection.tables.length > 1 && (
          <NativeSelect
            label={TEXT.table}
            value={String(plan.table)}
            data={inspection.tables.map((one, index) => ({
              value: String(index),
              label: TEXT.tableOption(one.name, one.rows),
            }))}
            onChange={(event) => {
              const index = Number(event.currentTarget.value);
              const kind = inspection.tables[index]?.kind ?? plan.kind;
              onChange({
                ...plan,
                table: index,
                kind,
                mapping: mappingOf(inspection, index, kind),
                answers: {},
              });
            }}
          />
        )}
        <NativeSelect
          label={TEXT.kind}
          value={plan.kind ?? ''}
          data={[
            { value: '', label: TEXT.kindUnknown },
            ...KINDS.map((kind) => ({ value: kind, label: TEXT.kinds[kind] })),
          ]}
          onChange={(event) => {
            const kind = (event.currentTarget.value || null) as ImportKind | null;
            onChange({ ...plan, kind, mapping: mappingOf(inspection, plan.table, kind), answers: {} });
          }}
        />
        <PlaceAndTime table={table} plan={plan} onChange={onChange} />
      </div>
      {plan.kind !== null && <MappingTable kind={plan.kind} table={table} plan={plan} onChange={onChange} />}
      <SourceForm plan={plan} onChange={onChange} />
      <Group justify="flex-end" className="import-actions">
        {missing.length > 0 && (
          <p className="import-missing" role="status">
            {TEXT.missing(missing.join(', '))}
          </p>
        )}
        <Button variant="default" onClick={onBack}>
          {TEXT.anotherFile}
        </Button>
        <Button type="submit" disabled={plan.kind === null || missing.length > 0}>
          {TEXT.check}
        </Button>
      </Group>
    </form>
  );
}

function formatLabel(id: string): string {
  return FORMAT_NAMES.find((format) => format.id === id)?.label ?? id;
}
