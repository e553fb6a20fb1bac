const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Points of a length on paper. */
export const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;

export interface PaperSize {
  readonly label: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const size = (label: string, widthMm: number, heightMm: number): PaperSize => ({
  label,
  width: points(widthMm),
  height: points(heightMm),
});

export const PAPER = {
  'a4-portrait': size('A4', 210, 297),
  'a4-landscape': size('A4 paysage', 297, 210),
  'a3-landscape': size('A3 paysage', 420, 297),
} as const;

export type PaperName = keyof typeof PAPER;

/** Between the edge of the paper and what is printed: office printers leave 5 mm blank. */
export const MARGIN = points(15);
export const HEAD_BASELINE = points(10.5);
export const BODY_TOP = points(19);
export const FOOT_BASELINE = points(8.5);
export const BODY_BOTTOM = points(16);
