import { LIMITS } from '#domain/rules/limits.ts';
import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import { drawTable } from '../page/table.ts';
import type { FileCamera, VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS, listOf } from '../words.ts';

const { images: words, unknown } = FILE_WORDS;

/** Who records, who looks, who receives, and for how long. */
export function writeImages(book: Book, input: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.images);
  const flow = new Flow(book, 'a4-portrait');
  const { rule, article } = VIDEO_FILE_RULES.pieces.images;
  flow.title(FILE_WORDS.chapters.images, FILE_WORDS.piece(rule, article, VIDEO_FILE_RULES.readOn));
  flow.heading(words.storageFacts);
  orUnknown(flow, input.storage);
  flow.heading(words.access);
  orUnknown(flow, input.access);
  flow.heading(words.recipients);
  flow.paragraph(words.recipientsIntro('CSI L252-3'), { color: INK.quiet });
  const { recipient, cameras } = words.recipientColumns;
  drawTable(
    flow,
    [
      { title: recipient, share: 3 },
      { title: cameras, share: 3 },
    ],
    recipientRows(input.cameras),
    { unknown: words.noRecipients },
  );
  writeChain(flow, input);
  flow.heading(words.retention);
  const limit = LIMITS['retention-days'];
  flow.paragraph(words.retentionLimit(limit.value, limit.article), { color: INK.quiet });
  drawTable(
    flow,
    [
      { title: words.retentionColumns.days, share: 2 },
      { title: words.retentionColumns.cameras, share: 4 },
    ],
    retentionRows(input.cameras),
    { unknown },
  );
}

function writeChain(flow: Flow, { links }: VideoFileInput): void {
  flow.heading(words.chain);
  if (links.length === 0) {
    flow.paragraph(words.noChain);
    return;
  }
  const { from, to, medium, basis, state } = words.chainColumns;
  drawTable(
    flow,
    [
      { title: from, share: 3 },
      { title: to, share: 3 },
      { title: medium, share: 2 },
      { title: basis, share: 3 },
      { title: state, share: 2 },
    ],
    links.map((link) => [link.from, link.to, link.medium, link.legalBasis, FILE_WORDS.states[link.state]]),
    { unknown },
  );
}

function recipientRows(cameras: readonly FileCamera[]): readonly (readonly [string | null, string])[] {
  const names = [...new Set(cameras.flatMap(({ recipients }) => recipients))];
  const without = cameras.filter(({ recipients }) => recipients.length === 0);
  return [
    ...names.map(
      (name) => [name, numbersOf(cameras.filter(({ recipients }) => recipients.includes(name)))] as const,
    ),
    ...(without.length > 0 ? [[null, numbersOf(without)] as const] : []),
  ];
}

function retentionRows(cameras: readonly FileCamera[]): readonly (readonly [string | null, string])[] {
  const days = [...new Set(cameras.map(({ retentionDays }) => retentionDays))];
  return days.map((value) => [
    value === null ? null : words.retentionDays(value),
    numbersOf(cameras.filter(({ retentionDays }) => retentionDays === value)),
  ]);
}

function numbersOf(cameras: readonly FileCamera[]): string {
  return listOf(cameras.map(({ number }) => number));
}

function orUnknown(flow: Flow, text: string): void {
  if (text.trim() === '') flow.paragraph(unknown, { color: INK.warn });
  else flow.paragraph(text.trim());
}
