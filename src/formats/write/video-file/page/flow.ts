import type { Color } from '@cantoo/pdf-lib';
import type { Book } from './book.ts';
import { INK } from './ink.ts';
import { BODY_BOTTOM, BODY_TOP, MARGIN, type PaperName } from './paper-size.ts';
import type { Sheet } from './sheet.ts';
import type { Weight } from './typeface.ts';
import { wrapText } from './wrap-text.ts';

interface ParagraphStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly color?: Color;
  /** Points left blank under it. */
  readonly after?: number;
  readonly indent?: number;
}

/** Lines are half as far apart again as letters are high, less a little. */
const LEADING = 1.38;

/** Text that runs down a page and goes on with the next: one column, from margin to margin. */
export class Flow {
  readonly book: Book;
  readonly #paper: PaperName;
  sheet: Sheet;
  /** Points from the top of the paper: what comes next stands under it. */
  y = BODY_TOP;

  constructor(book: Book, paper: PaperName) {
    this.book = book;
    this.#paper = paper;
    this.sheet = book.addSheet(paper);
  }

  get left(): number {
    return MARGIN;
  }

  get width(): number {
    return this.sheet.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.sheet.height - BODY_BOTTOM;
  }

  turnPage(): void {
    this.sheet = this.book.addSheet(this.#paper);
    this.y = BODY_TOP;
  }

  /** Turns the page unless `height` points are left on it. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.turnPage();
  }

  title(text: string, aside = ''): void {
    const lines = this.lines(text, 20, 'semibold', this.width);
    for (const line of lines) {
      this.sheet.text(line, this.left, this.y + 20, { size: 20, weight: 'semibold' });
      this.y += 25;
    }
    if (aside !== '') this.paragraph(aside, { size: 9, color: INK.quiet, after: 0 });
    this.y += 4;
    this.sheet.line([this.left, this.y], [this.left + this.width, this.y], {
      stroke: INK.rule,
      lineWidth: 0.8,
    });
    this.y += 16;
  }

  heading(text: string): void {
    // A heading alone at the foot of a page heads nothing.
    this.need(60);
    this.y += 6;
    this.paragraph(text, { size: 12, weight: 'semibold', after: 5 });
  }

  paragraph(text: string, style: ParagraphStyle = {}): void {
    const { size = 10, weight = 'regular', color = INK.text, after = 7, indent = 0 } = style;
    for (const line of this.lines(text, size, weight, this.width - indent)) {
      this.need(size * LEADING);
      this.sheet.text(line, this.left + indent, this.y + size, { size, weight, color });
      this.y += size * LEADING;
    }
    this.y += after;
  }

  bullets(items: readonly string[]): void {
    for (const item of items) {
      this.need(14);
      this.sheet.text('•', this.left + 2, this.y + 10, { size: 10, color: INK.quiet });
      this.paragraph(item, { indent: 14, after: 3 });
    }
    this.y += 4;
  }

  /** Words on a coloured ground: what a reader must not miss. */
  notice(text: string): void {
    const lines = this.lines(text, 9.5, 'regular', this.width - 24);
    const height = lines.length * 13 + 14;
    this.need(height);
    const box = { left: this.left, top: this.y, width: this.width, height };
    this.sheet.rectangle(box, { fill: INK.warnPaper });
    this.sheet.rectangle({ ...box, width: 3 }, { fill: INK.warn });
    for (const [at, line] of lines.entries())
      this.sheet.text(line, this.left + 14, this.y + 16.5 + at * 13, { size: 9.5, color: INK.warn });
    this.y += height + 10;
  }

  lines(text: string, size: number, weight: Weight, width: number): readonly string[] {
    const { typeface } = this.book;
    return wrapText(typeface.printable(text), width, (part) => typeface.width(part, size, weight));
  }
}
