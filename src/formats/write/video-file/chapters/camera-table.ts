import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { frenchNumber, withUnit } from '../french-words.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import { drawTable, type TableCell } from '../page/table.ts';
import type { FileCamera, VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS, placeName } from '../words.ts';

const { cameraColumns: titles } = FILE_WORDS;

/** Each camera on a line, with what the arrêté of 3 August 2007 asks to be said of it. */
export function writeCameraTable(book: Book, { cameras }: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.cameras);
  const flow = new Flow(book, 'a4-landscape');
  const { rule, article } = VIDEO_FILE_RULES.pieces.cameras;
  flow.title(FILE_WORDS.chapters.cameras, FILE_WORDS.piece(rule, article, VIDEO_FILE_RULES.readOn));
  if (cameras.length === 0) {
    flow.paragraph(FILE_WORDS.noCamera);
    return;
  }
  flow.paragraph(FILE_WORDS.camerasIntro, { size: 9, color: INK.quiet });
  // Shares are near to points: no word that stands in a narrow column is cut.
  drawTable(
    flow,
    [
      { title: titles.number, share: 26 },
      { title: titles.place, share: 104 },
      { title: titles.type, share: 58 },
      { title: titles.role, share: 54 },
      { title: titles.plan, share: 46 },
      { title: titles.objective, share: 104 },
      { title: titles.height, share: 46, align: 'right' },
      { title: titles.azimuth, share: 46, align: 'right' },
      { title: titles.tilt, share: 46, align: 'right' },
      { title: titles.focal, share: 46, align: 'right' },
      { title: titles.field, share: 46, align: 'right' },
      { title: titles.density, share: 47, align: 'right' },
      { title: titles.image, share: 52, align: 'right' },
      { title: titles.retention, share: 46, align: 'right' },
    ],
    cameras.map(rowOf),
    { size: 8, unknown: FILE_WORDS.unknown },
  );
}

function rowOf(camera: FileCamera): readonly TableCell[] {
  const measure = (value: number | null, unit: string, digits = 0): string | null =>
    value === null ? null : withUnit(value, unit, digits);
  return [
    camera.number,
    placeName(camera) || null,
    `${FILE_WORDS.types[camera.type]}, ${FILE_WORDS.states[camera.state]}`,
    camera.role && FILE_WORDS.roles[camera.role],
    camera.plan && FILE_WORDS.plans[camera.plan],
    camera.objective || null,
    measure(camera.heightMetres, 'm', 1),
    camera.azimuthsDegrees.map((azimuth) => `${frenchNumber(azimuth)}°`).join(', ') || null,
    camera.tiltDegrees === null ? null : `${frenchNumber(camera.tiltDegrees)}°`,
    measure(camera.focalMm, 'mm', 1),
    camera.fieldDegrees === null ? null : `${frenchNumber(camera.fieldDegrees)}°`,
    measure(camera.bestFacePxPerMetre, 'px/m'),
    imageOf(camera),
    measure(camera.retentionDays, 'j'),
  ];
}

function imageOf({ imagePixels, framesPerSecond }: FileCamera): string | null {
  if (imagePixels === null) return null;
  const rate = framesPerSecond === null ? '' : `, ${withUnit(framesPerSecond, 'im/s')}`;
  return `${imagePixels[0]} × ${imagePixels[1]}${rate}`;
}
