/** The command line was not understood: one French sentence, exit 2. */
export class UsageError extends Error {}
