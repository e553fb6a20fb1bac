import { useState } from 'react';
import { CAMERA_TYPES, type Optics } from '#domain/records/camera.ts';
import { CAMERA_MODELS } from '#domain/rules/camera-models.ts';
import { NumberField } from '#ui/parts/number-field.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { cameraText } from '#ui/text/camera.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import type { CameraContext } from './camera-context.ts';

const { fields, units } = cameraText;
const OTHER = '';
/** Where one starts from when a camera has neither: what the number fields then say, and anyone may mend. */
const USUAL_HEIGHT_METRES = 5;
const USUAL_TILT_DEGREES = 15;

interface OpticsSectionProps {
  readonly context: CameraContext;
  /** Of the picture, degrees, as it is said: « 67,7 ». */
  readonly field: string;
}

/** What the picture is made with and where it looks: every number typed moves the map at once. */
export function OpticsSection({ context, field }: OpticsSectionProps) {
  const { camera, readOnly, onDraft, onCommit, onChange } = context;
  const [more, setMore] = useState(false);
  const { optics } = camera;
  const setOptics = (part: Partial<Optics>) => {
    if (optics) onDraft({ optics: { ...optics, ...part } });
  };
  const chooseModel = (code: string) => {
    const model = CAMERA_MODELS.find((each) => each.code === code);
    if (!model) return onChange({ model: null });
    onChange({
      model: code,
      type: model.type,
      optics: {
        sensorWidthMm: model.sensorWidthMm,
        sensorHeightMm: model.sensorHeightMm,
        focalMm: model.focalRangeMm[0],
        widthPx: model.widthPx,
        heightPx: model.heightPx,
        tiltDegrees: optics?.tiltDegrees ?? USUAL_TILT_DEGREES,
      },
      focalRangeMm: model.focalRangeMm,
      framesPerSecond: camera.framesPerSecond ?? model.framesPerSecond,
      codec: camera.codec ?? model.codec,
      ...(camera.heightMetres === null && { heightMetres: USUAL_HEIGHT_METRES }),
      ...(camera.azimuthsDegrees.length === 0 && { azimuthsDegrees: [0] }),
    });
  };
  return (
    <Section title={cameraText.sections.optics} aside={optics ? opticsWords(optics) : undefined}>
      <fieldset className="bare-fieldset" disabled={readOnly}>
        <SelectField
          label={fields.model}
          value={CAMERA_MODELS.some(({ code }) => code === camera.model) ? (camera.model ?? OTHER) : OTHER}
          options={[
            ...CAMERA_MODELS.map(({ code, label }) => ({ value: code, label })),
            { value: OTHER, label: cameraText.noModel },
          ]}
          onChange={chooseModel}
        />
        <div className="number-grid">
          <NumberField
            label={fields.focal}
            unit={units.mm}
            value={optics?.focalMm ?? null}
            min={camera.focalRangeMm?.[0] ?? 1}
            max={camera.focalRangeMm?.[1] ?? 500}
            step={0.5}
            decimals={1}
            disabled={readOnly || !optics}
            onChange={(focalMm) => focalMm !== null && focalMm > 0 && setOptics({ focalMm })}
            onCommit={onCommit}
          />
          <NumberField
            label={fields.height}
            unit={units.m}
            value={camera.heightMetres}
            min={0.5}
            max={100}
            step={0.5}
            decimals={1}
            disabled={readOnly}
            onChange={(heightMetres) => onDraft({ heightMetres })}
            onCommit={onCommit}
          />
          <NumberField
            label={fields.tilt}
            unit={units.degrees}
            value={optics?.tiltDegrees ?? null}
            min={-20}
            max={90}
            decimals={1}
            disabled={readOnly || !optics}
            onChange={(tiltDegrees) => tiltDegrees !== null && setOptics({ tiltDegrees })}
            onCommit={onCommit}
          />
          <NumberField
            label={fields.azimuth}
            unit={units.degrees}
            value={camera.azimuthsDegrees[0] ?? null}
            min={0}
            max={359.9}
            decimals={1}
            disabled={readOnly}
            onChange={(azimuth) =>
              azimuth !== null &&
              azimuth >= 0 &&
              azimuth < 360 &&
              onDraft({ azimuthsDegrees: [azimuth, ...camera.azimuthsDegrees.slice(1)] })
            }
            onCommit={onCommit}
          />
          <div className="number-said">
            <span className="field-label">{fields.field}</span>
            <output className="tabular">
              {field} {units.degrees}
            </output>
          </div>
          <NumberField
            label={fields.frames}
            unit={units.frames}
            value={camera.framesPerSecond}
            min={0.1}
            max={120}
            decimals={1}
            disabled={readOnly}
            onChange={(framesPerSecond) => onDraft({ framesPerSecond })}
            onCommit={onCommit}
          />
        </div>
        <button
          type="button"
          className="text-button"
          aria-expanded={more}
          disabled={!optics}
          onClick={() => setMore(!more)}
        >
          {cameraText.sensorMore}
        </button>
        {more && optics && (
          <div className="number-grid two">
            <NumberField
              label={fields.sensorWidth}
              unit={units.mm}
              value={optics.sensorWidthMm}
              min={0.5}
              max={60}
              step={0.1}
              decimals={2}
              onChange={(sensorWidthMm) => sensorWidthMm && setOptics({ sensorWidthMm })}
              onCommit={onCommit}
            />
            <NumberField
              label={fields.sensorHeight}
              unit={units.mm}
              value={optics.sensorHeightMm}
              min={0.5}
              max={60}
              step={0.1}
              decimals={2}
              onChange={(sensorHeightMm) => sensorHeightMm && setOptics({ sensorHeightMm })}
              onCommit={onCommit}
            />
            <NumberField
              label={fields.widthPx}
              unit={units.px}
              value={optics.widthPx}
              min={100}
              max={20_000}
              step={10}
              onChange={(widthPx) => widthPx && setOptics({ widthPx })}
              onCommit={onCommit}
            />
            <NumberField
              label={fields.heightPx}
              unit={units.px}
              value={optics.heightPx}
              min={100}
              max={20_000}
              step={10}
              onChange={(heightPx) => heightPx && setOptics({ heightPx })}
              onCommit={onCommit}
            />
            <SelectField
              label={fields.type}
              value={camera.type}
              options={CAMERA_TYPES.map((value) => ({ value, label: TRADE_WORDS.cameraType[value] }))}
              onChange={(type) => onChange({ type })}
            />
          </div>
        )}
      </fieldset>
    </Section>
  );
}

/** `1920 × 1080`. */
function opticsWords({ widthPx, heightPx }: Optics): string {
  return `${widthPx}\u00a0×\u00a0${heightPx}\u00a0px`;
}
