// `npm test`, and with --quick `npm run check`: see check/steps.mjs for what is run.
import { runSteps } from './check/run-steps.mjs';

const unknown = process.argv.slice(2).filter((arg) => arg !== '--quick');
if (unknown.length > 0) {
  console.error(`Option inconnue : ${unknown[0]} (seul --quick est accepté).`);
  process.exitCode = 2;
} else {
  process.exitCode = await runSteps({ quick: process.argv.includes('--quick') });
}
