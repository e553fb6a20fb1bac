import loadHighs, { type Highs } from 'highs';
import { chooseSites } from '../../src/analysis/siting/choose-sites.ts';
import { coverByRadius } from '../../src/analysis/siting/cover-by-radius.ts';
import { transposeRows } from '../../src/analysis/siting/cover-sets.ts';
import type { SitingProblem } from '../../src/analysis/siting/siting-question.ts';
import { seededRandom } from '../../src/geo/seeded-random.ts';
import { runToEnd } from '../helpers/run-to-end.ts';
import { type BenchFigures, type BenchGroup, figuresOf } from './bench-line.ts';
import { interleave } from './interleave.ts';

interface Instance {
  readonly candidates: number;
  readonly demands: number;
  readonly count: number;
  /** On a square of 1,000 m: the radius at which the solver takes some seconds. */
  readonly radius: number;
}

const INSTANCES: readonly Instance[] = [
  { candidates: 100, demands: 2_000, count: 10, radius: 150 },
  { candidates: 200, demands: 5_000, count: 15, radius: 100 },
  { candidates: 500, demands: 5_000, count: 20, radius: 80 },
];
const SIDE = 1_000;
const SEED = 20_261_128;

/** Which sites cover most: proven optimum against HiGHS, and how soon a plan has its certificate. */
export const bench: BenchGroup = {
  name: 'siting',
  async run(report) {
    const highs = await loadHighs();
    const all: { ours: BenchFigures; peer: BenchFigures }[] = [];
    for (const instance of INSTANCES) {
      const siting = makeSiting(instance, SEED);
      const name = `${instance.candidates} × ${instance.demands}, ${instance.count} sites`;
      const note = `${siting.sets.demands.length} pairs within ${instance.radius} m on a square of ${SIDE} m.`;
      const contest = await interleave({
        ours: () => proveWithUs(siting, instance.count),
        peer: () => proveWithHighs(highs, siting, instance.count),
        agree: (a, b) => Math.abs(a - b) <= 1e-6 * b,
        rounds: 9,
        warmUp: 1,
      });
      all.push(contest);
      report({
        name: `${name}, proven`,
        ours: contest.ours,
        peer: { ...contest.peer, name: 'highs' },
        goal: null,
        note,
      });
      for (const [gap, atMost] of [
        [0.01, 50],
        [0.001, 500],
      ] as const) {
        const samples = Array.from({ length: 11 }, () => timeToGap(siting, instance.count, gap));
        report({
          name: `${name}, at most ${gap * 100} % better`,
          ours: figuresOf(samples),
          peer: null,
          goal: { atMost },
          note,
        });
      }
    }
    report({
      name: 'proven optimum, geometric mean',
      ours: geometricMean(all.map(({ ours }) => ours)),
      peer: { ...geometricMean(all.map(({ peer }) => peer)), name: 'highs' },
      goal: { ratio: 20 },
      note: 'HiGHS gets the plain model with no gap allowed (mip_rel_gap 0); both answers are equal in every round.',
    });
    report({
      name: '1000 × 1000000, 20 sites, at most 1 % better',
      ours: figuresOf([0, 1, 2].map((seed) => timeLarge(seed))),
      peer: null,
      goal: null,
      note: 'Cover sets by radius included; within 30 m on a square of 1,000 m.',
    });
  },
};

function makeSiting({ candidates, demands, radius }: Instance, seed: number): SitingProblem {
  const random = seededRandom(seed);
  const column = (length: number) => Float64Array.from({ length }, () => random() * SIDE);
  const [xs, ys] = [column(demands), column(demands)];
  const sets = runToEnd(
    coverByRadius({ xs: column(candidates), ys: column(candidates) }, { xs, ys }, radius),
  );
  const weights = Float64Array.from({ length: demands }, () => 1 + Math.floor(random() * 100));
  return { sets, weights, costs: null, coveredAlready: null, pinned: [], forbidden: [] };
}

function proveWithUs(siting: SitingProblem, count: number): number {
  const { plan } = runToEnd(chooseSites(siting, { kind: 'count', count }));
  if (!plan.isProven) throw new Error(`Not proven: ${plan.coveredWeight} of at most ${plan.bound}.`);
  return plan.coveredWeight;
}

function timeToGap(siting: SitingProblem, count: number, gap: number): number {
  const start = performance.now();
  runToEnd(chooseSites(siting, { kind: 'count', count }, null, (plan) => plan !== null && plan.gap <= gap));
  return performance.now() - start;
}

function timeLarge(seed: number): number {
  const start = performance.now();
  const siting = makeSiting({ candidates: 1_000, demands: 1_000_000, count: 20, radius: 30 }, seed);
  timeToGap(siting, 20, 0.01);
  return performance.now() - start;
}

/** max Σ w z, z ≤ Σ x over the candidates of a demand, Σ x ≤ k, x whole, z at most 1. */
function proveWithHighs(highs: Highs, { sets, weights }: SitingProblem, count: number): number {
  const { candidateCount, demandCount } = sets;
  const { starts, members } = transposeRows(sets.starts, sets.demands, demandCount);
  const [rows, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (let demand = 0; demand < demandCount; demand++) {
    indices.push(candidateCount + demand, ...members.subarray(starts[demand], starts[demand + 1]));
    while (values.length < indices.length) values.push(values.length === rows.at(-1) ? 1 : -1);
    rows.push(indices.length);
  }
  for (let c = 0; c < candidateCount; c++) {
    indices.push(c);
    values.push(1);
  }
  rows.push(indices.length);
  const columns = candidateCount + demandCount;
  const isCandidate = (column: number): boolean => column < candidateCount;
  const model = highs.createModel({
    numCols: columns,
    numRows: demandCount + 1,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from({ length: columns }, (_, at) =>
      isCandidate(at) ? 0 : weights[at - candidateCount]!,
    ),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(demandCount + 1).fill(-highs.infinity),
    rowUpper: Float64Array.from({ length: demandCount + 1 }, (_, at) => (at < demandCount ? 0 : count)),
    matrix: {
      format: 'csr',
      numRows: demandCount + 1,
      numCols: columns,
      starts: Int32Array.from(rows),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: Int32Array.from({ length: columns }, (_, at) => (isCandidate(at) ? 1 : 0)),
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.run();
    return Number(model.info.get('objective_function_value'));
  } finally {
    model.dispose();
  }
}

function geometricMean(figures: readonly BenchFigures[]): BenchFigures {
  const mean = (of: (figure: BenchFigures) => number): number =>
    Math.exp(figures.reduce((sum, figure) => sum + Math.log(of(figure)), 0) / figures.length);
  return {
    rounds: figures[0]?.rounds ?? 0,
    min: mean(({ min }) => min),
    median: mean(({ median }) => median),
  };
}
