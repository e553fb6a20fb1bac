/** IANA zone of a department: the overseas ones have their own. */
export function zoneOfDepartement(code: string): string {
  const zones: Readonly<Record<string, string>> = {
    '971': 'America/Guadeloupe',
    '972': 'America/Martinique',
    '973': 'America/Cayenne',
    '974': 'Indian/Reunion',
    '976': 'Indian/Mayotte',
  };
  return zones[code] ?? 'Europe/Paris';
}

/** Unix seconds of a local hour; of the two instants of an hour that comes twice, the first. */
export function unixOfLocal(day: string, secondsOfDay: number, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) / 1000 + secondsOfDay;
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, timeZone), timeZone);
}

function offsetAt(unix: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(unix * 1000).map((part) => [part.type, part.value]));
  const local = `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`;
  return Date.parse(local) / 1000 - unix;
}

/** The day `count` days after another, both as `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
