import { describe, expect, it } from 'vitest';
import { matchesFilter } from './matches-filter.ts';

describe('matchesFilter', () => {
  it('finds words whatever their accents, case and hyphens', () => {
    expect(matchesFilter('Château-Arnoux-Saint-Auban', 'chateau arnoux')).toBe(true);
    expect(matchesFilter('L’Escale', "l'escale")).toBe(true);
    expect(matchesFilter('Manosque', 'digne')).toBe(false);
  });
  it('compares numbers with a sign before them', () => {
    expect(matchesFilter(12, '> 10')).toBe(true);
    expect(matchesFilter(2.5, '<= 2,5')).toBe(true);
    expect(matchesFilter(22718, '>= 22 718')).toBe(true);
    expect(matchesFilter(9, '=10')).toBe(false);
  });
  it('lets everything through when nothing is typed, and nothing unknown otherwise', () => {
    expect(matchesFilter(null, '  ')).toBe(true);
    expect(matchesFilter(null, 'a')).toBe(false);
  });
});
