import { BUILDING_HEIGHTS } from '../rules/building-heights.ts';
import type { SightFinding, SightFindingCode } from './sight-finding.ts';

const HEIGHT = `${BUILDING_HEIGHTS.defaultMetres}\u202fm`;

/** French sentences; no-break narrow spaces before units, colons and the like. */
const SENTENCES: Readonly<Record<SightFindingCode, (detail: string) => string>> = {
  'buildings-none': () => 'Aucun bâtiment\u202f: la vue est calculée comme en terrain nu.',
  'building-degenerate': (count) => `Bâtiments sans surface, qui ne cachent rien\u202f: ${count}.`,
  'building-mended': (count) =>
    `Bâtiments dont le contour se croise ou se touche, lus selon la règle pair-impair\u202f: ${count}.`,
  'building-height-missing': (count) => `Bâtiments sans hauteur, comptés hauts de ${HEIGHT}\u202f: ${count}.`,
  'building-height-absurd': (count) =>
    `Bâtiments dont la hauteur n’est pas possible, comptés hauts de ${HEIGHT}\u202f: ${count}.`,
  'camera-inside-building': () =>
    'La caméra est à l’intérieur d’un bâtiment, sous son toit\u202f: elle ne voit rien dehors. La déplacer sur la façade.',
  'camera-on-roof': () =>
    'La caméra est au-dessus d’un toit\u202f: le bord du toit cache ce qui est à son pied.',
  'camera-moved-off-wall': (centimetres) =>
    `La caméra est dans l’épaisseur d’un mur\u202f: elle est avancée de ${centimetres}\u202fcm, devant la façade.`,
  'camera-sees-nothing': () =>
    'La caméra ne voit rien de ce plan\u202f: vérifier la hauteur et l’inclinaison.',
};

/** Text to show as it is. */
export function sightSentence({ code, detail }: SightFinding): string {
  return SENTENCES[code](detail);
}
