import { words } from './punctuate.ts';

/** Words of the menu behind the dossier's name. */
export const DOSSIER_MENU_TEXT = words({
  open: (title: string) => `${title} : menu du dossier`,
  rename: 'Renommer…',
  renameTitle: 'Renommer le dossier',
  name: 'Nom du dossier',
  confirm: 'Enregistrer',
  cancel: 'Annuler',
  diffusion: 'Diffusion',
  diffusionHelp: 'Imprimée sur chaque page.',
  create: 'Nouveau dossier vide',
  openFile: 'Ouvrir un fichier de dossier…',
  save: 'Enregistrer une copie…',
  saveHelp: 'Un fichier « .diagnostic », à garder ou à transmettre.',
  audienceCopy: 'Copie pour les élus ou le public…',
  recent: 'Sur cet ordinateur',
  demonstration: 'Revoir la démonstration',
  remove: (title: string) => `Supprimer « ${title} » de cet ordinateur`,
  removeTitle: 'Supprimer ce dossier ?',
  removeBody: (title: string) =>
    `« ${title} » sera effacé de cet ordinateur. Cette action ne s’annule pas : enregistrez-en une copie avant si vous en avez besoin.`,
  removeConfirm: 'Supprimer le dossier',
} as const);
