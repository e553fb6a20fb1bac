import type { StudyCurvePoint } from '#domain/study/siting-study.ts';
import { formatCount, formatShare } from '#ui/format-number.ts';
import { studyText } from '#ui/text/study.ts';

interface SitingCurveProps {
  readonly curve: readonly StudyCurvePoint[];
  readonly count: number;
  readonly most: number;
  /** Covered by the plan that is shown: it may have become better than the curve. */
  readonly covered: number | null;
  readonly onCount: (count: number) => void;
}

const WIDTH = 320;
const HEIGHT = 128;
const LEFT = 34;
const TOP = 8;
const BOTTOM = 18;
const RIGHT = 8;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** How much so many cameras cover: where the line lies flat, more of them stop helping. The slider below chooses; so does a press on a point. */
export function SitingCurve({ curve, count, most, covered, onCount }: SitingCurveProps) {
  const x = (cameras: number) => LEFT + ((cameras - 0.5) / most) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const points = curve.map((point) => ({
    ...point,
    covered: point.count === count ? Math.max(point.covered, covered ?? 0) : point.covered,
  }));
  const chosen = covered ?? points.find((point) => point.count === count)?.covered ?? null;
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  const added = formatCount(count, 'caméra');
  const words = chosen === null ? added : studyText.countValue(added, formatShare(chosen));
  return (
    <div className="siting-curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={curveWords(points)}>
        {TICKS.map((share) => (
          <g key={share}>
            <line className="curve-rule" x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        {counts.map((cameras) => (
          <text key={cameras} x={x(cameras)} y={HEIGHT - 3} textAnchor="middle">
            {cameras}
          </text>
        ))}
        <polyline
          className="curve-line"
          points={points.map((point) => `${x(point.count)},${y(point.covered)}`).join(' ')}
        />
        {points.map((point) => (
          <circle
            key={point.count}
            className={point.count === count ? 'curve-dot chosen' : 'curve-dot'}
            cx={x(point.count)}
            cy={y(point.covered)}
            r={point.count === count ? 6 : 3.2}
          />
        ))}
        {counts.map((cameras) => (
          // The slider does the same for keys and readers.
          <rect
            key={cameras}
            className="curve-press"
            x={x(cameras - 0.5)}
            y={0}
            width={(WIDTH - LEFT - RIGHT) / most}
            height={HEIGHT}
            aria-hidden
            onPointerDown={() => onCount(cameras)}
          />
        ))}
      </svg>
      <input
        type="range"
        min={1}
        max={most}
        step={1}
        value={count}
        aria-label={studyText.count}
        aria-valuetext={words}
        onChange={({ currentTarget }) => onCount(Number(currentTarget.value))}
      />
      <p className="curve-words tabular" role="status">
        <strong>{words}</strong>
      </p>
      {curve.length === 0 && <p className="hint">{studyText.curveComing}</p>}
    </div>
  );
}

function curveWords(points: readonly StudyCurvePoint[]): string {
  const each = points.map(({ count, covered }) =>
    studyText.point(formatCount(count, 'caméra'), formatShare(covered)),
  );
  return [studyText.curve, ...each].join('. ');
}
