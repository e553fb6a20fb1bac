import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { frenchDate } from '../french-words.ts';
import type { Book } from '../page/book.ts';
import { INK } from '../page/ink.ts';
import { MARGIN, points } from '../page/paper-size.ts';
import type { Sheet } from '../page/sheet.ts';
import { wrapText } from '../page/wrap-text.ts';
import type { VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';

const { cover } = FILE_WORDS;

/** The first page, written last: it says on which page each piece begins. */
export function drawCover(book: Book, sheet: Sheet, input: VideoFileInput): void {
  const width = sheet.width - 2 * MARGIN;
  let y = points(48);
  sheet.rectangle({ left: MARGIN, top: y - 20, width: 36, height: 4 }, { fill: INK.accent });
  sheet.text(cover.overline, MARGIN, y, { size: 11, color: INK.quiet });
  y += 8;
  for (const line of lay(sheet, FILE_WORDS.title, width, 27, 'semibold')) {
    y += 33;
    sheet.text(line, MARGIN, y, { size: 27, weight: 'semibold' });
  }
  y += 26;
  for (const line of lay(sheet, input.commune, width, 19, 'regular')) {
    sheet.text(line, MARGIN, y, { size: 19, color: INK.accent });
    y += 24;
  }
  sheet.text(cover.article, MARGIN, y, { size: 10, color: INK.quiet });
  y += 40;
  for (const [name, value] of factsOf(input)) {
    sheet.text(name, MARGIN, y, { size: 10, color: INK.quiet });
    const color = value === FILE_WORDS.unknown ? INK.warn : INK.text;
    for (const line of lay(sheet, value, width - 130, 11, 'regular').slice(0, 4)) {
      sheet.text(line, MARGIN + 130, y, { size: 11, color });
      y += 15;
    }
    y += 5;
  }
  y += 26;
  sheet.text(cover.contents, MARGIN, y, { size: 12, weight: 'semibold' });
  y += 8;
  for (const { title, page } of book.chapters) {
    y += 19;
    sheet.text(title, MARGIN, y, { size: 10.5 });
    sheet.text(String(page + 1), MARGIN + width, y, { size: 10.5, align: 'right' });
    sheet.line([MARGIN, y + 5.5], [MARGIN + width, y + 5.5], { stroke: INK.line });
  }
  y += 30;
  const sentences = [
    cover.form(VIDEO_FILE_RULES.form),
    ...(input.missing.length > 0
      ? [cover.missing(input.missing.length + VIDEO_FILE_RULES.joined.length)]
      : []),
  ];
  for (const sentence of sentences)
    for (const line of lay(sheet, sentence, width, 9.5, 'regular')) {
      sheet.text(line, MARGIN, y, { size: 9.5, color: INK.quiet });
      y += 13;
    }
}

function factsOf(input: VideoFileInput): readonly (readonly [string, string])[] {
  const { applicant } = input;
  const sites = new Set(input.cameras.map(({ site }) => site)).size;
  const named = [applicant.name, applicant.capacity].filter((part) => part !== '').join(', ');
  return [
    [cover.object, FILE_WORDS.object[input.object]],
    [cover.departement, input.departement],
    [cover.applicant, named === '' ? FILE_WORDS.unknown : named],
    [cover.cameras, cover.camerasOn(input.cameras.length, sites)],
    [cover.confidentiality, input.confidentiality],
    [cover.date, frenchDate(input.today)],
  ];
}

function lay(sheet: Sheet, text: string, width: number, size: number, weight: 'regular' | 'semibold') {
  const { typeface } = sheet;
  return wrapText(typeface.printable(text), width, (part) => typeface.width(part, size, weight));
}
