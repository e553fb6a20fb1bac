import type { Audience } from '#domain/audience.ts';
import type { CommandOf, Verb } from './command.ts';

const NAMES: { readonly [A in Audience]: string } = {
  restricted: 'Groupe restreint',
  elus: 'Élus',
  public: 'Public',
};

export const setConfidentiality: Verb<CommandOf<'set-confidentiality'>> = {
  apply: (dossier, { confidentiality }) =>
    confidentiality === dossier.confidentiality ? dossier : { ...dossier, confidentiality },
  label: (_, { confidentiality }) => `Changer la confidentialité en « ${NAMES[confidentiality]} »`,
};
