import { expect, test } from 'vitest';
import { PROBLEM_CODES } from './problem.ts';
import { problemSentence } from './problem-sentences.ts';

test.each(PROBLEM_CODES)('%s has one sentence, with and without detail', (code) => {
  for (const detail of ['', 'C12']) {
    const text = problemSentence({ code, where: {}, detail });
    expect(text).toMatch(/^[A-ZÀÉÈ].*\.$/);
    expect(text).not.toMatch(/\{|undefined|\(\)|«\s*»| {2}| [;:!?]/);
  }
});

test('it says where first, and shows what was found as text', () => {
  const where = { table: 'Feuille 1', row: 12, column: 'X (L93)' };
  const text = problemSentence({ code: 'place-unreadable', where, detail: '<img src=x>' });
  expect(text).toMatch(/^Ligne 12, colonne X \(L93\)\u202f: Les coordonnées .*«\u202f<img src=x>\u202f»/);
});
