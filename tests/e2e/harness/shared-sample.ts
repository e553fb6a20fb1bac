import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/setup/project-root.mjs';
import { test } from './watched-page.ts';

/**
 * Path of a real sample file, read in place. Samples are not part of the project: where they are absent the test that
 * asks for one is skipped, saying so.
 */
export function sharedSample(path: string): string {
  const file = join(PROJECT_ROOT, '..', 'shared', 'data', 'samples', path);
  test.skip(!existsSync(file), `sample ${path} is not on this computer`);
  return file;
}
