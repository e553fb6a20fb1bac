import {
  appendBezierCurve,
  type Color,
  clip,
  clipEvenOdd,
  closePath,
  degrees,
  drawObject,
  endPath,
  fillEvenOdd,
  LineJoinStyle,
  lineTo,
  moveTo,
  type PDFDocument,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  setDashPattern,
  setFillingColor,
  setGraphicsState,
  setLineJoin,
  setLineWidth,
  setStrokingColor,
  stroke,
} from '@cantoo/pdf-lib';
import { INK } from './ink.ts';
import type { Typeface, Weight } from './typeface.ts';

/** Points from the left and from the top of the paper. */
export type PaperPoint = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: Color;
  readonly align?: 'left' | 'right' | 'centre';
  /** Counter-clockwise, about the start of the text; left-aligned text only. */
  readonly turnDegrees?: number;
}

export interface ShapeStyle {
  readonly fill?: Color;
  readonly stroke?: Color;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
}

/** How far the handles of a quarter of circle lie, in radii. */
const QUARTER = 0.5523;

/** One page: text, lines and areas in points from its upper left corner, whatever PDF counts from. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly page: PDFPage;
  readonly typeface: Typeface;
  readonly #document: PDFDocument;
  /** Where operators go while a group is drawn; null for the page itself. */
  #group: PDFOperator[] | null = null;

  constructor(document: PDFDocument, page: PDFPage, typeface: Typeface) {
    this.#document = document;
    this.page = page;
    this.typeface = typeface;
    this.width = page.getWidth();
    this.height = page.getHeight();
  }

  /** One line, `y` its baseline. Returns its width. */
  text(content: string, x: number, y: number, style: TextStyle): number {
    const { size, weight = 'regular', color = INK.text, align = 'left', turnDegrees = 0 } = style;
    const printable = this.typeface.printable(content).replaceAll('\n', ' ');
    const width = this.typeface.width(printable, size, weight);
    let left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    for (const { font, text } of this.typeface.runs(printable, weight)) {
      const rotate = degrees(turnDegrees);
      this.page.drawText(text, { x: round(left), y: round(this.height - y), size, font, color, rotate });
      left += this.typeface.width(text, size, weight);
    }
    return width;
  }

  line(from: PaperPoint, to: PaperPoint, style: ShapeStyle): void {
    this.path([[from, to]], style, false);
  }

  rectangle({ left, top, width, height }: Box, style: ShapeStyle): void {
    const right = left + width;
    const bottom = top + height;
    const corners: readonly PaperPoint[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    this.path([corners], style);
  }

  /** Lines or, when closed, an area whose holes are rings inside rings. */
  path(rings: readonly (readonly PaperPoint[])[], style: ShapeStyle, closed = true): void {
    const outline = rings.flatMap((ring) => this.#outline(ring, closed));
    if (outline.length > 0) this.#paint(outline, style);
  }

  circle([x, y]: PaperPoint, radius: number, style: ShapeStyle): void {
    const up = this.height - y;
    const arm = radius * QUARTER;
    const curve = (...values: readonly [number, number, number, number, number, number]): PDFOperator =>
      appendBezierCurve(...(values.map(round) as [number, number, number, number, number, number]));
    this.#paint(
      [
        moveTo(round(x + radius), round(up)),
        curve(x + radius, up + arm, x + arm, up + radius, x, up + radius),
        curve(x - arm, up + radius, x - radius, up + arm, x - radius, up),
        curve(x - radius, up - arm, x - arm, up - radius, x, up - radius),
        curve(x + arm, up - radius, x + radius, up - arm, x + radius, up),
        closePath(),
      ],
      style,
    );
  }

  /** Draws inside a box alone. */
  inside({ left, top, width, height }: Box, draw: () => void): void {
    const corners: readonly PaperPoint[] = [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ];
    this.#push(pushGraphicsState(), ...this.#outline(corners, true), clip(), endPath());
    draw();
    this.#push(popGraphicsState());
  }

  /** Parallel lines inside an area, at 45° or at -45°. */
  hatch(
    rings: readonly (readonly PaperPoint[])[],
    spacing: number,
    rising: boolean,
    style: ShapeStyle,
  ): void {
    const points = rings.flat();
    if (points.length === 0) return;
    const [left, right] = range(points.map(([x]) => x));
    const [top, bottom] = range(points.map(([, y]) => y));
    const height = bottom - top;
    const lines: PaperPoint[][] = [];
    for (let x = left - height; x < right; x += spacing) {
      lines.push(
        rising
          ? [
              [x, bottom],
              [x + height, top],
            ]
          : [
              [x, top],
              [x + height, bottom],
            ],
      );
    }
    this.#push(
      pushGraphicsState(),
      ...rings.flatMap((ring) => this.#outline(ring, true)),
      clipEvenOdd(),
      endPath(),
    );
    this.path(lines, style, false);
    this.#push(popGraphicsState());
  }

  /** What `draw` paints becomes one picture, which darkens what lies under it instead of hiding it. No text inside. */
  multiplied(draw: () => void): void {
    const operators: PDFOperator[] = [];
    this.#group = operators;
    draw();
    this.#group = null;
    const { context } = this.#document;
    const group = context.register(
      context.formXObject(operators, {
        BBox: context.obj([0, 0, this.width, this.height]),
        Group: context.obj({ Type: 'Group', S: 'Transparency', I: true, CS: 'DeviceRGB' }),
      }),
    );
    const state = context.obj({ Type: 'ExtGState', BM: 'Multiply' });
    const name = this.page.node.newXObject('Group', group);
    const multiply = this.page.node.newExtGState('Multiply', state);
    this.#push(pushGraphicsState(), setGraphicsState(multiply), drawObject(name), popGraphicsState());
  }

  #outline(points: readonly PaperPoint[], closed: boolean): readonly PDFOperator[] {
    if (points.length < 2) return [];
    const steps = points.map(([x, y], at) => (at === 0 ? moveTo : lineTo)(round(x), round(this.height - y)));
    return closed ? [...steps, closePath()] : steps;
  }

  #paint(outline: readonly PDFOperator[], style: ShapeStyle): void {
    const { fill: inside, stroke: edge, lineWidth = 0.5, dash } = style;
    const set: PDFOperator[] = [pushGraphicsState(), setLineJoin(LineJoinStyle.Round)];
    if (inside) set.push(setFillingColor(inside));
    if (edge) set.push(setStrokingColor(edge), setLineWidth(lineWidth));
    if (dash) set.push(setDashPattern([...dash], 0));
    const paint = inside ? [fillEvenOdd()] : [];
    // Filled by even-odd first: PDF has one operator for both, but the edge must not be clipped by holes.
    if (inside && edge) this.#push(...set, ...outline, ...paint, ...outline, stroke(), popGraphicsState());
    else this.#push(...set, ...outline, ...(inside ? paint : [stroke()]), popGraphicsState());
  }

  #push(...operators: readonly PDFOperator[]): void {
    if (this.#group) this.#group.push(...operators);
    else this.page.pushOperators(...operators);
  }
}

/** A thousandth of a point is a third of a micrometre: what is beyond only makes the file longer. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function range(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
