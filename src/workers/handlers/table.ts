import type { HandlerTable } from '../handler.ts';
import { forgetFile } from './forget-file.ts';
import { inspectFile } from './inspect-file.ts';
import { presenceGrid } from './presence-grid.ts';

/** Which handler answers which message. A new message is a line in `protocol.ts`, a file here and a line below. */
export const HANDLERS: HandlerTable = {
  'inspect-file': inspectFile,
  'forget-file': forgetFile,
  'presence-grid': presenceGrid,
};
