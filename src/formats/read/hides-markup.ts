const OPENINGS = /<!--|<!\[CDATA\[|<!DOCTYPE|<\?/g;
const CLOSINGS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/**
 * True when a well-formed document holds something like a tag where none is: in a comment, CDATA, an instruction or a
 * document type. SheetJS finds elements with regular expressions, which would take it for one that no check has counted.
 */
export function hidesMarkup(xml: string): boolean {
  OPENINGS.lastIndex = 0;
  for (let match = OPENINGS.exec(xml); match; match = OPENINGS.exec(xml)) {
    const closing = CLOSINGS[match[0]];
    if (!closing) return true;
    const start = OPENINGS.lastIndex;
    const end = xml.indexOf(closing, start);
    const less = xml.indexOf('<', start);
    if (end < 0 || (less >= 0 && less < end)) return true;
    OPENINGS.lastIndex = end + closing.length;
  }
  return false;
}
