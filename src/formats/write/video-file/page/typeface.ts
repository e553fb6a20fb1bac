import * as fontkit from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import { printableText } from './printable-text.ts';

export type Weight = 'regular' | 'semibold';

/** Bytes of Source Sans in TrueType or WOFF; the extended Latin ones hold the letters of other languages of Europe. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  readonly regularExtended: Uint8Array;
  readonly semiboldExtended: Uint8Array;
}

/** A stretch of text in one font. */
export interface TextRun {
  readonly font: PDFFont;
  readonly text: string;
}

export interface Typeface {
  readonly printable: (text: string) => string;
  /** In points, of printable text. */
  readonly width: (text: string, size: number, weight: Weight) => number;
  readonly runs: (text: string, weight: Weight) => readonly TextRun[];
}

/**
 * Letters stay letters: a ligature would be one glyph that some readers copy as nothing. Kerning and marks move glyphs, which
 * the PDF library does not write: reckoning them is time for nothing.
 */
const FEATURES = Object.fromEntries(
  'liga clig dlig calt kern mark mkmk ccmp locl rlig rclt'.split(' ').map((feature) => [feature, false]),
);

/** Source Sans in two weights, embedded as the subset of glyphs that the document uses. */
export async function embedTypeface(document: PDFDocument, files: FontFiles): Promise<Typeface> {
  document.registerFontkit(fontkit);
  const embed = (bytes: Uint8Array): Promise<PDFFont> =>
    document.embedFont(bytes, { subset: true, features: FEATURES });
  const fonts = {
    regular: { plain: await embed(files.regular), extended: await embed(files.regularExtended) },
    semibold: { plain: await embed(files.semibold), extended: await embed(files.semiboldExtended) },
  };
  const plain = new Set(fonts.regular.plain.getCharacterSet());
  const extended = new Set(fonts.regular.extended.getCharacterSet());
  const runs = (text: string, weight: Weight): readonly TextRun[] =>
    splitRuns(text, plain).map((run) => ({ font: fonts[weight][run.set], text: run.text }));
  const widths = { regular: new Map<string, number>(), semibold: new Map<string, number>() };
  const letterWidth = (letter: string, weight: Weight): number => {
    const known = widths[weight].get(letter);
    if (known !== undefined) return known;
    const font = plain.has(letter.codePointAt(0)!) ? fonts[weight].plain : fonts[weight].extended;
    const width = font.widthOfTextAtSize(letter, 1000);
    widths[weight].set(letter, width);
    return width;
  };
  return {
    printable: (text) => printableText(text, (code) => plain.has(code) || extended.has(code)),
    runs,
    // Letters neither join nor close up (see FEATURES): a text is as wide as its letters, each measured once.
    width: (text, size, weight) => {
      let width = 0;
      for (const letter of text) width += letterWidth(letter, weight);
      return (width * size) / 1000;
    },
  };
}

interface SetRun {
  readonly set: 'plain' | 'extended';
  text: string;
}

function splitRuns(text: string, plain: ReadonlySet<number>): readonly SetRun[] {
  const runs: SetRun[] = [];
  for (const character of text) {
    const set = plain.has(character.codePointAt(0)!) ? 'plain' : 'extended';
    const last = runs.at(-1);
    if (last?.set === set) last.text += character;
    else runs.push({ set, text: character });
  }
  return runs;
}
