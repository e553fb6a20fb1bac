import type { Expectation } from '#domain/records/expectation.ts';
import { parseWeekHours } from '#formats/import/parse-week-hours.ts';
import type { Brief } from './brief.ts';
import { addDays, weekday } from './local-time.ts';
import type { AskedPlaces } from './patrol-shift.ts';

const FRIDAY = 5;
const SATURDAY = 6;

/** What communes asked, dated from the day the positions stop. */
export function makeExpectations(brief: Brief, until: string): readonly Expectation[] {
  return brief.expectations.map((asked, index) => ({
    kind: 'expectation',
    id: `expectation-${asked.commune.toLowerCase()}-${index + 1}`,
    sourceId: 'source-demo-expectations',
    note: '',
    communeCode: asked.commune,
    date: addDays(until, -asked.daysAgo),
    theme: asked.theme,
    placeName: asked.place,
    point: null,
    hours: asked.hours === null ? null : hoursOf(asked.hours),
    words: asked.words,
    status: asked.status,
    answer: asked.answer && { words: asked.answer.words, date: addDays(until, -asked.answer.daysAgo) },
  }));
}

/** Where patrols go more often on a day because a commune had asked by then: in the nights of Friday and Saturday. */
export function askedPlaces(
  brief: Brief,
  until: string,
  indexOf: (commune: string) => number,
): (date: string, night: boolean) => AskedPlaces {
  const asked = brief.expectations.flatMap(({ commune, daysAgo, nightsDrawn }) =>
    nightsDrawn === undefined
      ? []
      : [{ place: indexOf(commune), from: addDays(until, -daysAgo), times: nightsDrawn }],
  );
  return (date, night) => {
    const day = weekday(date);
    if (!night || (day !== FRIDAY && day !== SATURDAY)) return new Map();
    return new Map(asked.filter(({ from }) => date >= from).map(({ place, times }) => [place, times]));
  };
}

function hoursOf(words: string): Expectation['hours'] {
  const parsed = parseWeekHours(words);
  if (parsed.is === 'unread') throw new Error(`The brief says « ${words} », which are no hours.`);
  return parsed.hours;
}
