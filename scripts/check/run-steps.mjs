import { installPackages } from '../setup/install-packages.mjs';
import { plainSentence } from '../setup/plain-failure.mjs';
import { STEPS } from './steps.mjs';
import { addTallies, NOTHING, tallyLine } from './tally.mjs';

/**
 * `npm test`: every step runs, whatever the earlier ones gave, so that one look shows all that is wrong. The last line
 * stands alone: `N passed, N failed`.
 * @param {{ quick: boolean }} options quick leaves out what needs the built page and a browser
 * @returns {Promise<number>} exit code
 */
export async function runSteps({ quick }) {
  let total = NOTHING;
  try {
    await installPackages({ development: true });
  } catch (error) {
    console.error(plainSentence(error));
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const step of STEPS.filter((each) => !quick || each.quick)) {
    const started = performance.now();
    console.log(`\n── ${step.name}`);
    const tally = await runStep(step);
    console.log(
      `── ${step.name}: ${tallyLine(tally)} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
    total = addTallies(total, tally);
  }
  console.log(`\n${tallyLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {import('./steps.mjs').Step} step */
async function runStep(step) {
  try {
    return await step.run();
  } catch (error) {
    console.error(plainSentence(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
