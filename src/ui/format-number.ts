const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

/** `1 234`, rounded to the unit. */
export const formatWhole = (value: number): string => whole.format(value);

/** `1 234,5`: one decimal at most. */
export const formatDecimal = (value: number): string => oneDecimal.format(value);

/** @param share 0 … 1. `45 %`. */
export const formatShare = (share: number): string => percent.format(share);

/** Minutes in words a reader has at once: `48 min`, `2 h 05`, `127 h`. */
export function formatMinutes(minutes: number): string {
  const rounded = Math.round(minutes);
  if (rounded < 1 && minutes > 0) return '<\u202f1\u00a0min';
  if (rounded < 60) return `${rounded}\u00a0min`;
  const hours = Math.floor(rounded / 60);
  if (hours >= 100) return `${formatWhole(minutes / 60)}\u00a0h`;
  return `${hours}\u00a0h\u00a0${String(rounded % 60).padStart(2, '0')}`;
}

/** `1 site`, `2 sites`; zero takes the singular, as French does. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatWhole(count)}\u00a0${Math.abs(count) < 2 ? singular : plural}`;
}
