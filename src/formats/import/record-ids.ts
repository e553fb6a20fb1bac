import { slugOf } from '#domain/normalise-name.ts';
import { sha256Hex } from '../sha256.ts';

const MAX_LENGTH = 80;
const SHAPE = /^[a-z][a-z0-9-]{0,79}$/;

/**
 * `<kind>-<key>`: the same words give the same identifier on any day, so that importing again updates. A key too long keeps
 * its beginning and a digest of the whole.
 */
export function recordIdOf(kind: string, ...key: readonly string[]): string {
  const words = key.map(slugOf).filter((part) => part !== '');
  const id = [kind, ...(words.length === 0 ? ['sans-nom'] : words)].join('-');
  if (id.length <= MAX_LENGTH) return id;
  const digest = sha256Hex(new TextEncoder().encode(id)).slice(0, 10);
  return `${id.slice(0, MAX_LENGTH - 11).replace(/-+$/, '')}-${digest}`;
}

/** An identifier that a file of our own export gives back; null when it is anything else. */
export function sameRecordId(kind: string, text: string): string | null {
  return SHAPE.test(text) && text.startsWith(`${kind}-`) ? text : null;
}

/** Identifiers given in one import: the second thing of the same key gets `-2`, in the order of rows. */
export class IdBook {
  readonly #given = new Set<string>();

  isGiven(id: string): boolean {
    return this.#given.has(id);
  }

  claim(id: string): string {
    let free = id;
    for (let rank = 2; this.#given.has(free); rank++) free = `${id.slice(0, MAX_LENGTH - 8)}-${rank}`;
    this.#given.add(free);
    return free;
  }
}
