import { Checkbox } from '@mantine/core';
import { CAMERA_ROLES, type CameraRole, SHOT_PLANS, type ShotPlan } from '#domain/records/camera.ts';
import { PURPOSES } from '#domain/rules/purposes.ts';
import { KeptText } from '#ui/parts/kept-text.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { cameraText } from '#ui/text/camera.ts';
import type { CameraContext } from './camera-context.ts';

const { fields } = cameraText;
const UNSAID = '';

/** What the file of R252-3 must say of each camera: its role, its plan, its main objective, its purposes. */
export function LawSection({ context }: { readonly context: CameraContext }) {
  const { camera, readOnly, onChange } = context;
  return (
    <Section title={cameraText.sections.law}>
      <fieldset className="bare-fieldset" disabled={readOnly}>
        <SelectField<CameraRole | ''>
          label={fields.role}
          value={camera.role ?? UNSAID}
          options={[
            { value: UNSAID, label: cameraText.unsaid },
            ...CAMERA_ROLES.map((value) => ({ value, label: cameraText.roles[value] })),
          ]}
          onChange={(role) => onChange({ role: role === UNSAID ? null : role })}
        />
        <SelectField<ShotPlan | ''>
          label={fields.plan}
          value={camera.plan ?? UNSAID}
          options={[
            { value: UNSAID, label: cameraText.unsaid },
            ...SHOT_PLANS.map((value) => ({ value, label: cameraText.plans[value] })),
          ]}
          onChange={(plan) => onChange({ plan: plan === UNSAID ? null : plan })}
        />
        <KeptText
          label={fields.objective}
          rows={2}
          value={camera.objective ?? ''}
          onKeep={(objective) => onChange({ objective: objective || null })}
        />
        <div className="purposes">
          <p className="field-label">{fields.purposes}</p>
          {PURPOSES.map(({ code, label }) => (
            <Checkbox
              key={code}
              size="xs"
              label={label}
              checked={camera.purposes.includes(code)}
              disabled={readOnly}
              onChange={(event) =>
                onChange({
                  purposes: event.currentTarget.checked
                    ? [...camera.purposes, code]
                    : camera.purposes.filter((other) => other !== code),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </Section>
  );
}
