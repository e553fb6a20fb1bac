import { drawPicture } from './export-png.ts';
import type { MapEngine } from './map-engine.ts';

/** The map on a landscape A4, CSS pixels: 277 × 176 mm, as `print.css` lays it out. */
const PAPER = { width: 1047, height: 665 } as const;
/** Dots of the picture for each CSS pixel: 192 an inch. */
const SHARPNESS = 2;
/** An unsteady network base map must not hold up the printing for ever. */
const LONGEST_WAIT = 15_000;

/** Where the map stood when its picture was drawn: the scale of the paper is not that of the screen. */
export interface PaperPlace {
  readonly latitude: number;
  readonly zoom: number;
  readonly hidden: number;
}

/** Gives the map the shape of the page, waits until all is drawn, keeps the picture and puts the screen back as it was. */
export async function drawForPaper(engine: MapEngine, picture: HTMLCanvasElement): Promise<PaperPlace> {
  const { map } = engine;
  const { style } = map.getContainer();
  const sharpness = map.getPixelRatio();
  const { share } = engine.swipe;
  // Where the swipe line stands on the ground: the page has another shape.
  const line = map.unproject([share * map.getContainer().clientWidth, 0]);
  const putBack = engine.holdView();
  style.inset = '0 auto auto 0';
  style.width = `${PAPER.width}px`;
  style.height = `${PAPER.height}px`;
  map.setPixelRatio(SHARPNESS);
  engine.overlay?.sharpen(SHARPNESS);
  map.resize();
  engine.showHeld();
  // Drawn aside altogether, it stays aside.
  if (share > 0 && share < 1) engine.moveSwipe(map.project(line).x / PAPER.width);
  try {
    await settled(engine);
    drawPicture(engine, picture);
    return { latitude: map.getCenter().lat, zoom: map.getZoom(), hidden: engine.placed.leftOut.size };
  } finally {
    style.inset = '';
    style.width = '';
    style.height = '';
    map.setPixelRatio(sharpness);
    engine.overlay?.sharpen(null);
    map.resize();
    putBack();
    engine.moveSwipe(share);
  }
}

async function settled({ map }: MapEngine): Promise<void> {
  await new Promise<void>((resolve) => {
    map.once('idle', () => resolve());
    setTimeout(resolve, LONGEST_WAIT);
    map.triggerRepaint();
  });
  // The overlay draws in frames of its own, after the map's.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
