import type { ExpectationMeasured } from '#workers/client.ts';

/** Where the comparison of an expectation is. */
export type MeasuredState =
  /** No positions in the dossier. */
  | { readonly status: 'none' }
  | { readonly status: 'measuring' }
  | { readonly status: 'failed' }
  | { readonly status: 'measured'; readonly measured: ExpectationMeasured };

export type Measured = Extract<ExpectationMeasured, { is: 'weeks' }>;
