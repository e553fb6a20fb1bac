import type { LngLat } from '#geo/units.ts';
import { metresBetween, metresFrom, offset, type Town } from './gazetteer.ts';
import type { Random } from './random.ts';
import type { RoadGraph } from './road-graph.ts';

export interface PatrolUnit {
  readonly name: string;
  readonly unitType: string;
  readonly premises: LngLat;
  readonly home: number;
}

export interface ShiftWorld {
  readonly graph: RoadGraph;
  /** Same indices as the graph for the first `towns.length` places; places beyond are outside the department. */
  readonly towns: readonly Town[];
  readonly random: Random;
}

/** Index of a place → how many times likelier it is gone to. */
export type AskedPlaces = ReadonlyMap<number, number>;

const TOWN_KMH = 18;

/**
 * Where a patrol is, minute by minute, from leaving its premises to coming back: it drives the quickest way to a town drawn
 * by size and distance, goes round it, stands still, moves on, comes home in the middle for a while.
 * @param asked places that are gone to more often because someone asked
 * @param minutes length of the shift; the last minutes bring it home.
 */
export function patrolShift(
  unit: PatrolUnit,
  minutes: number,
  night: boolean,
  world: ShiftWorld,
  asked: AskedPlaces = new Map(),
): readonly LngLat[] {
  const { graph, random } = world;
  const fixes: LngLat[] = [];
  const wait = (place: LngLat, count: number): void => {
    for (let minute = 0; minute < count; minute++) fixes.push(place);
  };
  let here = unit.premises;
  let at = unit.home;
  const drive = (line: readonly LngLat[], speedKmh: number): void => {
    const along = [here, ...line];
    for (const place of everyMinute(along, (speedKmh * 1000) / 60)) fixes.push(place);
    here = along.at(-1) as LngLat;
  };
  const goTo = (target: number): void => {
    for (const leg of graph.way(at, target))
      drive(leg.line.slice(1), leg.speedKmh * random.between(0.85, 1.1));
    at = target;
  };
  wait(here, random.integer(8, 20));
  let pauseDone = minutes < 300;
  while (fixes.length < minutes) {
    const back = graph.minutesFrom(at)[unit.home] as number;
    if (fixes.length + back + 20 > minutes) break;
    if (!pauseDone && fixes.length > minutes * 0.45) {
      pauseDone = true;
      goTo(unit.home);
      drive([unit.premises], TOWN_KMH);
      wait(unit.premises, random.integer(20, 40));
      continue;
    }
    const target = chooseTarget(unit, at, night, world, asked);
    goTo(target);
    const town = world.towns[target];
    const round = random.integer(1, night ? 5 : 4);
    for (let turn = 0; turn < round; turn++) {
      if (town) drive(wayInTown(town, here, random), TOWN_KMH);
      wait(here, random.integer(1, night ? 7 : 9));
    }
  }
  goTo(unit.home);
  drive([unit.premises], TOWN_KMH);
  wait(unit.premises, random.integer(4, 12));
  return fixes;
}

/** Towns draw by their size and lose by their distance; at night the larger ones, by day the small ones have their turn. */
function chooseTarget(
  unit: PatrolUnit,
  at: number,
  night: boolean,
  world: ShiftWorld,
  asked: AskedPlaces,
): number {
  const fromHome = world.graph.minutesFrom(unit.home);
  const fromHere = world.graph.minutesFrom(at);
  const city = unit.unitType === 'commissariat';
  const far = unit.unitType === 'PSIG' || unit.unitType === 'peloton motorisé' ? 26 : 15;
  const weights = world.graph.places.map((_, place) => {
    const town = world.towns[place];
    const minutes = (fromHome[place] as number) + 0.4 * (fromHere[place] as number);
    if (!Number.isFinite(minutes)) return 0;
    if (city) return place === unit.home ? 40 : minutes < 14 ? 1 : 0;
    const pull = town ? town.population ** (night ? 0.85 : 0.55) : 4;
    return pull * Math.exp(-minutes / far) * (place === at ? 0.35 : 1) * (asked.get(place) ?? 1);
  });
  return world.random.weighted(weights);
}

/** Blocks of a town's invented streets, metres. */
const BLOCK_METRES = 130;

/**
 * The way to a street corner of the town: along one street, then along the crossing one. Streets are a lattice turned by an
 * angle of the town's own, so that presence gathers on the same streets, most of it in the middle.
 */
function wayInTown(town: Town, here: LngLat, random: Random): readonly LngLat[] {
  const angle = town.place[0] * 40;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [east, north] = metresFrom(town.place, here);
  const spread = (town.radiusMetres * 0.5) / BLOCK_METRES;
  const across = Math.round(random.normal() * spread) * BLOCK_METRES;
  const along = Math.round(random.normal() * spread) * BLOCK_METRES;
  const now = Math.round((-east * sine + north * cosine) / BLOCK_METRES) * BLOCK_METRES;
  const placeOf = (u: number, v: number): LngLat =>
    offset(town.place, u * cosine - v * sine, u * sine + v * cosine);
  const corner = placeOf(across, along);
  if (!town.contains(corner)) return [town.place];
  const turn = placeOf(across, now);
  return town.contains(turn) ? [turn, corner] : [corner];
}

/** Places along a line, one a minute at a constant speed; the start is left out, the end is in. */
function everyMinute(line: readonly LngLat[], metresAMinute: number): readonly LngLat[] {
  const places: LngLat[] = [];
  let ahead = metresAMinute;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] as LngLat;
    const to = line[index] as LngLat;
    const length = metresBetween(from, to);
    let done = 0;
    while (length - done >= ahead) {
      done += ahead;
      ahead = metresAMinute;
      const share = done / length;
      places.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    ahead -= length - done;
  }
  places.push(line.at(-1) as LngLat);
  return places;
}
