import { words } from './punctuate.ts';

export const searchText = words({
  label: 'Rechercher une commune, un site, une unité, une attente',
  placeholder: 'Commune, site, lieu…',
  shortcut: 'Ctrl K',
  results: 'Résultats',
  none: (query: string) => `Rien ne correspond à « ${query} »`,
  found: (count: string) => `${count}, flèches pour choisir`,
  kinds: {
    commune: 'commune',
    site: 'point vidéo',
    'plate-site': 'plaques',
    csu: 'CSU',
    'force-unit': 'unité',
    expectation: 'attente',
  },
});
