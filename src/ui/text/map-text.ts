import { words } from './punctuate.ts';

/** Words of the map and of its legend. */
export const MAP_TEXT = words({
  mapTitle:
    'Carte du département. Flèches : se déplacer. Plus et moins : zoomer. Entrée : choisir ce qui est au centre.',
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  wholeDepartment: 'Voir tout le département',
  legend: 'Légende',
  noWebGl:
    'Cet ordinateur n’affiche pas la carte animée (WebGL est absent ou bloqué) : voici une carte simple, et les tableaux restent complets.',
  simpleMap: 'Carte simple des communes',
  attribution: 'Limites © IGN · Licence Ouverte',
  approximate: 'Contours approchés',
  fictitious: 'Données de démonstration fictives',
  ignPlan: 'Fond Plan © IGN, service en réseau',
  ignAerial: 'Photographies aériennes © IGN, service en réseau',
  symbols: {
    fixed: 'Caméra fixe',
    ptz: 'Caméra pilotée',
    mixed: 'Fixes et pilotées',
    vpi: 'Plaques, lecture humaine (VPI)',
    lapi: 'Plaques, lecture automatique (LAPI)',
    csu: 'Centre de supervision (CSU)',
    gendarmerie: 'Gendarmerie',
    police: 'Police nationale',
    municipale: 'Police municipale',
    'expectation-received': 'Attente reçue',
    'expectation-in-progress': 'Attente en cours',
    'expectation-answered': 'Attente, réponse apportée',
    'expectation-closed': 'Attente close',
  },
  states: { 'in-service': '', planned: 'en projet', broken: 'hors service' },
  legendStates: { planned: 'En projet : tireté', broken: 'Hors service : barré de rouge' },
  discs: 'Sites groupés : nombre de caméras',
  lapiWarning: 'LAPI attribué à une commune : réservé à l’État (CSI L233‑1, L233‑2)',
  links: { 'links-csu': 'Liaison vers un CSU', 'links-forces': 'Renvoi vers les forces' },
  perimeters: {
    study: 'Zone d’étude',
    protected: 'Périmètre vidéoprotégé',
    plates: 'Zone de plaques',
  },
  places: 'Lieu prioritaire, selon son poids',
  participation: { active: 'Participation citoyenne', planned: 'Participation citoyenne, en projet' },
  withheld: 'Valeur non diffusée ou inconnue',
  presence: 'Présence, minutes par semaine',
  presenceChange: 'Évolution, minutes par semaine',
  ramps: {
    root: 'échelle en racine carrée',
    linear: 'échelle proportionnelle',
    log: 'échelle logarithmique',
  },
  cells: (metres: string, ramp: string) => `Carrés de ${metres} m · ${ramp}`,
  ping: (interval: string) => `Une position toutes les ${interval}`,
  smoothed: 'Lissé aux petites échelles',
  cameras: (count: number) => `${count} caméra${count > 1 ? 's' : ''}`,
  sites: (count: number) => `${count} site${count > 1 ? 's' : ''}`,
  inhabitants: (count: string) => `${count} habitants`,
  signed: (date: string) => `signée le ${date}`,
  term: (date: string) => `terme le ${date}`,
  hidden: (count: number) => `${count} symbole${count > 1 ? 's' : ''} caché${count > 1 ? 's' : ''} : zoomez`,
  hiddenShort: (count: number) => `${count} caché${count > 1 ? 's' : ''}`,
  leftOut: (count: number) =>
    count > 1
      ? `${count} symboles non représentés à cette échelle`
      : '1 symbole non représenté à cette échelle',
  open: 'Cliquer pour zoomer',
  swipe: 'Rideau entre les deux périodes',
  swipeValue: (share: string, left: string, right: string) =>
    `à ${share} de la carte ; à gauche : ${left} ; à droite : ${right}`,
});
