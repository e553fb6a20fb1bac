import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { StudyOpened } from '#domain/study/siting-study.ts';
import { levelToken } from '#map/layers/level-colour.ts';
import { formatDecimal, formatShare } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { studyText } from '#ui/text/study.ts';

interface SeenSectionProps {
  readonly opened: StudyOpened;
  readonly scale: DensityScale;
}

/** Parts of the area by how well they are seen, the best level first. */
export function SeenSection({ opened, scale }: SeenSectionProps) {
  const { shares, stepMetres, points } = opened;
  if (points === 0)
    return (
      <Section title={studyText.seen}>
        <p className="hint">{studyText.noGround}</p>
      </Section>
    );
  const levels = shares.levels.map(({ level, share }, rank) => ({
    level,
    share,
    label: scale.levels.find(({ code }) => code === level)?.label ?? level,
    colour: levelToken(rank, shares.levels.length),
  }));
  return (
    <Section title={studyText.seen} aside={scale.label}>
      <ul className="seen-levels">
        {levels.reverse().map(({ level, label, share, colour }) => (
          <li key={level}>
            <span className="seen-swatch" style={{ background: colour }} aria-hidden />
            <span>{label}</span>
            <span className="seen-track" aria-hidden>
              <span style={{ width: `${share * 100}%`, background: colour }} />
            </span>
            <strong className="tabular">{formatShare(share)}</strong>
          </li>
        ))}
        <li>
          <span className="seen-swatch never" aria-hidden />
          <span>{studyText.never}</span>
          <span />
          <span className="tabular">{formatShare(shares.unseen)}</span>
        </li>
      </ul>
      <p className="hint">{studyText.seenNote(formatDecimal(stepMetres))}</p>
    </Section>
  );
}
