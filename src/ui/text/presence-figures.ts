import { words } from './punctuate.ts';

/** Names of the figures of patrols, wherever they are read: ranking, tables, sheets, legend. */
export const presenceFiguresText = words({
  labels: {
    minutes: 'Temps par semaine',
    'per-thousand': 'Temps pour 1 000 habitants',
    'per-square': 'Temps par km²',
    visits: 'Visites par semaine',
    days: 'Jours avec présence',
    absence: 'Plus longue absence',
    night: 'Part de nuit',
    weekend: 'Part de week-end',
    change: 'Évolution du temps',
  },
  few: {
    minutes: 'moins de 15 min',
    visits: 'moins d’une',
    other: 'peu de données',
  },
  levels: { commune: 'Commune', epci: 'EPCI', brigade: 'Brigade' },
  nouns: {
    commune: ['commune', 'communes'],
    epci: ['EPCI', 'EPCI'],
    brigade: ['brigade', 'brigades'],
  },
  before: (label: string) => `${label}, avant`,
  nameless: { commune: 'Commune', epci: 'Sans EPCI', brigade: 'Sans brigade connue' },
} as const);
