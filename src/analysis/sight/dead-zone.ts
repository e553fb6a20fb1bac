import { pictureZone } from '#domain/optics/picture-zone.ts';
import { zoneOutline } from '#domain/optics/zone-outline.ts';
import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import { toRadians } from '#geo/units.ts';

/** As far as a dead zone is drawn, metres: of a camera that looks up, it has no end. */
const FARTHEST_METRES = 60;

/** What lies ahead of a camera, between its sides, and below its picture. */
export function deadZoneOf(
  frame: LocalFrame,
  { view, place }: SightSubject,
  planeMetres: number,
): readonly SightPolygon[] {
  if (view.type !== 'pinhole') return [];
  const [x, y] = frame.toMetres(place);
  return view.poses.flatMap((pose): SightPolygon[] => {
    const [left, right, , bottom] = pictureZone(pose, planeMetres) ?? [];
    if (!left || !right || !bottom || pose.heightMetres <= planeMetres) return [];
    const under = { forward: -bottom.forward, left: -bottom.left, limit: -bottom.limit };
    const ahead = { forward: -1, left: 0, limit: 0 };
    const corners = zoneOutline([left, right, under, ahead], FARTHEST_METRES);
    if (corners.length === 0) return [];
    const azimuth = toRadians(pose.azimuthDegrees);
    const [sine, cosine] = [Math.sin(azimuth), Math.cos(azimuth)];
    const ring = corners.map((corner) =>
      frame.toLngLat([
        x + corner.forward * sine - corner.left * cosine,
        y + corner.forward * cosine + corner.left * sine,
      ]),
    );
    return [[[...ring, ring[0]!]]];
  });
}
