import { localDays } from './local-days.ts';

const DAY_SECONDS = 86_400;

/** First and last-plus-one instant (Unix seconds) of a local day, 23 to 25 hours apart. @param date `YYYY-MM-DD` of a day that exists */
export function dayBounds(date: string, timeZone: string): readonly [start: number, end: number] {
  const noon = Date.parse(`${date}T12:00:00Z`) / 1000;
  const around = localDays(noon - DAY_SECONDS, noon + DAY_SECONDS, timeZone);
  const first = Date.parse(`${around.firstDay}T12:00:00Z`) / 1000;
  const day = Math.round((noon - first) / DAY_SECONDS);
  const [start, end] = [around.starts[day], around.starts[day + 1]];
  if (start === undefined || end === undefined)
    throw new Error(`${date} is no day around ${around.firstDay}.`);
  return [start, end];
}
