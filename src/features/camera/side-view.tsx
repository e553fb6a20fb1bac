import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { levelToken } from '#map/layers/level-colour.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { cameraText } from '#ui/text/camera.ts';
import type { SideBands } from './side-bands.ts';

interface SideViewProps {
  readonly pose: CameraPose;
  readonly planeMetres: number;
  readonly side: SideBands;
  /** How many levels the scale has. */
  readonly levels: number;
}

const WIDTH = 320;
const LEFT = 16;
const RIGHT = 10;
const TOP = 14;
const GROUND = 96;
/** Figures nearer to each other than this would touch. */
const LEAST_BETWEEN = 25;
/** About what a letter takes at the size of the drawing. */
const LETTER = 5.6;

/** The mast and its rays from the side, to scale: where the picture begins, and how far each level goes at the height of the target. */
export function SideView({ pose, planeMetres, side, levels }: SideViewProps) {
  const { bands, nearMetres } = side;
  const farthest = Math.max(bands.at(-1)?.toMetres ?? nearMetres, nearMetres, 1);
  const highest = Math.max(pose.heightMetres, planeMetres, 1);
  const x = (metres: number): number => LEFT + (metres / farthest) * (WIDTH - LEFT - RIGHT);
  const y = (metres: number): number => GROUND - (metres / highest) * (GROUND - TOP);
  const lens = `${x(0)},${y(pose.heightMetres)}`;
  const ray = (from: number, to: number): string =>
    `${lens} ${x(from)},${y(planeMetres)} ${x(to)},${y(planeMetres)}`;
  return (
    <svg
      className="side-view"
      viewBox={`0 0 ${WIDTH} ${GROUND + 36}`}
      role="img"
      aria-label={cameraText.sideLabel(formatDecimal(pose.heightMetres), sideWords(side))}
    >
      <polygon className="blind" points={ray(0, nearMetres)} />
      {[...bands].reverse().map(({ level, rank, fromMetres, toMetres }) => (
        <polygon key={level} points={ray(fromMetres, toMetres)} style={{ fill: levelToken(rank, levels) }} />
      ))}
      <line className="target-line" x1={x(0)} x2={WIDTH} y1={y(planeMetres)} y2={y(planeMetres)} />
      <line className="ground" x1={0} x2={WIDTH} y1={GROUND} y2={GROUND} />
      <line className="mast" x1={x(0)} x2={x(0)} y1={y(pose.heightMetres)} y2={GROUND} />
      <circle className="camera-dot" cx={x(0)} cy={y(pose.heightMetres)} r={5} />
      {distancesToWrite([nearMetres, ...bands.map(({ toMetres }) => toMetres)], x).map((metres) => (
        <text
          key={metres}
          className="tabular"
          x={metres === farthest ? WIDTH : x(metres)}
          y={GROUND + 13}
          textAnchor={metres === farthest ? 'end' : 'middle'}
        >
          {formatDecimal(Math.round(metres * 10) / 10)}
          {metres === farthest && '\u00a0m'}
        </text>
      ))}
      {namesToWrite(side, x).map(({ label, middle }) => (
        <text key={label} x={middle} y={GROUND + 29} textAnchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

/** The farthest is always told, the others where there is room. */
function distancesToWrite(distances: readonly number[], x: (metres: number) => number): readonly number[] {
  const kept: number[] = [];
  for (const metres of [...distances].reverse()) {
    const last = kept.at(-1);
    if (last === undefined || x(last) - x(metres) >= LEAST_BETWEEN) kept.push(metres);
  }
  return kept;
}

function namesToWrite(
  { bands, nearMetres }: SideBands,
  x: (metres: number) => number,
): readonly { readonly label: string; readonly middle: number }[] {
  const all = [
    { label: cameraText.nothingSeen, fromMetres: 0, toMetres: nearMetres },
    ...bands.map(({ label, fromMetres, toMetres }) => ({
      label: label.toLocaleLowerCase('fr'),
      fromMetres,
      toMetres,
    })),
  ];
  const written: { label: string; middle: number }[] = [];
  let end = 0;
  for (const { label, fromMetres, toMetres } of all) {
    const width = label.length * LETTER;
    const middle = Math.min(Math.max((x(fromMetres) + x(toMetres)) / 2, width / 2), WIDTH - width / 2);
    if (middle - width / 2 < end || width > x(toMetres) - x(fromMetres) + LEAST_BETWEEN) continue;
    written.push({ label, middle });
    end = middle + width / 2 + LETTER;
  }
  return written;
}

function sideWords({ bands }: SideBands): string {
  const metres = (value: number): string => formatDecimal(Math.round(value * 10) / 10);
  return bands
    .map(({ label, fromMetres, toMetres }) => cameraText.reaches(label, metres(fromMetres), metres(toMetres)))
    .join(', ');
}
