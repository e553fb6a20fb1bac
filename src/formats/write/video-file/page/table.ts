import type { Flow } from './flow.ts';
import { INK } from './ink.ts';

export interface TableColumn {
  readonly title: string;
  /** Share of the width; the shares of a table are taken relative to their sum. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** Text; `null` for what is not known, said in grey; `blank` for a box to write in by hand. */
export type TableCell = string | null | 'blank';

export interface TableStyle {
  readonly size?: number;
  /** Said in a cell that is null. */
  readonly unknown: string;
}

const PAD = 4;
const BLANK_HEIGHT = 24;

/** Rows under a head that is said again on each page; cells wrap, a row is never cut by the end of a page. */
export function drawTable(
  flow: Flow,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  { size = 9, unknown }: TableStyle,
): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * flow.width);
  const leading = size * 1.3;
  const lay = (cells: readonly TableCell[], weight: 'regular' | 'semibold') =>
    cells.map((cell, at) =>
      cell === 'blank' ? [] : flow.lines(cell ?? unknown, size, weight, widths[at]! - 2 * PAD),
    );
  const heightOf = (lines: readonly (readonly string[])[], cells: readonly TableCell[]): number =>
    Math.max(
      cells.includes('blank') ? BLANK_HEIGHT : 0,
      ...lines.map((cell) => cell.length * leading + 2 * PAD),
    );

  const drawCells = (
    lines: readonly (readonly string[])[],
    cells: readonly TableCell[],
    weight: 'regular' | 'semibold',
    height: number,
  ): void => {
    let left = flow.left;
    for (const [at, cell] of lines.entries()) {
      const width = widths[at]!;
      const align = columns[at]!.align ?? 'left';
      const color = cells[at] === null ? INK.warn : weight === 'semibold' ? INK.quiet : INK.text;
      for (const [row, line] of cell.entries())
        flow.sheet.text(
          line,
          align === 'right' ? left + width - PAD : left + PAD,
          flow.y + PAD + row * leading + size,
          { size, weight, color, align },
        );
      if (cells[at] === 'blank')
        flow.sheet.rectangle(
          { left: left + 2, top: flow.y + 3, width: width - 4, height: height - 6 },
          { stroke: INK.faint, lineWidth: 0.5 },
        );
      left += width;
    }
  };

  const headCells = columns.map(({ title }) => title);
  const headLines = lay(headCells, 'semibold');
  const headHeight = heightOf(headLines, headCells);
  const drawHead = (): void => {
    flow.sheet.rectangle(
      { left: flow.left, top: flow.y, width: flow.width, height: headHeight },
      { fill: INK.band },
    );
    drawCells(headLines, headCells, 'semibold', headHeight);
    flow.y += headHeight;
  };

  flow.need(headHeight + BLANK_HEIGHT);
  drawHead();
  for (const cells of rows) {
    const lines = lay(cells, 'regular');
    const height = heightOf(lines, cells);
    if (flow.y + height > flow.bottom) {
      flow.turnPage();
      drawHead();
    }
    drawCells(lines, cells, 'regular', height);
    flow.y += height;
    flow.sheet.line([flow.left, flow.y], [flow.left + flow.width, flow.y], { stroke: INK.line });
  }
  flow.y += 12;
}

/** Name and value on one line each: two columns without a head. */
export function drawFacts(
  flow: Flow,
  facts: readonly (readonly [name: string, value: string | null])[],
  unknown: string,
): void {
  const nameWidth = Math.min(flow.width * 0.34, 170);
  for (const [name, value] of facts) {
    const names = flow.lines(name, 10, 'regular', nameWidth - 10);
    const values = flow.lines(value ?? unknown, 10, 'regular', flow.width - nameWidth);
    const rows = Math.max(names.length, values.length);
    for (let row = 0; row < rows; row += 1) {
      flow.need(14);
      const baseline = flow.y + 10;
      if (names[row]) flow.sheet.text(names[row]!, flow.left, baseline, { size: 10, color: INK.quiet });
      if (values[row])
        flow.sheet.text(values[row]!, flow.left + nameWidth, baseline, {
          size: 10,
          color: value === null ? INK.warn : INK.text,
        });
      flow.y += 14;
    }
    flow.y += 3;
  }
  flow.y += 8;
}
