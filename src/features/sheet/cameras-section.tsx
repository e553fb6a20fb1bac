import { IconPlus } from '@tabler/icons-react';
import type { Camera } from '#domain/records/camera.ts';
import { formatDirection } from '#ui/format-direction.ts';
import { formatWhole } from '#ui/format-number.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';

const TONES = { 'in-service': 'good', planned: 'neutral', broken: 'bad' } as const;

interface CamerasSectionProps {
  readonly cameras: readonly Camera[];
  readonly readOnly: boolean;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
}

/** Each camera of a site: its number, type, where it looks, its state. A click opens its own sheet. */
export function CamerasSection({ cameras, readOnly, onChoose, onAdd }: CamerasSectionProps) {
  return (
    <Section title={sheetText.sections.cameras} aside={formatWhole(cameras.length)}>
      <ul className="cameras">
        {cameras.map((camera) => (
          <li key={camera.id}>
            <span className="words">
              <button type="button" className="text-button" onClick={() => onChoose(camera.id)}>
                {[camera.number, camera.label].filter(Boolean).join(' · ') || camera.id}
              </button>
              <span className="source-line">
                {TRADE_WORDS.cameraType[camera.type]} · {directions(camera)}
              </span>
            </span>
            <Chip tone={TONES[camera.state]}>{TRADE_WORDS.serviceState[camera.state]}</Chip>
          </li>
        ))}
      </ul>
      <button type="button" className="button" disabled={readOnly} onClick={onAdd}>
        <IconPlus size={18} stroke={1.5} aria-hidden />
        {sheetText.addCamera}
      </button>
    </Section>
  );
}

function directions(camera: Camera): string {
  if (camera.azimuthsDegrees.length === 0) return sheetText.noDirection;
  return sheetText.viewing(camera.azimuthsDegrees.map(formatDirection).join(', '));
}
