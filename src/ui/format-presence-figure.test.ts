import { expect, test } from 'vitest';
import { formatPresenceFigure } from './format-presence-figure.ts';

const said = (value: number) => ({ value, few: false });
const few = (value: number | null) => ({ value, few: true });

test('each figure is written in its own words', () => {
  expect(formatPresenceFigure('minutes', said(160))).toBe('2\u00a0h\u00a040');
  expect(formatPresenceFigure('per-square', said(3.24))).toBe('3,2\u00a0min');
  expect(formatPresenceFigure('visits', said(4.5))).toBe('4,5');
  expect(formatPresenceFigure('absence', said(1))).toBe('1\u00a0jour');
  expect(formatPresenceFigure('night', said(0.456))).toBe('46\u00a0%');
});

test('a change has its sign, and none when it rounds to nothing', () => {
  expect(formatPresenceFigure('change', said(0.12))).toBe('+12\u00a0%');
  expect(formatPresenceFigure('change', said(-0.304))).toBe('−30\u00a0%');
  expect(formatPresenceFigure('change', said(-0.002))).toBe('0\u00a0%');
});

test('small numbers are a class, never the number; what cannot be said is a dash', () => {
  expect(formatPresenceFigure('minutes', few(7))).toBe('moins de 15 min');
  expect(formatPresenceFigure('visits', few(0.4))).toBe('moins d’une');
  expect(formatPresenceFigure('per-thousand', few(3))).toBe('peu de données');
  expect(formatPresenceFigure('night', { value: null, few: false })).toBe('–');
});
