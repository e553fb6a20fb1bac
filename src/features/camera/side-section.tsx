import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { leastDistanceFor } from '#domain/optics/oblique-angles.ts';
import { OPTICS_LIMITS } from '#domain/rules/optics-limits.ts';
import { formatDecimal, formatWhole } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { cameraText } from '#ui/text/camera.ts';
import type { CameraContext } from './camera-context.ts';
import { sideBands } from './side-bands.ts';
import { SideView } from './side-view.tsx';
import { type Verdict, verdictOn } from './verdict.ts';

interface SideSectionProps {
  readonly context: CameraContext;
  readonly pose: CameraPose;
  readonly planeMetres: number;
}

/** The camera from the side, and what it is good for in two sentences. */
export function SideSection({ context, pose, planeMetres }: SideSectionProps) {
  const { camera, scale, target } = context;
  const side = sideBands(pose, planeMetres, scale);
  const verdict = verdictOn(pose, planeMetres, scale, camera.focalRangeMm);
  const steep = target === 'face' ? leastDistanceFor(pose.heightMetres - planeMetres, STEEP) : 0;
  return (
    <Section title={cameraText.sections.side} aside={cameraText.targets[target]}>
      {side && <SideView pose={pose} planeMetres={planeMetres} side={side} levels={scale.levels.length} />}
      <p className="verdict" role="status" data-tone={verdict?.reach ? 'good' : undefined}>
        {verdict ? verdictWords(verdict, cameraText.targetWords[target]) : cameraText.outOfPicture}
      </p>
      {side && steep > side.nearMetres && (
        <p className="hint">
          {cameraText.steep(formatWhole(steep), formatWhole(OPTICS_LIMITS[STEEP].value))}
        </p>
      )}
      {context.supposed.length > 0 && (
        <p className="hint">{cameraText.supposed(context.supposed.join(', '))}</p>
      )}
    </Section>
  );
}

const STEEP = 'recognition-vertical-degrees';

function verdictWords({ bestPxPerMetre, level, reach, withFocal }: Verdict, target: string): string {
  const best = bestPxPerMetre === null ? '' : cameraText.best(formatWhole(bestPxPerMetre), target);
  if (reach) {
    const [from, to] = [metres(reach.fromMetres), reach.toMetres === null ? null : metres(reach.toMetres)];
    const reached =
      to === null ? cameraText.reachesFrom(level.label, from) : cameraText.reaches(level.label, from, to);
    return [best, reached].filter(Boolean).join(' : ').concat('.');
  }
  const never =
    cameraText.never[level.code as keyof typeof cameraText.never] ?? cameraText.neverReaches(level.label);
  const sentences = [[best, never].filter(Boolean).join(' : ').concat('.')];
  if (withFocal?.reach.toMetres != null)
    sentences.push(
      cameraText.withFocal(
        formatDecimal(withFocal.focalMm),
        metres(withFocal.reach.fromMetres),
        metres(withFocal.reach.toMetres),
      ),
    );
  return sentences.join(' ');
}

function metres(value: number): string {
  return formatDecimal(Math.round(value * 10) / 10);
}
