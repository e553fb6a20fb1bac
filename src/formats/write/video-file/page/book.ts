import { PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { FILE_WORDS } from '../words.ts';
import { INK } from './ink.ts';
import { FOOT_BASELINE, HEAD_BASELINE, MARGIN, PAPER, type PaperName } from './paper-size.ts';
import { Sheet } from './sheet.ts';
import { embedTypeface, type FontFiles, type Typeface } from './typeface.ts';

export interface BookHead {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Full date, said to be that of the document; no clock is read. */
  readonly date: string;
  /** Said at the top of every page, left and right. */
  readonly running: string;
  readonly confidentiality: string;
  readonly fictitious: boolean;
}

interface Chapter {
  readonly title: string;
  /** Index of its first page. */
  readonly page: number;
}

/** Pages in order, what is said on each of them, and the chapters that a reader jumps to. */
export class Book {
  readonly typeface: Typeface;
  readonly sheets: Sheet[] = [];
  readonly chapters: Chapter[] = [];
  readonly #document: PDFDocument;
  readonly #head: BookHead;

  private constructor(document: PDFDocument, typeface: Typeface, head: BookHead) {
    this.#document = document;
    this.typeface = typeface;
    this.#head = head;
  }

  static async open(head: BookHead, fonts: FontFiles): Promise<Book> {
    // Dates and producer are set below: the library would take the clock's.
    const document = await PDFDocument.create({ updateMetadata: false });
    const typeface = await embedTypeface(document, fonts);
    const day = new Date(`${head.date}T00:00:00Z`);
    document.setTitle(typeface.printable(head.title), { showInWindowTitleBar: true });
    document.setSubject(typeface.printable(head.subject));
    document.setAuthor(typeface.printable(head.author));
    document.setLanguage('fr-FR');
    document.setCreationDate(day);
    document.setModificationDate(day);
    return new Book(document, typeface, head);
  }

  addSheet(paper: PaperName): Sheet {
    const { width, height } = PAPER[paper];
    const sheet = new Sheet(this.#document, this.#document.addPage([width, height]), this.typeface);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The next page that is added begins this chapter. */
  beginChapter(title: string): void {
    this.chapters.push({ title, page: this.sheets.length });
  }

  /** Heads and feet once the number of pages is known, then the bytes. */
  async close(): Promise<Uint8Array<ArrayBuffer>> {
    for (const [at, sheet] of this.sheets.entries()) this.#runningLines(sheet, at);
    this.#outline(this.#document.getPages());
    const bytes = await this.#document.save({ useObjectStreams: true });
    return new Uint8Array(bytes);
  }

  #runningLines(sheet: Sheet, at: number): void {
    const { running, confidentiality, fictitious, date } = this.#head;
    const right = sheet.width - MARGIN;
    const small = { size: 8, color: INK.quiet } as const;
    if (at > 0) sheet.text(shorten(running, 110), MARGIN, HEAD_BASELINE, small);
    sheet.text(confidentiality, right, HEAD_BASELINE, { ...small, weight: 'semibold', align: 'right' });
    const foot = sheet.height - FOOT_BASELINE;
    sheet.line([MARGIN, foot - 11], [right, foot - 11], { stroke: INK.line });
    sheet.text(FILE_WORDS.editedOn(date), MARGIN, foot, small);
    if (fictitious)
      sheet.text(FILE_WORDS.fictitious, sheet.width / 2, foot, {
        size: 8.5,
        weight: 'semibold',
        color: INK.warn,
        align: 'centre',
      });
    sheet.text(`${at + 1} / ${this.sheets.length}`, right, foot, { ...small, align: 'right' });
  }

  /** Bookmarks of the chapters; the library has no call for them. */
  #outline(pages: readonly PDFPage[]): void {
    if (this.chapters.length === 0) return;
    const { context, catalog } = this.#document;
    const root = context.nextRef();
    const refs: readonly PDFRef[] = this.chapters.map(() => context.nextRef());
    for (const [at, { title, page }] of this.chapters.entries()) {
      const item = context.obj({ Parent: root, Dest: [pages[page]!.ref, 'XYZ', null, null, null] });
      item.set(PDFName.of('Title'), PDFHexString.fromText(this.typeface.printable(title)));
      if (at > 0) item.set(PDFName.of('Prev'), refs[at - 1]!);
      if (at < refs.length - 1) item.set(PDFName.of('Next'), refs[at + 1]!);
      context.assign(refs[at]!, item);
    }
    const first = refs[0]!;
    const last = refs.at(-1)!;
    context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
    catalog.set(PDFName.of('Outlines'), root);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
