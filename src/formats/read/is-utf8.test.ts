import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from './is-utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const decodes = (bytes: Uint8Array<ArrayBuffer>): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};
/** At each place in memory: words of four bytes begin elsewhere. */
const placed = (bytes: readonly number[], skew: number): Uint8Array<ArrayBuffer> => {
  const buffer = new Uint8Array(bytes.length + skew);
  buffer.set(bytes, skew);
  return buffer.subarray(skew);
};

describe('isUtf8 agrees with a strict decoder', () => {
  it('on every lead and every second byte where the rule changes', () => {
    const disagreed: string[] = [];
    for (let first = 0x80; first < 256; first += 1)
      for (const second of [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff])
        for (const tail of [[], [0x80], [0xbf, 0x80], [0x41]]) {
          const bytes = Uint8Array.of(first, second, ...tail);
          if (isUtf8(bytes) !== decodes(bytes)) disagreed.push([...bytes].join(' '));
        }
    expect(disagreed).toEqual([]);
  });

  it('on text damaged anywhere, wherever it stands in memory', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(255), fc.nat(3), (content, place, byte, skew) => {
        const whole = [...new TextEncoder().encode(content)];
        expect(isUtf8(placed(whole, skew))).toBe(true);
        const damaged = whole.map((old, at) => (at === place % Math.max(1, whole.length) ? byte : old));
        expect(isUtf8(placed(damaged, skew))).toBe(decodes(placed(damaged, 0)));
      }),
      { numRuns: 150 },
    );
  });
});
