import { type BenchFigures, figuresOf } from './bench-line.ts';

export interface Contest<Ours, Peer> {
  readonly ours: () => Ours | Promise<Ours>;
  readonly peer: () => Peer | Promise<Peer>;
  /** Compared after every round: a wrong answer has no speed. */
  readonly agree: (ours: Ours, peer: Peer) => boolean;
  /** 9 at least; 11 when left out. */
  readonly rounds?: number;
  /** Rounds run first and not counted; 2 when left out. */
  readonly warmUp?: number;
}

/**
 * Times two ways of doing one job in turn, in one process and on the same input, so that a slow moment of the machine
 * falls on both. Who goes first alternates. Milliseconds.
 */
export async function interleave<Ours, Peer>(
  contest: Contest<Ours, Peer>,
): Promise<{ readonly ours: BenchFigures; readonly peer: BenchFigures }> {
  const rounds = contest.rounds ?? 11;
  if (rounds < 9) throw new Error(`interleave: ${rounds} rounds are too few, 9 at least`);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = -(contest.warmUp ?? 2); round < rounds; round++) {
    const oursFirst = round % 2 === 0;
    const a = oursFirst ? await timed(contest.ours) : null;
    const b = await timed(contest.peer);
    const mine = a ?? (await timed(contest.ours));
    if (!contest.agree(mine.answer, b.answer)) throw new Error('interleave: ours and the peer disagree');
    if (round < 0) continue;
    ours.push(mine.milliseconds);
    peers.push(b.milliseconds);
  }
  return { ours: figuresOf(ours), peer: figuresOf(peers) };
}

async function timed<T>(
  job: () => T | Promise<T>,
): Promise<{ readonly answer: T; readonly milliseconds: number }> {
  const start = performance.now();
  const answer = await job();
  return { answer, milliseconds: performance.now() - start };
}
