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
  bareGround: 'Aucun bâtiment dans le dossier : le relief bâti n’est pas pris en compte.',
});
