import { commandNames, loadCommand } from './commands.ts';
import { RefusedError } from './refused-error.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run -s diagnostic -- COMMAND …`: the same core as the page, without a browser.
 * JSON on stdout, messages on stderr; exit 0 done, 1 the input was refused, 2 the command was not understood.
 */
const [name, ...rest] = process.argv.slice(2);
const command = name === undefined ? null : await loadCommand(name);

if (!command) {
  const asked = name === undefined || name === '--help' || name === '-h';
  console.error(asked ? 'diagnostic COMMANDE …' : `Commande inconnue : « ${name} ».`);
  console.error(`Commandes : ${commandNames().join(', ')}.`);
  process.exitCode = name === '--help' || name === '-h' ? 0 : 2;
} else if (rest.includes('--help')) {
  console.error(command.usage);
} else {
  try {
    process.exitCode = await command.run(rest);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof RefusedError)) throw error;
    console.error(error.message);
    if (error instanceof UsageError) console.error(command.usage);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
