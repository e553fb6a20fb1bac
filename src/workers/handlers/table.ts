import type { HandlerTable } from '../handler.ts';

/** Which handler answers which message. A new message is a line in `protocol.ts`, a file here and a line below. */
export const HANDLERS: HandlerTable = {};
