import { writeCameraTable } from './chapters/camera-table.ts';
import { writeFindings, writeMissing } from './chapters/closing.ts';
import { drawCover } from './chapters/cover.ts';
import { writeDetailPlans } from './chapters/detail-plan.ts';
import { writeImages } from './chapters/images.ts';
import { writeNotice } from './chapters/notice.ts';
import { writeReport } from './chapters/report.ts';
import { writeSitePlan } from './chapters/site-plan.ts';
import { Book } from './page/book.ts';
import type { FontFiles } from './page/typeface.ts';
import type { VideoFileInput } from './video-file-input.ts';
import { FILE_WORDS } from './words.ts';

const CHAPTERS = [
  writeReport,
  writeSitePlan,
  writeDetailPlans,
  writeCameraTable,
  writeImages,
  writeNotice,
  writeFindings,
  writeMissing,
];

/**
 * The file of CSI R252-3 as a PDF: same input, same bytes. Yields the share of chapters that are written.
 * What the input leaves empty is said to be « à compléter »; text that the typeface lacks is replaced visibly.
 * @throws when a font cannot be read or the date is none: both are the program's.
 */
export async function* writeVideoFile(
  input: VideoFileInput,
  fonts: FontFiles,
): AsyncGenerator<number, Uint8Array<ArrayBuffer>, void> {
  if (Number.isNaN(Date.parse(input.today)))
    throw new Error(`writeVideoFile: « ${input.today} » is not a date.`);
  const book = await Book.open(
    {
      title: `${FILE_WORDS.title}, ${input.commune}`,
      subject: FILE_WORDS.subject(input.commune),
      author: input.applicant.name,
      date: input.today,
      running: FILE_WORDS.running(input.commune),
      confidentiality: input.confidentiality,
      fictitious: input.fictitious,
    },
    fonts,
  );
  const cover = book.addSheet('a4-portrait');
  for (const [at, write] of CHAPTERS.entries()) {
    yield at / CHAPTERS.length;
    write(book, input);
  }
  drawCover(book, cover, input);
  return book.close();
}
