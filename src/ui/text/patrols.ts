import { words } from './punctuate.ts';

/** Patrouilles panel. */
export const patrolsText = words({
  title: 'Patrouilles',
  subtitle: (positions: string, units: string, interval: string) =>
    `${positions} · ${units} · une toutes les ${interval}`,
  period: (from: string, to: string) => `${from} – ${to}`,
  when: 'Période',
  label: 'Relevé',
  zone: 'Fuseau horaire',
  show: 'Montrer l’intensité sur la carte',
  minutes: 'Où vont les minutes',
  rows: {
    in: 'Relevées',
    shown: 'Montrées sur la carte',
    gap: 'Trous entre deux positions',
    speed: 'Vitesses impossibles',
    premises: 'Dans les locaux de l’unité',
    outside: 'Hors du département',
  },
  minutesWhy: 'Toute minute relevée est montrée ou rangée sous sa raison : rien n’est perdu.',
  communes: 'Communes, par semaine',
  noCommune: 'Aucune commune n’a de présence sur la période.',
  none: (count: string) => `${count} sans présence relevée`,
  all: (count: string) => `Voir les ${count} communes`,
  fewer: 'Voir moins',
  computing: 'Calcul de la présence',
  cancelled: 'Le calcul de la présence a été arrêté.',
  failed: 'La présence n’a pas pu être calculée : les positions de ce relevé manquent ou sont illisibles.',
  retry: 'Recommencer',
  cancel: 'Annuler',
  indication: 'Une information sur la présence, pas une norme : lire avec l’intervalle entre deux positions.',
});
