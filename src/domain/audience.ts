/** Who may hold what, from the narrowest circle to the widest. The same words grade a whole dossier and a source. */
export const AUDIENCES = ['restricted', 'elus', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];
