import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { frenchDate } from '../french-words.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import { drawTable } from '../page/table.ts';
import type { VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';

const { findings: findingWords, missing: missingWords, unknown } = FILE_WORDS;

/** What the law, or common sense, asks to be looked at, with its article and the date it was read. */
export function writeFindings(book: Book, { findings }: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.findings);
  const flow = new Flow(book, 'a4-portrait');
  flow.title(FILE_WORDS.chapters.findings);
  flow.paragraph(findingWords.intro, { color: INK.quiet });
  flow.notice(VIDEO_FILE_RULES.pending);
  if (findings.length === 0) {
    flow.paragraph(findingWords.none);
    return;
  }
  const { about, sentence, article, readOn } = findingWords.columns;
  drawTable(
    flow,
    [
      { title: about, share: 3 },
      { title: sentence, share: 6 },
      { title: article, share: 2.6 },
      { title: readOn, share: 2 },
    ],
    findings.map((finding) => [finding.about, finding.sentence, finding.article, frenchDate(finding.readOn)]),
    { unknown },
  );
}

/** What is missing before the file may be sent, and the papers that are made elsewhere. */
export function writeMissing(book: Book, { missing }: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.missing);
  const flow = new Flow(book, 'a4-portrait');
  flow.title(FILE_WORDS.chapters.missing);
  flow.paragraph(missingWords.intro, { color: INK.quiet });
  const { what, about, article, done } = missingWords.columns;
  drawTable(
    flow,
    [
      { title: what, share: 6 },
      { title: about, share: 3 },
      { title: article, share: 2.6 },
      { title: done, share: 1 },
    ],
    [
      ...missing.map((item) => [item.what, item.about, item.article, 'blank'] as const),
      ...VIDEO_FILE_RULES.joined.map(
        (paper) => [paper.what, missingWords.joined, paper.article, 'blank'] as const,
      ),
    ],
    { unknown },
  );
}
