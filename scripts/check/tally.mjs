import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function addTallies(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * A step without tests of its own counts as one; so does a runner that failed and says of no test that it failed.
 * @param {number} code exit code
 * @param {Tally} [tests] what the runner reported
 * @returns {Tally}
 */
export function tallyOfStep(code, tests = NOTHING) {
  if (code !== 0 && tests.failed === 0) return addTallies(tests, { passed: 0, failed: 1, skipped: 0 });
  if (code === 0 && tests === NOTHING) return { passed: 1, failed: 0, skipped: 0 };
  return tests;
}

/**
 * Reads vitest's `--reporter=json` file; an absent or cut one reports nothing, and the exit code decides.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyOfVitest(file) {
  const report = readReport(file);
  if (report === null) return NOTHING;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads Playwright's json report. A flaky test passed at last, and there are no retries: it cannot be.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyOfPlaywright(file) {
  const report = readReport(file);
  if (report === null) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {Tally} tally */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
