import type { CoverageAnswer, SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import { coverZone } from '../coverage/cover-zone.ts';
import { faultsOf, toPlaces } from './see-subject.ts';
import { seenLevel } from './seen-level.ts';
import type { SightScene } from './sight-scene.ts';
import { viewParts } from './view-parts.ts';

/** Cameras are the first part of the work, unions the second. */
const CAMERAS_SHARE = 0.5;

/** What cameras see of an area together, buildings left out of it. Yields the share done. */
export function* coverSubjects(
  scene: SightScene,
  polygons: readonly SightPolygon[],
  subjects: readonly SightSubject[],
  measure: SightMeasure,
): Generator<number, Omit<CoverageAnswer, 'perimeterId'>, void> {
  const { levels, scaleCode } = measure;
  const sound = subjects.filter((subject) => faultsOf(subject).length === 0);
  const views = [];
  for (const [at, subject] of sound.entries()) {
    yield (CAMERAS_SHARE * at) / sound.length;
    const parts = viewParts(scene, subject, measure);
    views.push({ levels: levels.map((level, rank) => ({ ...level, ...seenLevel(parts, rank) })) });
  }
  const zone = polygons.flatMap((rings) => rings.map((ring) => ring.map(scene.frame.toMetres)));
  const covering = coverZone(views, zone, scene.index, { levels });
  let step = covering.next();
  while (!step.done) {
    yield CAMERAS_SHARE + (1 - CAMERAS_SHARE) * step.value;
    step = covering.next();
  }
  const covered = step.value;
  const [one, two, three] = covered.levels[0]?.squareMetres ?? [0, 0, 0];
  return {
    scaleCode,
    squareMetres: covered.openSquareMetres,
    cameras: views.filter((view) => (view.levels[0]?.squareMetres ?? 0) > 0).length,
    levels: covered.levels.map(({ code, pxPerMetre, squareMetres, share }) => ({
      level: code,
      pixelsPerMetre: pxPerMetre,
      squareMetres: squareMetres[0],
      share,
    })),
    overlaps: [one - two, two - three, three],
    unseen: toPlaces(scene, covered.unseen),
    unseenSquareMetres: covered.unseenSquareMetres,
    findings: [],
  };
}
