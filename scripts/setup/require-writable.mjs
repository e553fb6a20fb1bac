import { accessSync, constants } from 'node:fs';
import { PROJECT_ROOT } from './project-root.mjs';

/** Throws what becomes the sentence of a read-only folder, before the tools fail on it each in its own way. */
export function requireWritable() {
  accessSync(PROJECT_ROOT, constants.W_OK);
}
