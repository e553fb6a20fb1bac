import { type FlowSearch, SINK, SOURCE, UNREACHED } from './flow-search.ts';

const BELOW = 0;
const LEVEL = 1;
const ABOVE = 2;

/**
 * Pushes flow along ways found from the sinks back to the sources, until none is left that this phase may take: an arc
 * that led nowhere is not tried twice. `wide`: ways may also stay on a level or rise; nodes of the way itself are
 * passed by, so some ways are missed, which a later phase finds. The first way from a sink that has a level never
 * fails, so that something is pushed.
 * @returns what was pushed
 */
export function pushAlongLevels(search: FlowSearch, wide: boolean): number {
  search.current.set(search.network.first.subarray(0, search.network.nodeCount));
  search.tried.fill(BELOW);
  let pushed = 0;
  for (const sink of search.sinks)
    if (search.level[sink] !== UNREACHED) pushed += pushFrom(search, sink, wide);
  return pushed;
}

/** `way[k]` is the arc by which flow comes to the k-th node from the sink. */
function pushFrom(search: FlowSearch, sink: number, wide: boolean): number {
  const { network, sides, way, current, isOnWay } = search;
  const { first, head, mate } = network;
  let pushed = 0;
  let steps = 0;
  let node = sink;
  isOnWay[sink] = 1;
  for (;;) {
    if (sides[node] === SOURCE) {
      const full = fullStep(search, steps);
      pushed += pushOnWay(search, steps, full);
      steps = full;
      node = head[way[steps]!]!;
      continue;
    }
    const arc = wide ? nextArcRound(search, node) : nextArcBelow(search, node);
    current[node] = arc;
    if (arc < first[node + 1]!) {
      way[steps++] = mate[arc]!;
      node = head[arc]!;
      isOnWay[node] = 1;
      continue;
    }
    isOnWay[node] = 0;
    if (steps === 0) return pushed;
    steps -= 1;
    node = head[way[steps]!]!;
    current[node]! += 1;
  }
}

/** The step of the way that lets least through, the one nearest to the sink when several do. */
function fullStep({ residual, way }: FlowSearch, steps: number): number {
  let full = 0;
  for (let step = 1; step < steps; step += 1) if (residual[way[step]!]! < residual[way[full]!]!) full = step;
  return full;
}

function pushOnWay({ network, residual, way, isOnWay }: FlowSearch, steps: number, full: number): number {
  const { head, mate } = network;
  const least = residual[way[full]!]!;
  for (let step = 0; step < steps; step += 1) {
    const arc = way[step]!;
    const back = mate[arc]!;
    residual[arc]! -= least;
    residual[back]! += least;
    if (step >= full) isOnWay[head[back]!] = 0;
  }
  return least;
}

function nextArcBelow({ network, sides, residual, level, current }: FlowSearch, node: number): number {
  const { first, head, mate } = network;
  const end = first[node + 1]!;
  const own = level[node]!;
  let arc = current[node]!;
  for (; arc < end; arc += 1) {
    const other = head[arc]!;
    if (level[other]! < own && residual[mate[arc]!]! > 0 && sides[other] !== SINK) break;
  }
  return arc;
}

function nextArcRound(search: FlowSearch, node: number): number {
  const { network, sides, residual, level, current, tried, isOnWay } = search;
  const { first, head, mate } = network;
  const end = first[node + 1]!;
  const own = level[node]!;
  let arc = current[node]!;
  for (let what = tried[node]!; ; ) {
    for (; arc < end; arc += 1) {
      const other = head[arc]!;
      const its = level[other]!;
      if (what === BELOW ? its >= own : what === LEVEL ? its !== own : its <= own || its === UNREACHED)
        continue;
      if (residual[mate[arc]!]! > 0 && isOnWay[other] === 0 && sides[other] !== SINK) return arc;
    }
    if (what === ABOVE) return arc;
    what += 1;
    tried[node] = what;
    arc = first[node]!;
  }
}
