import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.ts';
import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';

export interface XmlVisitor {
  /** `name` without its prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Text and CDATA, in as many pieces as the parser finds. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export interface XmlWalk {
  /** The document stops before its root is closed. */
  readonly truncated: boolean;
}

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * Streams a document through a visitor; a tree is never built. Entities of a document type are not expanded, so none can
 * grow. Yields the share done. @throws Refusal `file-unreadable` where the XML is broken, `format-too-complex` when too deep.
 */
export function* walkXml(
  bytes: Uint8Array<ArrayBuffer>,
  visitor: XmlVisitor,
  limits: ReadLimits,
): Generator<number, XmlWalk, void> {
  const { text } = decodeText(bytes);
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let ending = false;
  let truncated = false;
  parser.on('error', (error) => {
    if (ending) truncated = true;
    // An undeclared entity stays in the text as it is written; anything else leaves no sound document.
    else if (!error.message.includes('entity'))
      throw new Refusal('file-unreadable', error.message.slice(0, 200));
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) throw new Refusal('format-too-complex', `> ${limits.depth}`);
    visitor.open(withoutPrefix(tag.name), tag.attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    // At the end of a document cut short the parser closes what is open: half an element is not one.
    if (!ending) visitor.close?.(withoutPrefix(tag.name));
  });
  const onText = (piece: string): void => visitor.text?.(piece);
  parser.on('text', onText);
  parser.on('cdata', onText);
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS));
    yield Math.min(1, (at + CHUNK_CHARACTERS) / text.length);
  }
  ending = true;
  parser.close();
  return { truncated };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
