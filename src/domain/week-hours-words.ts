import { HOURS_IN_DAY, HOURS_IN_WEEK, hoursOfWeek, type WeekHours } from './week-hours.ts';

const DAYS = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'] as const;
const NBSP = '\u00a0';

/**
 * Hours of the week in French: « ven. et sam., 20 h – 4 h », « sam. et dim. », « du ven. 18 h au dim. 8 h », « toute la semaine ». Parts are
 * set apart by ` ; `. `parse-week-hours.ts` reads every such text back to the same hours.
 */
export function weekHoursWords(hours: WeekHours | null): string {
  if (hours === null || !hours.includes('0')) return 'toute la semaine';
  const groups = new Map<string, number[]>();
  const long: string[] = [];
  for (const { start, length } of runsOf(hoursOfWeek(hours))) {
    const from = start % HOURS_IN_DAY;
    const day = Math.floor(start / HOURS_IN_DAY);
    if (from === 0 && length % HOURS_IN_DAY === 0) {
      for (let next = 0; next < length / HOURS_IN_DAY; next++) join(groups, '', (day + next) % 7);
    } else if (length <= HOURS_IN_DAY)
      join(groups, `${from}${NBSP}h – ${endHour(from + length)}${NBSP}h`, day);
    else long.push(longRun(start, length));
  }
  const parts = [...groups].map(([span, days]) =>
    span === '' ? dayWords(days) : `${dayWords(days)}, ${span}`,
  );
  return [...parts, ...long].join(' ; ');
}

function join(groups: Map<string, number[]>, span: string, day: number): void {
  groups.set(span, [...(groups.get(span) ?? []), day]);
}

/** « lun. à ven. » from three in a row on, else a list; all seven are « tous les jours ». */
function dayWords(unsorted: readonly number[]): string {
  const days = [...unsorted].sort((a, b) => a - b);
  if (days.length === 7) return 'tous les jours';
  const inRow = days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1);
  const names = days.map((day) => DAYS[day] ?? '');
  if (inRow && days.length >= 3) return `${names[0]} à ${names.at(-1)}`;
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

function longRun(start: number, length: number): string {
  return `du ${moment(start, false)} au ${moment(start + length, true)}`;
}

/** An end at midnight is said on the day before, as 24 h. */
function moment(at: number, isEnd: boolean): string {
  const midnight = isEnd && at % HOURS_IN_DAY === 0;
  const day = Math.floor((midnight ? at - 1 : at) / HOURS_IN_DAY) % 7;
  return `${DAYS[day]} ${midnight ? HOURS_IN_DAY : at % HOURS_IN_DAY}${NBSP}h`;
}

function endHour(hour: number): number {
  return hour > HOURS_IN_DAY ? hour - HOURS_IN_DAY : hour;
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** Runs of chosen hours; Sunday evening goes on into Monday morning. The week is not full. */
function runsOf(hours: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < HOURS_IN_WEEK; start++) {
    const before = hours[(start + HOURS_IN_WEEK - 1) % HOURS_IN_WEEK];
    if (hours[start] !== 1 || before === 1) continue;
    let length = 1;
    while (hours[(start + length) % HOURS_IN_WEEK] === 1) length++;
    runs.push({ start, length });
  }
  return runs;
}
