import { words } from './punctuate.ts';

/** Vidéo panel. */
export const videoText = words({
  title: 'Vidéoprotection',
  subtitle: (cameras: string, sites: string) => `${cameras} · ${sites}`,
  toCheck: 'À vérifier',
  nothing: 'Rien à vérifier : termes, durées, destinataires et plaques sont en règle dans ce dossier.',
  groups: {
    'lapi-not-state': 'LAPI hors de l’État',
    'lapi-operator-unknown': 'LAPI sans exploitant indiqué',
    'lapi-to-csu': 'LAPI reliée à un CSU',
    'vpi-named-lapi': 'VPI nommée LAPI',
    'authorisation-expired': 'Autorisation échue',
    'authorisation-expiring': 'Autorisation à renouveler',
    'retention-too-long': 'Conservation trop longue',
    'participation-ended': 'Protocole terminé',
    'participation-renewed-tacitly': 'Reconduction tacite à confirmer',
    'participation-renewal-near': 'Protocole à renouveler',
    'site-reaches-nobody': 'Personne ne regarde',
    'site-reach-planned': 'Liaison seulement en projet',
  },
  sites: 'Par commune',
  noCommune: 'Sans commune',
  table: 'Tableau des points vidéo',
  more: (count: string) => `Voir les ${count} autres`,
});
