import { formatInstantShort } from '#ui/format-date.ts';
import { formatCount, formatMinutes } from '#ui/format-number.ts';
import { DayChart } from '#ui/parts/day-chart.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import type { SheetPresence } from './sheet-context.ts';

interface PresenceSectionProps {
  readonly presence: SheetPresence;
  readonly codes: readonly string[];
  readonly name: string;
}

/** Minutes of patrol by day over the period, summed over the communes chosen. */
export function PresenceSection({ presence, codes, name }: PresenceSectionProps) {
  const days = sumDays(codes.map((code) => presence.byDay[code] ?? []));
  const minutes = codes.reduce((sum, code) => sum + (presence.byCommune[code] ?? 0), 0);
  const length = Math.max(days.length, 1);
  const start = formatInstantShort(presence.from, presence.timeZone);
  const end = formatInstantShort(presence.to, presence.timeZone);
  return (
    <Section
      title={sheetText.sections.presence}
      aside={formatCount(Math.max(1, Math.round(length / 7)), 'semaine')}
    >
      {minutes > 0 ? (
        <DayChart
          label={sheetText.presenceLabel(name, start, end)}
          values={days}
          firstWeekday={new Date(presence.from).getDay()}
          start={start}
          middle={sheetText.minutesPerDay(formatMinutes(minutes / length))}
          end={end}
        />
      ) : (
        <p className="hint">{sheetText.noPresence}</p>
      )}
    </Section>
  );
}

function sumDays(series: readonly (readonly number[])[]): readonly number[] {
  const length = Math.max(0, ...series.map((days) => days.length));
  return Array.from({ length }, (_, day) => series.reduce((sum, days) => sum + (days[day] ?? 0), 0));
}
