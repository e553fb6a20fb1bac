/** Something that the law, or common sense, asks to be looked at. The French sentence is in `finding-sentences.ts`. */
export interface Finding {
  readonly code: FindingCode;
  /** The record it is said of. */
  readonly recordId: string;
  /** Article or text; empty when none asks for it. */
  readonly article: string;
  /** When the article was read; empty without one. */
  readonly readOn: string;
  /** `bad`: against a text; `warn`: to be looked at; `gap`: not known, and the file of R252-3 wants to read it. */
  readonly severity: 'bad' | 'warn' | 'gap';
  /** Date, number or name that the sentence quotes, as stored. */
  readonly detail: string;
}

export const FINDING_CODES = [
  'lapi-not-state',
  'lapi-operator-unknown',
  'lapi-to-csu',
  'vpi-named-lapi',
  'authorisation-expired',
  'authorisation-expiring',
  'retention-too-long',
  'participation-ended',
  'participation-renewed-tacitly',
  'participation-renewal-near',
  'site-reaches-nobody',
  'site-reach-planned',
  'purpose-unknown',
  'narrow-plan-pixels',
  'narrow-plan-frames',
  'narrow-plan-frames-walking',
  'ptz-without-csu',
  'notice-missing',
  'purpose-missing',
  'objective-missing',
  'authorisation-missing',
  'notice-unknown',
  'recipients-missing',
  'link-basis-missing',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Those that ask for a signature: what a sheet counts as « à renouveler ». */
export const RENEWAL_CODES: ReadonlySet<FindingCode> = new Set([
  'authorisation-expired',
  'authorisation-expiring',
  'participation-ended',
  'participation-renewal-near',
]);
