import type { CommandOf, Verb } from './command.ts';

/** Changes the territory the dossier is drawn over; its records keep their places. */
export const setDepartement: Verb<CommandOf<'set-departement'>> = {
  apply: (dossier, { departement }) =>
    departement === dossier.departement ? dossier : { ...dossier, departement },
  label: (_, { departement }) => `Changer de département (${departement})`,
};
