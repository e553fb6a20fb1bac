import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from './problem.ts';
import { problemSentence } from './problem-sentences.ts';

describe('problemSentence', () => {
  it.each(PROBLEM_CODES)('%s reads as one sentence with and without a detail', (code) => {
    for (const detail of ['', '461.993.881', '$& $1 <img src=x onerror=alert(1)>']) {
      const sentence = problemSentence({ code, where: { row: 14, column: 'X (L93)' }, detail });
      expect(sentence).toMatch(/^Ligne 14, colonne « X \(L93\) »\u00a0: .+\.$/);
      expect(sentence).not.toMatch(/\{\}|\( ?\)|« ?»|: ?\.$| {2}/);
    }
  });

  it('keeps what the file held as it is, cut when long', () => {
    expect(problemSentence({ code: 'place-unreadable', where: {}, detail: '$& <b>' })).toContain(
      '« $& <b> »',
    );
    expect(
      problemSentence({ code: 'place-unreadable', where: {}, detail: 'a'.repeat(1000) }).length,
    ).toBeLessThan(400);
  });
});
