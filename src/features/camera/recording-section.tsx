import { CODECS, type Codec } from '#domain/records/camera.ts';
import { NumberField } from '#ui/parts/number-field.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { cameraText } from '#ui/text/camera.ts';
import type { CameraContext } from './camera-context.ts';

const { fields, units } = cameraText;

/** What its pictures weigh on the line and on the disks. */
export function RecordingSection({ context }: { readonly context: CameraContext }) {
  const { camera, readOnly, onDraft, onCommit, onChange } = context;
  return (
    <Section title={cameraText.sections.recording}>
      <fieldset className="bare-fieldset" disabled={readOnly}>
        <div className="number-grid two">
          <SelectField<Codec | ''>
            label={fields.codec}
            value={camera.codec ?? ''}
            options={[
              { value: '', label: cameraText.unsaid },
              ...CODECS.map((value) => ({ value, label: cameraText.codecs[value] })),
            ]}
            onChange={(codec) => onChange({ codec: codec === '' ? null : codec })}
          />
          <NumberField
            label={fields.bitrate}
            unit={units.kbps}
            value={camera.bitrateKbps}
            min={1}
            max={200_000}
            step={100}
            disabled={readOnly}
            onChange={(bitrateKbps) => onDraft({ bitrateKbps })}
            onCommit={onCommit}
          />
        </div>
      </fieldset>
    </Section>
  );
}
