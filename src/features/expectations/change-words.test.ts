import { describe, expect, it } from 'vitest';
import {
  chanceSentence,
  changeWords,
  departmentSentence,
  minutesWords,
  rankSentence,
} from './change-words.ts';
import type { Measured } from './measured-state.ts';

type Change = Measured['change'];

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
const change = (part: Partial<Change>): Change => ({
  before: 100,
  after: 200,
  weeks: 4,
  byWeek: [],
  department: { before: 1000, after: 1000 },
  rank: { others: 50, asStrong: 2 },
  test: { extreme: 2, splits: 70, exact: true, p: 2 / 70 },
  ...part,
});

describe('words for a change', () => {
  it('say how many other communes saw as much', () => {
    expect(plain(rankSentence(change({})))).toBe(
      'Une hausse aussi forte ne se voit que dans 2 des 50 autres communes comparables sur la même période.',
    );
    expect(plain(rankSentence(change({ after: 20, rank: { others: 50, asStrong: 0 } })))).toBe(
      'Une baisse aussi forte ne se voit dans aucune des 50 autres communes comparables sur la même période.',
    );
    expect(plain(rankSentence(change({ rank: { others: 50, asStrong: 20 } })))).toContain(
      'rien d’inhabituel',
    );
  });

  it('claim nothing where there is too little', () => {
    expect(rankSentence(change({ before: 0, after: 0, rank: null }))).toContain('Aucune patrouille');
    expect(rankSentence(change({ rank: null }))).toContain('Trop peu de présence');
    expect(rankSentence(change({ rank: { others: 4, asStrong: 0 } }))).toContain('Trop peu de communes');
    expect(rankSentence(change({ after: 103 }))).toContain('presque pas changé');
    expect(chanceSentence(change({ weeks: 3 }))).toContain('Trop peu de semaines');
    expect(chanceSentence(change({ rank: null }))).toBeNull();
  });

  it('count splits, not p', () => {
    expect(plain(chanceSentence(change({})))).toContain('2 fois sur 70.');
    const drawn = { extreme: 12, splits: 10_000, exact: false, p: 0.0012 };
    expect(plain(chanceSentence(change({ test: drawn })))).toContain('12 fois sur 10 000 tirages.');
  });

  it('write small figures as a class, and no evolution from them', () => {
    expect([0, 4, 14.9, 15, 186].map((minutes) => plain(minutesWords(minutes)))).toEqual([
      '0 min',
      '< 15 min',
      '< 15 min',
      '15 min',
      '3 h 06',
    ]);
    expect(changeWords({ before: 10, after: 90 })).toBeNull();
    expect(plain(changeWords({ before: 100, after: 148 }))).toBe('+48 %');
    expect(plain(changeWords({ before: 100, after: 91 }))).toBe('−9 %');
  });

  it('say what the department did', () => {
    expect(plain(departmentSentence(change({ department: { before: 1000, after: 920 } })))).toContain('−8 %');
    expect(departmentSentence(change({}))).toContain('pas de changement');
  });
});
