import { addHours, HOURS_IN_WEEK, type WeekHours, weekHoursOf } from '#domain/week-hours.ts';
import { type HourToken, hourTokens } from './week-hour-tokens.ts';

export type ParsedWeekHours =
  /** Null hours: the whole week. `supposed`: words like « la nuit », or minutes, were given hours of ours. */
  | { readonly is: 'hours'; readonly hours: WeekHours | null; readonly supposed: boolean }
  | { readonly is: 'unread' };

interface Span {
  readonly from: number;
  readonly to: number;
  readonly isNight: boolean;
}

interface Group {
  days: number[];
  spans: Span[];
}

const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const UNREAD: ParsedWeekHours = { is: 'unread' };

/**
 * Hours of the week as people write them: « ven-sam 20h-4h », « lun. à ven., 8 h – 9 h et 16 h – 18 h », « la nuit », « sortie d’école »,
 * « du ven. 18 h au dim. 8 h ». One word that is not known makes the whole unread: a doubt is asked, never guessed.
 */
export function parseWeekHours(text: string): ParsedWeekHours {
  const hours = new Uint8Array(HOURS_IN_WEEK);
  let supposed = false;
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const tokens = hourTokens(part);
    if (tokens === null || !paintPart(tokens, hours)) return UNREAD;
    supposed ||= tokens.some((token) => token.supposed === true);
  }
  return hours.includes(1) ? { is: 'hours', hours: weekHoursOf(hours), supposed } : UNREAD;
}

/** @returns false when the words make no sense together. */
function paintPart(tokens: readonly HourToken[], hours: Uint8Array): boolean {
  if (paintLongRun(tokens, hours)) return true;
  const groups = groupsOf(tokens);
  if (groups === null) return false;
  for (const { days, spans } of groups) {
    const on = days.length === 0 ? ALL_DAYS : days;
    if (spans.length === 0) addHours(hours, on, 0, 24);
    for (const { from, to } of spans) addHours(hours, on, from, to);
  }
  return groups.length > 0;
}

/** « du ven. 18 h au dim. 8 h »: one stretch, over whole days. */
function paintLongRun(tokens: readonly HourToken[], hours: Uint8Array): boolean {
  const [day, hour, to, lastDay, lastHour] = tokens.filter(({ is }) => is !== 'de');
  if (tokens.length > 6 || day?.is !== 'day' || hour?.is !== 'hour' || to?.is !== 'to') return false;
  if (lastDay?.is !== 'day' || lastHour?.is !== 'hour') return false;
  const start = day.value * 24 + hour.value;
  const end = lastDay.value * 24 + Math.ceil(lastHour.value);
  const length = (end - Math.floor(start) + HOURS_IN_WEEK) % HOURS_IN_WEEK;
  for (let at = 0; at < length; at++) hours[(Math.floor(start) + at) % HOURS_IN_WEEK] = 1;
  return length > 0;
}

/** Days with their hours; « 20h-4h ven-sam » puts the hours first. Null when a number stands alone. */
function groupsOf(tokens: readonly HourToken[]): readonly Group[] | null {
  const groups: Group[] = [{ days: [], spans: [] }];
  let group = groups[0]!;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (token.is === 'day' || token.is === 'days') {
      const hasOwn = group.days.length > 0 && group.spans.length > 0;
      if (hasOwn || (group.spans.length > 0 && comesWithHours(tokens, at))) {
        group = { days: [], spans: [] };
        groups.push(group);
      }
      if (token.is === 'days') group.days.push(...token.values);
      else if (next?.is === 'to' && third?.is === 'day') {
        group.days.push(...daysFrom(token.value, third.value, isNightFromTo(group, tokens, at)));
        at += 2;
      } else group.days.push(token.value);
    } else if (token.is === 'span') {
      group.spans.push({ ...token, isNight: token.isNight === true });
      if (token.days && group.days.length === 0) group.days.push(...token.days);
    } else if (token.is === 'after' || token.is === 'before') {
      if (next?.is !== 'hour') return null;
      const hour = next.value;
      group.spans.push(
        token.is === 'after'
          ? { from: Math.floor(hour), to: 24, isNight: false }
          : { from: 0, to: Math.ceil(hour), isNight: false },
      );
      at += 1;
    } else if (token.is === 'hour') {
      const joins = next?.is === 'to' || (next?.is === 'and' && tokens[at - 1]?.is === 'between');
      if (!joins || third?.is !== 'hour') return null;
      group.spans.push({ from: Math.floor(token.value) % 24, to: Math.ceil(third.value), isNight: false });
      at += 2;
    } else if (token.is === 'to') return null;
  }
  return groups.some(({ days, spans }) => days.length + spans.length > 0) ? groups : null;
}

/** The days at `at` have hours after them: they begin something of their own. */
function comesWithHours(tokens: readonly HourToken[], at: number): boolean {
  return tokens
    .slice(at)
    .some(({ is }) => is === 'hour' || is === 'span' || is === 'after' || is === 'before');
}

/** « la nuit du samedi au dimanche » is one night, that of Saturday. */
function isNightFromTo({ spans }: Group, tokens: readonly HourToken[], at: number): boolean {
  return tokens[at - 1]?.is === 'de' && spans.length > 0 && spans.every(({ isNight }) => isNight);
}

function daysFrom(first: number, last: number, withoutLast: boolean): number[] {
  const days: number[] = [first];
  for (let day = first; day !== last; ) {
    day = (day + 1) % 7;
    days.push(day);
  }
  return withoutLast && days.length > 1 ? days.slice(0, -1) : days;
}
