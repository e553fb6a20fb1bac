import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project, wherever the command was started from. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
