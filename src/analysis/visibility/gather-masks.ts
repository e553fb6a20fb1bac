import { sectorWidth, type ViewSector } from '#domain/optics/view-sector.ts';
import { NO_EDGE, type QuarterView } from './quarter-view.ts';

/** Arcs are drawn as chords of at most this many degrees: 0.04 % off at the middle, and always so that a mask hides all that it should. */
const CHORD_DEGREES = 3;

/** Brings the masks of a camera into its quarters, as shadows that begin and end at their arcs. */
export function gatherMasks(
  masks: readonly ViewSector[],
  azimuthDegrees: number,
  quarters: readonly QuarterView[],
): void {
  for (const mask of masks) {
    const width = sectorWidth(mask);
    // Left of the axis is counter-clockwise, azimuths are clockwise: the mask begins at its last azimuth.
    const first = azimuthDegrees - mask.fromDegrees - width;
    const chords = Math.ceil(width / CHORD_DEGREES);
    for (const view of quarters) {
      if (view.isEmpty) continue;
      for (let chord = 0; chord < chords; chord += 1)
        addChord(mask, view, first + (width * chord) / chords, first + (width * (chord + 1)) / chords);
    }
  }
}

/** @param fromDegrees, toDegrees counter-clockwise from the axis of the camera */
function addChord(mask: ViewSector, view: QuarterView, fromDegrees: number, toDegrees: number): void {
  const axis = view.quarter * 90;
  const turn = ((((fromDegrees - axis + 180) % 360) + 360) % 360) - 180;
  const width = toDegrees - fromDegrees;
  const from = Math.max(turn, -45);
  const to = Math.min(turn + width, 45);
  if (to <= from) return;
  const s0 = Math.max(directionOf(from), view.from);
  const s1 = Math.min(directionOf(to), view.to);
  if (s1 <= s0) return;
  const middle = ((turn + width / 2) * Math.PI) / 180;
  // The chord that touches the arc in its middle is outside of it, the one through its ends inside: n·place = distance.
  const outside = (metres: number) => [Math.sin(middle) / metres, Math.cos(middle) / metres] as const;
  const inside = (metres: number) => outside(metres * Math.cos((width * Math.PI) / 360));
  const { fromMetres, toMetres } = mask;
  const [slope, start] = fromMetres <= 0 ? [0, Number.POSITIVE_INFINITY] : inside(fromMetres);
  view.shadows.push(s0, s1, slope, start, 1, NO_EDGE);
  if (toMetres === null) return;
  const [endSlope, endStart] = outside(Math.max(toMetres, fromMetres));
  view.shadows.push(s0, s1, endSlope, endStart, -1, NO_EDGE);
}

function directionOf(degrees: number): number {
  return Math.abs(degrees) === 45 ? Math.sign(degrees) : Math.tan((degrees * Math.PI) / 180);
}
