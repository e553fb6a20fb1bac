import { NativeSelect } from '@mantine/core';
import type { CrsName, TableInspection } from '#formats/registry.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import type { PlanDraft } from './import-state.ts';
import { hasPlaces, standsAtCommunes } from './missing-fields.ts';

interface PlaceAndTimeProps {
  readonly table: TableInspection;
  readonly plan: PlanDraft;
  readonly onChange: (plan: PlanDraft) => void;
}

/** Kinds that need no place: coordinates are asked about only when there are some. */
function mayHavePlaces({ kind, mapping }: PlanDraft, table: TableInspection): boolean {
  if (kind === 'expectations')
    return mapping.x !== undefined || mapping.latLng !== undefined || table.geometry !== 'none';
  return kind !== 'participation' && kind !== 'competence';
}

const CRS_CHOICES = Object.keys(TEXT.crsNames) as readonly CrsName[];

/** The coordinate system, always said and never applied in silence; the zone of hours for patrols. */
export function PlaceAndTime({ table, plan, onChange }: PlaceAndTimeProps) {
  const { kind, mapping } = plan;
  if (kind !== null && standsAtCommunes(kind, mapping, table))
    return <p className="import-no-place">{TEXT.placedByCommune}</p>;
  const { crs, how } = table.crs;
  const finding =
    crs === null || how === 'none' ? TEXT.crsFinding.none : TEXT.crsFinding[how](TEXT.crsNames[crs]);
  return (
    <>
      {kind !== null && mayHavePlaces(plan, table) && hasPlaces(kind, mapping, table) && (
        <NativeSelect
          label={TEXT.crs}
          description={finding}
          value={plan.crs ?? ''}
          data={[
            { value: '', label: TEXT.crsAsFound },
            ...CRS_CHOICES.map((name) => ({ value: name, label: TEXT.crsNames[name] })),
          ]}
          onChange={(event) =>
            onChange({ ...plan, crs: (event.currentTarget.value || null) as CrsName | null })
          }
        />
      )}
      {kind === 'patrols' && (
        <NativeSelect
          label={TEXT.timeZone}
          value={plan.timeZone}
          data={Object.entries(TEXT.timeZones).map(([value, label]) => ({ value, label }))}
          onChange={(event) => onChange({ ...plan, timeZone: event.currentTarget.value })}
        />
      )}
    </>
  );
}
