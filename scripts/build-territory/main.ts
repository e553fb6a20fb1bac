import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packIsPresent, packManifest } from './pack-is-present.mjs';
import { type BuildOptions, parseOptions, UsageError } from './parse-options.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Exit codes: 0 the pack is there, 1 it could not be built, 2 the options make no sense. */
async function main(): Promise<number> {
  let options: BuildOptions;
  try {
    options = parseOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(error.message);
    return 2;
  }
  const folder = resolve(root, options.out);
  const present = options.force ? null : packManifest(folder, options.departement);
  if (present !== null) {
    if (!packIsPresent(folder, options.departement)) {
      const { writeIndex } = await import('./write-pack.ts');
      writeIndex(folder, present.departement.code, present.departement.name, present.approximate);
    }
    tell(`Le territoire ${present.departement.code} (${present.departement.name}) est déjà prêt.`);
    if (present.approximate) tell('Ses contours sont approchés : --force cherche de nouveau les vrais.');
    return 0;
  }
  // The heavy modules are loaded only when there is something to build.
  const { runBuild } = await import('./run-build.ts');
  return runBuild(root, folder, options, tell);
}

process.exitCode = await main();
