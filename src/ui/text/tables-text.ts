import { words } from './punctuate.ts';

/** Words of the tables of layers. */
export const TABLES_TEXT = words({
  open: 'Tableaux',
  close: 'Fermer les tableaux',
  choose: 'Quel tableau',
  export: 'Exporter',
  formats: { csv: 'Tableur (CSV)', geojson: 'Carte (GeoJSON)' },
  exportFailed: 'L’export n’a pas abouti. Recommencez ; si cela se répète, enregistrez une copie du dossier.',
  count: (shown: number, all: number) =>
    shown === all ? `${all} ligne${all > 1 ? 's' : ''}` : `${shown} ligne${shown > 1 ? 's' : ''} sur ${all}`,
  filter: (header: string) => `Filtrer : ${header}`,
  turning: {
    shown: (from: number, to: number, all: number) =>
      from === to ? `Colonne ${from} sur ${all}` : `Colonnes ${from} à ${to} sur ${all}`,
    back: 'Colonnes précédentes',
    forward: 'Colonnes suivantes',
  },
  noMatch: 'Aucune ligne ne correspond à ces filtres.',
  empty: 'Rien ici pour l’instant : importez un fichier pour remplir ce tableau.',
  titles: {
    communes: 'Communes',
    'presence-communes': 'Présence par commune',
    'presence-epcis': 'Présence par EPCI',
    'presence-brigades': 'Présence par brigade',
    site: 'Sites',
    camera: 'Caméras',
    'plate-site': 'Plaques',
    csu: 'CSU',
    'video-link': 'Liaisons',
    'force-unit': 'Brigades et commissariats',
    participation: 'Participation citoyenne',
    competence: 'Compétence territoriale',
    expectation: 'Attentes des communes',
    presence: 'Relevés de patrouilles',
    'presence-summary': 'Présence résumée',
    perimeter: 'Périmètres',
    'priority-place': 'Lieux prioritaires',
    buildings: 'Bâtiments',
    roads: 'Voies',
    backdrop: 'Couches de repère',
    source: 'Sources',
  },
} as const);
