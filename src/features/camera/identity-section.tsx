import { SERVICE_STATES } from '#domain/records/record-base.ts';
import { KeptText } from '#ui/parts/kept-text.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { cameraText } from '#ui/text/camera.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import type { CameraContext } from './camera-context.ts';

const { fields } = cameraText;

interface IdentitySectionProps {
  readonly context: CameraContext;
  readonly onDelete: () => void;
}

/** Number, name and state; and the way out. */
export function IdentitySection({ context, onDelete }: IdentitySectionProps) {
  const { camera, readOnly, onChange } = context;
  return (
    <Section title={cameraText.sections.edit}>
      <fieldset className="bare-fieldset" disabled={readOnly}>
        <div className="number-grid two">
          <KeptText
            label={fields.number}
            value={camera.number ?? ''}
            onKeep={(number) => onChange({ number: number || null })}
          />
          <SelectField
            label={fields.state}
            value={camera.state}
            options={SERVICE_STATES.map((value) => ({ value, label: TRADE_WORDS.serviceState[value] }))}
            onChange={(state) => onChange({ state })}
          />
        </div>
        <KeptText label={fields.label} value={camera.label} onKeep={(label) => onChange({ label })} />
        <div className="edit-tools">
          <button type="button" className="button danger" onClick={onDelete}>
            {cameraText.delete}
          </button>
        </div>
      </fieldset>
    </Section>
  );
}
