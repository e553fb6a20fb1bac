import { formatCount } from '../format-number.ts';
import { words } from './punctuate.ts';

/** A word that follows a number; zero takes the singular, as French does. */
const agreed = (count: number, singular: string, plural = `${singular}s`): string =>
  count < 2 ? singular : plural;

/** The dialog that makes a copy for élus or the public, and the panel that reads one. */
export const audienceCopyText = words({
  title: 'Copie pour les élus ou le public',
  lead: 'Un autre fichier, à remettre : ce que ses lecteurs ne doivent pas connaître n’y est pas écrit. Rien n’y est caché, rien n’est à déverrouiller.',
  for: 'Pour',
  from: 'Du mois',
  to: 'Au mois',
  doing: 'Préparation de la copie',
  failed:
    'La copie n’a pas pu être faite : les positions de ce dossier manquent sur cet ordinateur ou sont illisibles.',
  retry: 'Recommencer',
  cancel: 'Annuler',
  close: 'Fermer',
  save: (size: string) => `Enregistrer la copie (${size})`,
  saved: 'La copie est enregistrée. Ouvrez-la et relisez-la avant de la remettre.',
  copyTitle: (title: string, audience: string) => `${title} (${audience.toLowerCase()})`,
  label: 'Présence des patrouilles',

  presence: 'Présence des patrouilles',
  noPresence: 'Ce dossier n’a pas de positions de patrouilles : la copie n’en dira rien.',
  summaryKept: 'Le résumé que contient déjà ce dossier est gardé tel quel.',
  noMonth: (delay: string) =>
    `Aucun mois entier, fini depuis ${delay} au moins : la copie ne dira rien des patrouilles.`,
  shown: (count: number, side: string) =>
    `${formatCount(count, 'carré')} de ${side} de côté environ, ${agreed(count, 'montré')} en classes`,
  shownWhy: (days: string) =>
    `Des patrouilles y sont passées au moins ${days} différents, et aucun jour n’y compte presque seul.`,
  merged: (count: number) =>
    `${formatCount(count, 'carré')} ${agreed(count, 'fondu')} dans ${agreed(count, 'sa', 'leur')} commune`,
  mergedWhy: (days: string) =>
    `Moins de ${days} de passage, ou presque tout le même jour : un tel carré compte dans le chiffre de sa commune, sans pouvoir en être retiré.`,
  dropped: (count: number, share: string) =>
    `${formatCount(count, 'carré')} ${agreed(count, 'absent')} de tout chiffre, soit ${share} du temps`,
  droppedWhy:
    'Même avec les autres carrés de la commune, trop peu de passages : une soustraction les retrouverait.',
  communes: (count: number) => `${formatCount(count, 'commune')} en fourchettes de minutes par semaine`,
  communesWhy: 'La fourchette est assez large pour que, carrés retirés, aucun ne se retrouve au plus juste.',
  communesDropped: (count: number) => `${formatCount(count, 'commune')} sans aucun chiffre`,
  days: (count: number) => `${formatCount(count, 'jour')} de positions ${agreed(count, 'absent')}`,
  daysWhy: (delay: string) =>
    `Seuls des mois entiers, finis depuis ${delay}, sont montrés : deux copies comparées ne donnent jamais un jour.`,
  never: 'Ni unité, ni activité, ni position, ni heure : elles ne sont pas dans le fichier.',

  rest: 'Le reste du dossier',
  keptIn: (list: string) => `Dans la copie : ${list}.`,
  nothingKept: 'Rien d’autre n’est gardé.',
  removed: (list: string) => `Hors de la copie : ${list}.`,
  restWhy:
    'Une donnée suit la diffusion de sa source. Les attentes des communes, les lieux prioritaires, les zones d’étude et de plaques, les notes et les noms des fichiers importés sont retirés dans tous les cas. Le public n’a ni l’optique, ni les masques, ni l’enregistrement des caméras, ni les destinataires des images.',
  notYet: 'Ce que cette copie ne règle pas',
  notYetWhy:
    'Le reste est gardé avec tous ses champs, et les couches de repère avec tout leur contenu. Pour les retirer, changez la diffusion de leur source avant l’import, ou relisez la copie avant de la remettre.',

  panelTitle: 'Patrouilles',
  panelSubtitle: (audience: string, period: string) => `Résumé pour : ${audience.toLowerCase()} · ${period}`,
  oneMonth: (month: string) => month,
  months: (from: string, to: string) => `${from} à ${to}`,
  squares: 'Carrés montrés',
  perWeek: 'Communes, par semaine',
  less: (high: string) => `moins de ${high}`,
  between: (low: string, high: string) => `${low} à ${high}`,
  more: (low: string) => `${low} ou plus`,
  night: 'Nuit',
  weekend: 'Week-end',
  quarters: ['moins de 25 %', '25 à 50 %', '50 à 75 %', 'plus de 75 %'],
  untold: 'non dit',
  coarsened: 'Ce qui a été simplifié, et pourquoi',
  about: (count: string) => `${count}, à dix près`,
  few: 'moins de 5',
  rows: {
    squares: 'Taille des carrés',
    days: 'Pour montrer un carré',
    merged: 'Carrés fondus dans leur commune',
    dropped: 'Carrés absents',
    communes: 'Communes sans chiffre',
    delay: 'Délai',
  },
  atLeastDays: (days: string) => `${days} différents au moins`,
  afterMonth: (delay: string) => `${delay} après la fin du mois`,
  noOther: 'Un endroit sans carré a eu peu de passages, ou aucun : le fichier ne fait pas la différence.',
  indication: 'Une information sur la présence, pas une norme.',
  all: (count: string) => `Voir les ${count} communes`,
  fewer: 'Voir moins',
  legend: 'Présence par carré et par semaine',
  legendNote: (period: string, side: string) => `${period}, carrés de ${side} environ`,
});
