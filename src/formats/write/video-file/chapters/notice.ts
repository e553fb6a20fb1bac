import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import type { FilePerson } from '#domain/video-file/video-file-request.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import { drawTable } from '../page/table.ts';
import type { VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';
import { purposeLabel } from './report.ts';

const { notice: words, unknown } = FILE_WORDS;

/** The words of the public notice, filled with what is known, and where it stands. */
export function writeNotice(book: Book, input: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.notice);
  const flow = new Flow(book, 'a4-portrait');
  const { rule, article } = VIDEO_FILE_RULES.pieces.notice;
  flow.title(FILE_WORDS.chapters.notice, FILE_WORDS.piece(rule, article, VIDEO_FILE_RULES.readOn));
  flow.paragraph(VIDEO_FILE_RULES.notice.rule);
  const { reference, readOn } = VIDEO_FILE_RULES.notice;
  flow.paragraph(words.reference(reference, readOn), { size: 8.5, color: INK.quiet });
  flow.paragraph(words.intro);
  drawSign(flow, signLines(input));
  flow.heading(words.where);
  drawTable(
    flow,
    [
      { title: words.columns.site, share: 4 },
      { title: words.columns.notice, share: 2 },
    ],
    siteRows(input),
    { unknown },
  );
}

/** The text in a frame, as it will hang: the first line is what is read from afar. */
function drawSign(flow: Flow, [heading = '', ...lines]: readonly string[]): void {
  const inner = flow.width - 40;
  const head = flow.lines(heading, 15, 'semibold', inner);
  const body = lines.map((line) => flow.lines(line, 10.5, 'regular', inner));
  const height = 36 + head.length * 19 + body.reduce((sum, part) => sum + part.length * 14.5 + 6, 0);
  flow.need(height);
  let y = flow.y + 16;
  flow.sheet.rectangle(
    { left: flow.left, top: flow.y, width: flow.width, height },
    { stroke: INK.text, lineWidth: 1.2 },
  );
  for (const line of head) {
    flow.sheet.text(line, flow.left + 20, y + 15, { size: 15, weight: 'semibold' });
    y += 19;
  }
  y += 6;
  for (const part of body) {
    for (const line of part) {
      flow.sheet.text(line, flow.left + 20, y + 10.5, { size: 10.5 });
      y += 14.5;
    }
    y += 6;
  }
  flow.y += height + 14;
}

function signLines(input: VideoFileInput): readonly string[] {
  const purposes = [...new Set(input.cameras.flatMap((camera) => camera.purposes))].map(purposeLabel);
  const days = input.cameras.flatMap(({ retentionDays }) => (retentionDays === null ? [] : [retentionDays]));
  const retention = days.length === 0 ? unknown : FILE_WORDS.images.retentionDays(Math.max(...days));
  return [
    words.heading(input.commune),
    words.body(purposes.length === 0 ? unknown : purposes.join(' ; ')),
    words.keeper(personWords(input.applicant, false)),
    words.retention(retention),
    words.rights(personWords(input.contact, true)),
    words.complaint,
  ];
}

function personWords({ name, capacity, address, phone, email }: FilePerson, reach: boolean): string {
  const parts = reach ? [name, capacity, address, phone, email] : [name, capacity];
  const known = parts.map((part) => part.trim()).filter((part) => part !== '');
  return known.length === 0 ? unknown : known.join(', ');
}

function siteRows({ cameras }: VideoFileInput): readonly (readonly [string, string | null])[] {
  const bySite = new Map(cameras.map(({ site, notice }) => [site, notice]));
  return [...bySite].map(([site, notice]) => [
    site,
    notice === null ? null : notice ? words.posted : words.absent,
  ]);
}
