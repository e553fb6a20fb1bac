import { type AreaFigures, changeOf, figureOf, PRESENCE_FIGURES } from '#state/selectors/area-figures.ts';
import type { PresenceArea } from '#state/selectors/presence-areas.ts';
import { formatPresenceFigure } from '#ui/format-presence-figure.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';
import { sheetText } from '#ui/text/sheet.ts';

interface PresenceFiguresProps {
  readonly area: PresenceArea;
  readonly figures: AreaFigures;
  /** « 14 sept. – 8 nov. 2026 » of both periods; null without a period before. */
  readonly now: string;
  readonly before: string | null;
}

/** Every figure of an area, and beside it that of the period before. */
export function PresenceFigures({ area, figures, now, before }: PresenceFiguresProps) {
  const change = changeOf(area, figures.now, figures.before);
  const was = figures.before;
  return (
    <table className="presence-figures">
      <caption className="visually-hidden">{sheetText.figuresCaption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {sheetText.nowColumn}
            <span>{now}</span>
          </th>
          {was && (
            <th scope="col">
              {sheetText.beforeColumn}
              <span>{before}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {PRESENCE_FIGURES.map((figure) => (
          <tr key={figure}>
            <th scope="row">{presenceFiguresText.labels[figure]}</th>
            <td>{formatPresenceFigure(figure, figureOf(figure, area, figures.now))}</td>
            {was && <td className="was">{formatPresenceFigure(figure, figureOf(figure, area, was))}</td>}
          </tr>
        ))}
        {was && (
          <tr>
            <th scope="row">{presenceFiguresText.labels.change}</th>
            <td colSpan={2}>{formatPresenceFigure('change', change)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
