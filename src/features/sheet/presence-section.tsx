import { FEW_MINUTES } from '#domain/presence-small-numbers.ts';
import { minutesPerWeek, weeklyMinutes } from '#state/selectors/area-figures.ts';
import type { PresenceArea } from '#state/selectors/presence-areas.ts';
import { dayWords, rangeWords } from '#ui/day-words.ts';
import { formatCount, formatMinutes } from '#ui/format-number.ts';
import { DayChart } from '#ui/parts/day-chart.tsx';
import { Section } from '#ui/parts/section.tsx';
import { WeekChart } from '#ui/parts/week-chart.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { PresenceFigures } from './presence-figures.tsx';
import type { SheetPresence } from './sheet-context.ts';

interface PresenceSectionProps {
  readonly presence: SheetPresence;
  readonly codes: readonly string[];
  /** The commune, EPCI or brigade that these communes are; null for communes chosen by hand. */
  readonly area: PresenceArea | null;
  readonly name: string;
}

/** A trend of two weeks is none. */
const FEWEST_WEEKS = 3;

/** Patrols of what is chosen: figures with the period before, week by week, and day by day over all positions. */
export function PresenceSection({ presence, codes, area, name }: PresenceSectionProps) {
  const { figures, firstDay } = presence;
  const days = sumDays(codes.map((code) => presence.byDay[code] ?? []));
  const minutes = days.reduce((sum, day) => sum + day, 0);
  // The year is said by the dates under the map.
  const rangeOf = ({ fromDay, toDay }: { readonly fromDay: number; readonly toDay: number }) =>
    `${dayWords(firstDay, fromDay)} – ${dayWords(firstDay, toDay - 1)}`;
  const weekday = new Date(`${firstDay}T00:00:00Z`).getUTCDay();
  return (
    <Section
      title={sheetText.sections.presence}
      aside={formatCount(Math.max(1, Math.round(days.length / 7)), 'semaine')}
    >
      {figures && area && (
        <PresenceFigures
          area={area}
          figures={figures}
          now={rangeOf(figures.days)}
          before={figures.beforeDays && rangeOf(figures.beforeDays)}
        />
      )}
      {figures && area && <Weeks area={area} presence={presence} name={name} />}
      {minutes > 0 ? (
        <DayChart
          label={sheetText.presenceLabel(name, rangeWords(firstDay, 0, days.length))}
          values={days}
          firstWeekday={weekday}
          start={rangeWords(firstDay, 0, 1)}
          middle={sheetText.minutesPerDay(formatMinutes(minutes / Math.max(days.length, 1)))}
          end={rangeWords(firstDay, days.length - 1, days.length)}
        />
      ) : (
        <p className="hint">{sheetText.noPresence}</p>
      )}
    </Section>
  );
}

function Weeks({
  area,
  presence: { figures, firstDay },
  name,
}: {
  readonly area: PresenceArea;
  readonly presence: SheetPresence;
  readonly name: string;
}) {
  if (!figures || figures.now.wholeWeeks < FEWEST_WEEKS || minutesPerWeek(area, figures.now) < FEW_MINUTES)
    return null;
  const before = figures.before ? weeklyMinutes(area, figures.before) : [];
  const from = figures.before && figures.beforeDays ? figures.beforeDays.fromDay : figures.days.fromDay;
  const weeks = figures.now.wholeWeeks + before.length;
  return (
    <WeekChart
      label={sheetText.weeksLabel(name, formatCount(weeks, 'semaine'))}
      values={weeklyMinutes(area, figures.now)}
      before={before}
      start={before.length > 0 ? sheetText.weeksBefore : rangeWords(firstDay, from, from + 1)}
      end={sheetText.byWeek}
    />
  );
}

function sumDays(series: readonly (readonly number[])[]): readonly number[] {
  const length = Math.max(0, ...series.map((days) => days.length));
  return Array.from({ length }, (_, day) => series.reduce((sum, days) => sum + (days[day] ?? 0), 0));
}
