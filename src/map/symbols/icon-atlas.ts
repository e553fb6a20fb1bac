/** Where an icon lies in the atlas, in atlas pixels, as deck.gl's IconLayer asks for it. */
export interface IconPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly mask: false;
}

export interface IconAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly mapping: Readonly<Record<string, IconPlace>>;
}

export interface IconDrawing {
  readonly key: string;
  /** Half of its square, CSS pixels. */
  readonly half: number;
  /** Draws about the origin, in CSS pixels. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

const WIDTH = 1024;
/** Transparent pixels between icons, so that bilinear sampling does not take the neighbour's edge. */
const GAP = 2;

/** Packs icons on shelves into one canvas at `ratio` atlas pixels a CSS pixel. */
export function packIcons(icons: readonly IconDrawing[], ratio: number): IconAtlas {
  const mapping: Record<string, IconPlace> = {};
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const icon of icons) {
    const side = Math.ceil(2 * icon.half * ratio);
    if (x + side > WIDTH) {
      x = 0;
      y += shelf + GAP;
      shelf = 0;
    }
    mapping[icon.key] = {
      x,
      y,
      width: side,
      height: side,
      anchorX: side / 2,
      anchorY: side / 2,
      mask: false,
    };
    x += side + GAP;
    shelf = Math.max(shelf, side);
  }
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.max(4, y + shelf);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas for the icon atlas');
  for (const icon of icons) {
    const place = mapping[icon.key];
    if (!place) continue;
    context.setTransform(ratio, 0, 0, ratio, place.x + place.width / 2, place.y + place.height / 2);
    // What a drawing sets (dashes, line ends) is not the next one's.
    context.save();
    icon.draw(context);
    context.restore();
  }
  return { canvas, mapping };
}
