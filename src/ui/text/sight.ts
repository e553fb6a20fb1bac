import { words } from './punctuate.ts';

/** What cameras see, its handles and the tools of the map. */
export const sightText = words({
  level: (label: string, density: string) => `${label} · ≥ ${density} px/m`,
  legendTitle: (scale: string, target: string) => `Ce que voient les caméras : ${scale}, ${target}`,
  targets: { face: 'visage', plate: 'plaque', ground: 'sol', other: 'plan' },
  target: (name: string, height: string) => `${name} à ${height} m`,
  marks: {
    'dead-zone': 'Zone morte, sous l’image',
    mask: 'Masqué',
    facade: 'Façade reconnaissable à masquer : habitation ou usage inconnu',
    unseen: 'Jamais vu',
  },
  handles: (name: string) => `Poignées : ${name}`,
  moveHandle: (name: string) => `Déplacer : ${name}. Flèches : un mètre, dix avec Maj.`,
  turnHandle: (name: string) => `Azimut : ${name}`,
  tiltHandle: (name: string) => `Inclinaison : ${name}`,
  azimuth: (degrees: string) => `azimut ${degrees}°`,
  tilt: (degrees: string) => `inclinaison ${degrees}° sous l’horizon`,
  metres: (metres: string) => `à ${metres} m`,
  maskEdges: {
    from: (mask: string) => `Masque ${mask}, bord gauche`,
    to: (mask: string) => `Masque ${mask}, bord droit`,
    near: (mask: string) => `Masque ${mask}, début`,
  },
  crosshair: 'Flèches : déplacer le viseur. Entrée : poser.',
  closeRing: 'Terminer',
  lastCorner: 'Retirer le dernier point',
  giveUp: 'Renoncer',
  refusals: {
    crosses: 'Ce point n’est pas posé : les côtés se croiseraient. Posez-le ailleurs.',
    'too-few': 'Une zone a trois sommets au moins.',
    'too-many': 'Une zone tracée à la main a 500 sommets au plus : importez-la depuis un fichier.',
    'no-width': 'Les deux bords du masque sont dans la même direction : écartez-les.',
  },
  hints: {
    site: 'Cliquez là où se trouve le mât. Échap pour renoncer.',
    camera: 'Cliquez là où la caméra doit regarder. Échap pour renoncer.',
    polygon: 'Cliquez les sommets de la zone, puis le premier pour terminer. Échap pour renoncer.',
    mask: 'Cliquez les deux bords de ce qu’il faut masquer, au plus près. Échap pour renoncer.',
  },
  bareGround: 'Aucun bâtiment dans le dossier : le relief bâti n’est pas pris en compte.',
});
