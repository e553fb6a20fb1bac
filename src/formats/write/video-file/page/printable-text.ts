/** Stands for what the typeface cannot show: seen on paper, so that nobody takes the text for complete. */
const REPLACEMENT = '¿';

/**
 * Text that can be set in the typeface: composed letters, blanks made plain, and every character without a glyph (emoji, other
 * scripts, control characters, turns of writing direction) replaced visibly. Line feeds stay.
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  let printable = '';
  for (const character of text.normalize('NFC')) printable += printableCharacter(character, hasGlyph);
  // One emoji is often several code points: one mark for them all.
  return printable.replace(/¿{2,}/g, REPLACEMENT);
}

function printableCharacter(character: string, hasGlyph: (codePoint: number) => boolean): string {
  if (character === '\n') return '\n';
  if (character === '\r') return '';
  if (character === '\t') return ' ';
  // The narrow no-break space of French punctuation has no glyph; the thin space, as wide, has.
  if (character === '\u202f') return '\u2009';
  if (character === '\u2011') return '-';
  const codePoint = character.codePointAt(0)!;
  return codePoint >= 32 && hasGlyph(codePoint) ? character : REPLACEMENT;
}
