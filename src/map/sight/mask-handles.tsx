import type { Mask } from '#domain/records/mask.ts';
import { MASK_EDGES, type MaskEdge, maskWidth, moveMaskEdge } from '#domain/sight/mask-edges.ts';
import { bearingOf, placeAround } from '#geo/place-around.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { sightText } from '#ui/text/sight.ts';
import type { MapEngine } from '../map-engine.ts';
import { Grip } from './grip.tsx';
import type { SightEdit } from './sight-edit.ts';

interface MaskHandlesProps {
  readonly engine: MapEngine;
  readonly edit: SightEdit;
  /** Metres a CSS pixel. */
  readonly scale: number;
}

/** More would hide the map; the others are changed in the sheet. */
const MOST = 8;
/** Side handles stand so far behind the beginning of a mask, CSS pixels. */
const BEHIND_PIXELS = 46;
const LONGEST_METRES = 20_000;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** Both sides and the beginning of each mask of the camera. */
export function MaskHandles({ engine, edit, scale }: MaskHandlesProps) {
  const { camera, place } = edit;
  const move = (index: number, edge: MaskEdge, to: number) => {
    const masks = camera.masks.map((mask, at) => (at === index ? moveMaskEdge(mask, edge, to) : mask));
    edit.onDraft({ ...camera, masks }, null);
  };
  return camera.masks.slice(0, MOST).flatMap((mask, index) =>
    MASK_EDGES.map((edge) => {
      const now = edgeValue(mask, edge);
      const metres = edge === 'near';
      const words = metres ? sightText.metres(formatDecimal(now)) : sightText.azimuth(formatDecimal(now));
      return (
        <Grip
          // biome-ignore lint/suspicious/noArrayIndexKey: masks have no name of their own
          key={`${index} ${edge}`}
          engine={engine}
          place={placeAround(place, {
            azimuthDegrees: azimuthOf(mask, edge),
            metres: distanceOf(mask, edge, scale),
          })}
          className={`mask ${edge}`}
          label={sightText.maskEdges[edge](mask.label || String(index + 1))}
          value={{ now, min: 0, max: metres ? LONGEST_METRES : 360, text: words }}
          onDraw={(to) => {
            const drawn = bearingOf(place, to);
            move(index, edge, metres ? drawn.metres : drawn.azimuthDegrees);
          }}
          onStep={(key, steps) => {
            const step = STEPS[key];
            if (step === undefined) return false;
            move(index, edge, now + step * steps);
            return true;
          }}
          onEnd={edit.onCommit}
          onCancel={edit.onCancel}
        />
      );
    }),
  );
}

function edgeValue(mask: Mask, edge: MaskEdge): number {
  if (edge === 'near') return mask.fromMetres;
  return edge === 'from' ? mask.fromDegrees : mask.toDegrees;
}

function azimuthOf(mask: Mask, edge: MaskEdge): number {
  if (edge === 'from') return mask.fromDegrees;
  return edge === 'to' ? mask.toDegrees : mask.fromDegrees + maskWidth(mask) / 2;
}

function distanceOf({ fromMetres, toMetres }: Mask, edge: MaskEdge, scale: number): number {
  if (edge === 'near') return fromMetres;
  const behind = fromMetres + BEHIND_PIXELS * scale;
  return toMetres === null ? behind : Math.min(behind, (fromMetres + toMetres) / 2);
}
