import type { MultiPolygon } from 'geojson';
import type { RoadFeature } from '#domain/records/roads.ts';
import type { StudyCandidate, StudyOpened, StudyShares } from '#domain/study/siting-study.ts';
import type { Metres2D } from '#geo/units.ts';
import { buildRoadGraph, type RoadGraph } from '../network/build-road-graph.ts';
import { metricZone } from '../network/metric-zone.ts';
import { roadLines } from '../network/road-lines.ts';
import type { SightScene } from '../sight/sight-scene.ts';
import type { CoverSets } from '../siting/cover-sets.ts';
import type { SitingProblem } from '../siting/siting-question.ts';
import { viewsTried } from './aim-view.ts';
import { buildingsTouching } from './buildings-touching.ts';
import { cornerPlaces, crossingPlaces, thinPlaces } from './candidate-places.ts';
import { type DemandPoints, demandPoints } from './demand-points.ts';
import { pointCells } from './point-cells.ts';
import { seenPoints } from './seen-points.ts';
import type { StudyRequest } from './study-request.ts';

/** A study with what stays in the worker. */
export interface Study {
  readonly opened: StudyOpened;
  readonly problem: SitingProblem;
  /** For each candidate, its place. */
  readonly placeOf: Int32Array;
}

/** Places tried at most: each in eight directions. */
export const MOST_PLACES = 250;
/** Places seen between two reports of progress. */
const STEP = 4;

/**
 * Makes a siting question of an area: open ground as points with weights, what cameras in place see of them, and what one more
 * camera would see from each place in each direction. Method and assumptions: docs/methods/siting-study.md. Yields the share done.
 */
export function* openStudy(
  scene: SightScene,
  request: StudyRequest,
  roads: readonly RoadFeature[],
): Generator<number, Study, void> {
  const { frame, index } = scene;
  const polygons = request.area as unknown as MultiPolygon['coordinates'];
  const area = metricZone({ type: 'MultiPolygon', coordinates: polygons }, frame.toMetres);
  const points = demandPoints(area, index);
  yield 0;
  const cells = pointCells(points);
  const level = request.levels.find(({ code }) => code === request.level);
  if (!level) throw new Error(`The scale ${request.scaleCode} has no level ${request.level}.`);
  const see = (subject: StudyRequest['subjects'][number], at: typeof level) =>
    seenPoints(scene, points, cells, subject, request, at);
  const { shares, covered, cameras } = coveredBy(request, points, see);
  const graph = roads.length === 0 ? null : buildRoadGraph(roadLines(roads, frame.toMetres));
  const found = request.view ? placesOf(scene, request, area, graph) : [];
  const places = thinPlaces(found, MOST_PLACES);
  const candidates: StudyCandidate[] = [];
  const starts = [0];
  const demands: number[] = [];
  for (const [place, metres] of places.entries()) {
    if (place % STEP === 0) yield place / places.length;
    for (const { azimuthDegrees, view } of viewsTried(request.view!)) {
      const at = frame.toLngLat(metres);
      demands.push(...see({ cameraId: '', place: at, view, masks: [] }, level));
      starts.push(demands.length);
      candidates.push({ place, azimuthDegrees });
    }
  }
  const sets: CoverSets = {
    candidateCount: candidates.length,
    demandCount: points.xs.length,
    starts: Uint32Array.from(starts),
    demands: Uint32Array.from(demands),
  };
  const problem = {
    sets,
    weights: weightsOf(scene, request, points),
    costs: null,
    coveredAlready: covered,
    pinned: [],
    forbidden: [],
  };
  return {
    problem,
    placeOf: Int32Array.from(candidates, ({ place }) => place),
    opened: {
      studyId: request.studyId,
      points: points.xs.length,
      stepMetres: points.stepMetres,
      squareMetres: areaOf(area),
      buildings: buildingsTouching(index, area),
      cameras,
      shares,
      places: places.map((place) => frame.toLngLat(place)),
      placesFound: found.length,
      candidates,
      hasRoads: graph !== null,
    },
  };
}

type See = (
  subject: StudyRequest['subjects'][number],
  level: StudyRequest['levels'][number],
) => readonly number[];

/** Shares by level of all cameras together, and the points that are covered at the level asked. */
function coveredBy(
  { subjects, levels, level }: StudyRequest,
  { xs }: DemandPoints,
  see: See,
): { readonly shares: StudyShares; readonly covered: Uint8Array; readonly cameras: number } {
  const seen = levels.map(() => new Uint8Array(xs.length));
  const reaching = new Set<string>();
  for (const subject of subjects) {
    for (const [rank, at] of levels.entries()) {
      const points = see(subject, at);
      // What is not seen poorly is not seen better.
      if (points.length === 0) break;
      reaching.add(subject.cameraId);
      for (const point of points) seen[rank]![point] = 1;
    }
  }
  const shareOf = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0) / Math.max(1, xs.length);
  const shares = levels.map(({ code }, rank) => ({ level: code, share: shareOf(seen[rank]!) }));
  return {
    shares: { levels: shares, unseen: 1 - (shares[0]?.share ?? 0) },
    covered: seen[levels.findIndex(({ code }) => code === level)]!,
    cameras: reaching.size,
  };
}

function placesOf(
  { frame, index }: SightScene,
  { kinds, places }: StudyRequest,
  area: MultiPolygon,
  graph: RoadGraph | null,
): readonly Metres2D[] {
  return [
    ...(kinds.includes('points') ? places.map((place) => frame.toMetres(place)) : []),
    ...(kinds.includes('crossings') && graph ? crossingPlaces(graph, area) : []),
    ...(kinds.includes('corners') ? cornerPlaces(index, area) : []),
  ];
}

function weightsOf(
  { frame }: SightScene,
  { priorities }: StudyRequest,
  { xs, ys }: DemandPoints,
): Float64Array {
  const weights = new Float64Array(xs.length).fill(1);
  for (const { place, weight, radiusMetres } of priorities) {
    const [x, y] = frame.toMetres(place);
    for (let point = 0; point < xs.length; point++)
      if (Math.hypot(xs[point]! - x, ys[point]! - y) <= radiusMetres) weights[point]! += weight;
  }
  return weights;
}

/** Shoelace: holes are wound as they come, so each ring counts by its size. */
function areaOf({ coordinates }: MultiPolygon): number {
  const ringArea = (ring: readonly (readonly number[])[]) => {
    let sum = 0;
    for (let at = 1; at < ring.length; at++)
      sum += ring[at - 1]![0]! * ring[at]![1]! - ring[at]![0]! * ring[at - 1]![1]!;
    return Math.abs(sum) / 2;
  };
  return coordinates.reduce((total, [outer, ...holes]) => {
    const cut = holes.reduce((sum, hole) => sum + ringArea(hole), 0);
    return total + (outer ? ringArea(outer) : 0) - cut;
  }, 0);
}
