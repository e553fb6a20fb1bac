import { findPoseFaults } from '#domain/optics/camera-pose.ts';
import type { SightAnswer, SightFinding, SightLevel, SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import type { Metres2D } from '#geo/units.ts';
import { deadZoneOf } from './dead-zone.ts';
import { type SeenFacade, seenFacades } from './seen-facades.ts';
import { type SeenRings, seenLevel } from './seen-level.ts';
import type { SightScene } from './sight-scene.ts';
import { type ViewPart, viewParts } from './view-parts.ts';

/**
 * What one camera sees at each level of a scale, all its lenses or presets together. Walls in view are looked for only when asked.
 */
export function seeSubject(
  scene: SightScene,
  subject: SightSubject,
  measure: SightMeasure,
  withFacades: boolean,
): SightAnswer {
  const faults = faultsOf(subject);
  const parts = faults.length > 0 ? [] : viewParts(scene, subject, measure);
  const facades = withFacades ? seenFacades(scene, subject, measure, parts) : [];
  const findings = new Map<string, SightFinding>();
  for (const finding of [...faults, ...parts.flatMap((part) => part.view.findings)])
    findings.set(finding.code, finding);
  return {
    cameraId: subject.cameraId,
    scaleCode: measure.scaleCode,
    targetHeightMetres: measure.targetHeightMetres,
    levels: measure.levels.map((level, at) => levelOf(scene, level, parts, at)),
    deadZone: faults.length > 0 ? [] : deadZoneOf(scene.frame, subject, measure.targetHeightMetres),
    maxPixelsPerMetre: Math.max(0, ...parts.map(({ densest }) => densest)),
    facades: facades.map((facade) => toLngLat(scene, facade)),
    findings: [...findings.values()],
    buildings: scene.ranks.length,
  };
}

/** Why a subject cannot be reckoned with; empty when it can. */
export function faultsOf({ view }: SightSubject): readonly SightFinding[] {
  if (view.type !== 'pinhole') return [];
  return view.poses
    .flatMap(findPoseFaults)
    .map(({ code, field, value }) => ({ code: `pose-${code}`, detail: `${field} ${value}` }));
}

function levelOf(
  scene: SightScene,
  { code, pxPerMetre }: SightMeasure['levels'][number],
  parts: readonly ViewPart[],
  at: number,
): SightLevel {
  const { squareMetres, polygons } = seenLevel(parts, at);
  return { level: code, pixelsPerMetre: pxPerMetre, squareMetres, polygons: toPlaces(scene, polygons) };
}

/** Polygons of a frame of metres, closed, as places. */
export function toPlaces(scene: SightScene, polygons: SeenRings['polygons']): readonly SightPolygon[] {
  return polygons.map((rings) => rings.map((ring) => closedRing(scene, ring)));
}

function closedRing({ frame }: SightScene, ring: readonly Metres2D[]): SightPolygon[number] {
  const places = ring.map(frame.toLngLat);
  return [...places, places[0]!];
}

function toLngLat(
  { frame, ranks }: SightScene,
  { building, walls, ...facade }: SeenFacade,
): SightAnswer['facades'][number] {
  return {
    ...facade,
    buildingIndex: ranks[building] ?? -1,
    lines: walls.map((wall) => wall.map(frame.toLngLat)),
  };
}
