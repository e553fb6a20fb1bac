import { IconEyeOff, IconX } from '@tabler/icons-react';
import { type Mask, MOST_MASKS } from '#domain/records/mask.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import { maskOfFacade } from '#domain/sight/mask-of-facade.ts';
import type { SightAnswer, SightFacade } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';
import { formatDecimal, formatWhole } from '#ui/format-number.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { Section } from '#ui/parts/section.tsx';
import { cameraText } from '#ui/text/camera.ts';
import type { CameraContext } from './camera-context.ts';
import { facadesToMask } from './facades-to-mask.ts';

interface PrivacySectionProps {
  readonly context: CameraContext;
  readonly answer: SightAnswer;
  /** Where the camera is at this moment. */
  readonly place: LngLat;
  readonly scale: DensityScale;
}

/** Whose walls are in the picture, which of them must be masked, and the masks. */
export function PrivacySection({ context, answer, place, scale }: PrivacySectionProps) {
  const { camera, readOnly, onChange } = context;
  const { recognisable, unmasked } = facadesToMask(answer.facades, scale);
  const maskAll = () => {
    const masks = unmasked.flatMap(
      (facade, at) => maskOfFacade(place, facade, facadeName(facade, camera.masks.length + at)) ?? [],
    );
    onChange({ masks: [...camera.masks, ...masks].slice(0, MOST_MASKS) });
  };
  return (
    <Section title={cameraText.sections.privacy}>
      <Facts
        facts={[
          { term: cameraText.thirdParty, value: formatWhole(answer.facades.length) },
          {
            term: cameraText.recognisable,
            value: (
              <span className={unmasked.length > 0 ? 'bad-words' : undefined}>
                {recognisable.length === 0
                  ? cameraText.noneThere
                  : unmasked.length === 0
                    ? cameraText.allMasked
                    : cameraText.toMask(formatWhole(unmasked.length))}
              </span>
            ),
          },
        ]}
      />
      {unmasked.length > 0 && (
        <>
          <p className="hint">{cameraText.maskRule}</p>
          <button type="button" className="button primary" disabled={readOnly} onClick={maskAll}>
            <IconEyeOff size={18} stroke={1.5} aria-hidden />
            {cameraText.maskAll}
          </button>
        </>
      )}
      {camera.masks.length > 0 && (
        <ul className="mask-list" aria-label={cameraText.sections.masks}>
          {numbered(camera.masks).map(({ mask, at }) => (
            <li key={at}>
              <span className="words">
                <span>{mask.label}</span>
                <span className="source-line tabular">
                  {cameraText.maskOf(formatDecimal(mask.fromDegrees), formatDecimal(mask.toDegrees))},{' '}
                  {cameraText.maskBeyond(formatDecimal(mask.fromMetres))}
                </span>
              </span>
              <IconButton
                label={cameraText.removeMask(mask.label)}
                icon={<IconX size={16} stroke={1.5} aria-hidden />}
                disabled={readOnly}
                onClick={() => onChange({ masks: camera.masks.filter((_, other) => other !== at) })}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function facadeName({ name }: SightFacade, at: number): string {
  return name ?? cameraText.maskLabel(formatWhole(at + 1));
}

/** Masks have no name of their own and two may be alike: their place tells them apart. */
function numbered(masks: readonly Mask[]): readonly { readonly mask: Mask; readonly at: number }[] {
  return masks.map((mask, at) => ({ mask, at }));
}
