import { expect, test } from 'vitest';
import { AMBIGUOUS, NONEXISTENT, settleLocalTimes } from './settle-local-times.ts';
import { zoneInstants } from './zone-instants.ts';

const paris = zoneInstants('Europe/Paris');
const settled = (locals: readonly number[]) => {
  const { times, secondPasses } = settleLocalTimes(Float64Array.from(locals), paris);
  return { times: [...times], secondPasses };
};
const at = (hour: number, minute: number) => Date.UTC(2026, 9, 25, hour, minute) / 1000;
const utc = (hour: number, minute: number) => Date.UTC(2026, 9, 25, hour, minute) / 1000;

test('an hour is once, twice or never on the clock', () => {
  expect(paris(at(12, 0))).toEqual([utc(11, 0)]);
  expect(paris(at(2, 30))).toEqual([utc(0, 30), utc(1, 30)]);
  const spring = Date.UTC(2026, 2, 29, 2, 30) / 1000;
  expect(paris(spring)).toEqual([]);
  expect(zoneInstants('Indian/Reunion')(at(2, 30))).toEqual([Date.UTC(2026, 9, 24, 22, 30) / 1000]);
});

test('the step back of the clock parts the first 02:00–03:00 from the second', () => {
  const locals = [at(1, 45), at(2, 15), at(2, 45), at(2, 15), at(2, 45), at(3, 15)];
  const { times, secondPasses } = settled(locals);
  expect(times).toEqual([utc(-1, 45), utc(0, 15), utc(0, 45), utc(1, 15), utc(1, 45), utc(2, 15)]);
  expect(secondPasses).toEqual([3]);
});

test('without a step back, the run goes with the neighbour it continues', () => {
  expect(settled([at(1, 59), at(2, 5), at(2, 10)]).times).toEqual([utc(-1, 59), utc(0, 5), utc(0, 10)]);
  expect(settled([at(2, 50), at(2, 55), at(3, 0)]).times).toEqual([utc(1, 50), utc(1, 55), utc(2, 0)]);
});

test('with no neighbour near, it stays ambiguous rather than guessed', () => {
  expect(settled([at(0, 0), at(2, 30), at(5, 0)]).times[1]).toBe(AMBIGUOUS);
});

test('a file written newest first is read backwards', () => {
  const locals = [at(3, 15), at(2, 45), at(2, 15), at(2, 45), at(2, 15), at(1, 45)];
  expect(settled(locals).times).toEqual([
    utc(2, 15),
    utc(1, 45),
    utc(1, 15),
    utc(0, 45),
    utc(0, 15),
    utc(-1, 45),
  ]);
});

test('an hour that the clock jumped over is named', () => {
  const spring = Date.UTC(2026, 2, 29, 2, 30) / 1000;
  expect(settled([spring]).times).toEqual([NONEXISTENT]);
});
