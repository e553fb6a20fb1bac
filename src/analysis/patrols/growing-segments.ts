import { grown } from './growing-column.ts';
import type { UnorderedSegments } from './order-segments.ts';

export function emptySegments(): UnorderedSegments {
  return {
    slot: new Uint32Array(1024),
    group: new Uint16Array(1024),
    wordStart: new Uint32Array(1024),
    wordEnd: new Uint32Array(1024),
    entryStart: new Uint32Array(1024),
    entryEnd: new Uint32Array(1024),
    shown: new Uint32Array(1024),
    gap: new Uint32Array(1024),
    speed: new Uint32Array(1024),
    premises: new Uint32Array(1024),
    outside: new Uint32Array(1024),
  };
}

/** Segments with room for at least `length`. */
export function growSegments(segments: UnorderedSegments, length: number): UnorderedSegments {
  return {
    slot: grown(segments.slot, length),
    group: grown(segments.group, length),
    wordStart: grown(segments.wordStart, length),
    wordEnd: grown(segments.wordEnd, length),
    entryStart: grown(segments.entryStart, length),
    entryEnd: grown(segments.entryEnd, length),
    shown: grown(segments.shown, length),
    gap: grown(segments.gap, length),
    speed: grown(segments.speed, length),
    premises: grown(segments.premises, length),
    outside: grown(segments.outside, length),
  };
}
