import {
  type AreaFigures,
  changeOf,
  type FigureValue,
  figureOf,
  PRESENCE_FIGURES,
  type PresenceFigure,
} from '#state/selectors/area-figures.ts';
import type { AreaLevel, PresenceArea } from '#state/selectors/presence-areas.ts';
import { formatPresenceFigure } from '#ui/format-presence-figure.ts';
import type { CellValue, TableColumn } from '#ui/table/table-column.ts';
import { presenceFiguresText } from '#ui/text/presence-figures.ts';
import type { TableKind, TableRow } from './table-kind.ts';

/** A column of figures; `of` says what it holds of an area. */
interface FigureColumn {
  readonly id: string;
  readonly figure: PresenceFigure | 'change';
  readonly header: string;
  readonly of: (area: PresenceArea, figures: AreaFigures) => FigureValue;
}

const NOT_SAID: FigureValue = { value: null, few: false };
const NAME = 'name';
const { labels } = presenceFiguresText;

/** Each figure, then the same of the period before; after minutes, their change. */
const COLUMNS: readonly FigureColumn[] = PRESENCE_FIGURES.flatMap((figure): FigureColumn[] => [
  {
    id: figure,
    figure,
    header: headerOf(figure),
    of: (area, { now }) => figureOf(figure, area, now),
  },
  {
    id: `${figure}-before`,
    figure,
    header: presenceFiguresText.before(headerOf(figure)),
    of: (area, { before }) => (before ? figureOf(figure, area, before) : NOT_SAID),
  },
  ...(figure === 'minutes'
    ? [
        {
          id: 'change',
          figure: 'change',
          header: labels.change,
          of: (area: PresenceArea, { now, before }: AreaFigures) => changeOf(area, now, before),
        } as const,
      ]
    : []),
]);
const BY_ID = new Map(COLUMNS.map((column) => [column.id, column]));

/** Numbers sort, so units are said by the header: minutes and days stay numbers in a file too. */
function headerOf(figure: PresenceFigure): string {
  if (figure === 'absence') return `${labels[figure]} (jours)`;
  return figure === 'minutes' || figure.startsWith('per-') ? `${labels[figure]} (min)` : labels[figure];
}

/**
 * Figures of patrols by area. A cell holds a number that sorts; what is too small to be said is shown, and written in
 * files, as its class.
 */
export function presenceTable(level: AreaLevel): TableKind {
  const name: TableColumn<TableRow> = {
    id: NAME,
    header: presenceFiguresText.levels[level],
    width: level === 'commune' ? 190 : 300,
    value: (row) => row.cells[NAME] ?? null,
  };
  return {
    columns: [
      name,
      ...COLUMNS.map(
        ({ id, figure, header }): TableColumn<TableRow> => ({
          id,
          header,
          width: 132,
          value: (row) => row.cells[id] ?? null,
          format: (value) => shown(figure, value),
        }),
      ),
    ],
    rows: ({ presence }) =>
      presence === null ? [] : presence.areas.byLevel[level].map((area) => rowOf(area, level, presence)),
    written: (row, column) => written(row, column),
  };
}

function rowOf(area: PresenceArea, level: AreaLevel, figures: AreaFigures): TableRow {
  const cells: Record<string, CellValue> = { [NAME]: area.name ?? presenceFiguresText.nameless[level] };
  for (const { id, figure, of } of COLUMNS) cells[id] = cellOf(figure, of(area, figures));
  return { id: area.id || NAME, cells, selection: { type: 'communes', codes: area.codes }, record: null };
}

function cellOf(figure: FigureColumn['figure'], { value, few }: FigureValue): CellValue {
  if (!few) return value === null ? null : rounded(figure, value);
  return CLASS_CELL;
}

/** Stands for a class in a cell of numbers: sorts after nothing and before all that is said, and no rounded figure is it. */
const CLASS_CELL = 0.0005;

function shown(figure: FigureColumn['figure'], value: CellValue): string {
  if (value === CLASS_CELL) return formatPresenceFigure(figure, { value: null, few: true });
  return formatPresenceFigure(figure, { value: typeof value === 'number' ? value : null, few: false });
}

function written({ cells }: TableRow, column: string): CellValue {
  const value = cells[column] ?? null;
  const figure = BY_ID.get(column)?.figure;
  return figure && value === CLASS_CELL ? formatPresenceFigure(figure, { value: null, few: true }) : value;
}

/** Whole minutes and days, tenths of visits and of minutes a km², shares to the hundredth. */
function rounded(figure: FigureColumn['figure'], value: number): number {
  const step = figure === 'visits' || figure === 'per-square' ? 10 : isShare(figure) ? 100 : 1;
  return Math.round(value * step) / step;
}

function isShare(figure: FigureColumn['figure']): boolean {
  return figure === 'days' || figure === 'night' || figure === 'weekend' || figure === 'change';
}
