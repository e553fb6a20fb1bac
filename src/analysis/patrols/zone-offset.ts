const FALLBACK_ZONE = 'Europe/Paris';

/**
 * Seconds to add to an instant (Unix seconds) for the clock of a zone, summer time included.
 * @param timeZone IANA name; one that the host does not know is read as Europe/Paris.
 */
export function zoneOffset(timeZone: string): (instant: number) => number {
  const format = formatFor(timeZone);
  return (instant) => {
    const parts: Record<string, number> = {};
    for (const part of format.formatToParts(instant * 1000)) parts[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - Math.floor(instant);
  };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: FALLBACK_ZONE });
  }
}
