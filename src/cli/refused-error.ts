/** The command was understood and cannot be done here: one French sentence, exit 1. */
export class RefusedError extends Error {}
