import { formatCount, formatDecimal, formatMinutes, formatShare } from './format-number.ts';
import { presenceFiguresText } from './text/presence-figures.ts';

type FigureName = keyof typeof presenceFiguresText.labels;

/** A figure of patrols in French: `2 h 40`, `3,5`, `45 %`, `3 jours`, `+12 %`; its class when there is too little, « – » when it cannot be said. */
export function formatPresenceFigure(
  figure: FigureName,
  { value, few }: { readonly value: number | null; readonly few: boolean },
): string {
  if (few) return fewWords(figure);
  if (value === null) return '–';
  switch (figure) {
    case 'minutes':
    case 'per-thousand':
      return formatMinutes(value);
    case 'per-square':
      return value < 10 ? `${formatDecimal(value)}\u00a0min` : formatMinutes(value);
    case 'visits':
      return formatDecimal(value);
    case 'absence':
      return formatCount(value, 'jour');
    case 'change':
      return signedShare(value);
    default:
      return formatShare(value);
  }
}

function fewWords(figure: FigureName): string {
  const { few } = presenceFiguresText;
  return figure === 'minutes' || figure === 'visits' ? few[figure] : few.other;
}

function signedShare(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${formatShare(Math.abs(rounded) / 100)}`;
}
