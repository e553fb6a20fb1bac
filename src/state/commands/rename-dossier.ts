import type { CommandOf, Verb } from './command.ts';

export const renameDossier: Verb<CommandOf<'rename-dossier'>> = {
  apply: (dossier, { title }) => (title === dossier.title ? dossier : { ...dossier, title }),
  label: (_, { title }) => `Renommer en « ${title} »`,
};
