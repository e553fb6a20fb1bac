import type { Camera } from '#domain/records/camera.ts';
import { formatDirection } from '#ui/format-direction.ts';
import { formatWhole } from '#ui/format-number.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';

const TONES = { 'in-service': 'good', planned: 'neutral', broken: 'bad' } as const;

/** Each camera of a site: its number, type, where it looks, its state. */
export function CamerasSection({ cameras }: { readonly cameras: readonly Camera[] }) {
  return (
    <Section title={sheetText.sections.cameras} aside={formatWhole(cameras.length)}>
      <ul className="cameras">
        {cameras.map((camera) => (
          <li key={camera.id}>
            <span className="words">
              <span>{[camera.number, camera.label].filter(Boolean).join(' · ') || camera.id}</span>
              <span className="source-line">
                {TRADE_WORDS.cameraType[camera.type]} · {directions(camera)}
              </span>
            </span>
            <Chip tone={TONES[camera.state]}>{TRADE_WORDS.serviceState[camera.state]}</Chip>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function directions(camera: Camera): string {
  if (camera.azimuthsDegrees.length === 0) return sheetText.noDirection;
  return sheetText.viewing(camera.azimuthsDegrees.map(formatDirection).join(', '));
}
