import { withoutComments } from './source-files.ts';

const IMPURITIES: readonly (readonly [RegExp, string])[] = [
  [/\bMath\s*\.\s*random\b/, 'Math.random: pass a random source in'],
  [/\bDate\s*\.\s*now\b/, 'Date.now: pass the time in'],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\w\s]*\())/, 'new Date() without a time: pass the time in'],
  [/(?<!new\s)\bDate\s*\(\s*\)/, 'Date(): pass the time in'],
  [/\bperformance\s*\.\s*now\b/, 'performance.now: pass the time in'],
  [/\bcrypto\s*\.\s*(?:getRandomValues|randomUUID)\b/, 'crypto random: pass a random source in'],
];

/** Chance and clock in a text of the core, with the line each stands on. */
export function findImpurities(text: string): readonly string[] {
  return withoutComments(text)
    .split('\n')
    .flatMap((line, index) =>
      IMPURITIES.filter(([pattern]) => pattern.test(line)).map(([, why]) => `line ${index + 1}: ${why}`),
    );
}
