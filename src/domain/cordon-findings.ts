/** What a cordon cannot tell, or a file of roads hides. `amount` is a number of roads or, for bands, metres. */
export interface CordonFinding {
  readonly code: CordonFindingCode;
  readonly amount: number;
}

export const CORDON_FINDING_CODES = [
  'no-roads',
  'zone-without-roads',
  'nothing-outside',
  'core-empty',
  'band-narrowed',
  'not-closable',
  'paths-aside',
  'class-unknown',
  'parts-apart',
  'ends-near-road',
] as const;
export type CordonFindingCode = (typeof CORDON_FINDING_CODES)[number];

/** Narrow no-break space before a colon, as French prints them. */
const SENTENCES: Readonly<Record<CordonFindingCode, (amount: number, words: string) => string>> = {
  'no-roads': () => 'Le fichier ne contient aucune voie carrossable : rien à surveiller.',
  'zone-without-roads': () =>
    'Aucune voie carrossable n’entre dans la zone : vérifier la zone et le fichier des routes.',
  'nothing-outside': () =>
    'Aucune voie ne vient du dehors : prendre un extrait des routes qui dépasse la limite de la zone.',
  'core-empty': (_, metres) =>
    `Aucune voie n’est à plus de ${metres} m à l’intérieur de la limite : réduire la bande intérieure.`,
  'band-narrowed': (_, metres) =>
    `La bande intérieure a été ramenée à ${metres} m : plus large, elle ne laissait rien à protéger.`,
  'not-closable': () =>
    'La zone ne peut pas être fermée : un passage n’a que des endroits où aucun point n’est permis.',
  'paths-aside': (amount, words) =>
    amount > 1
      ? `${words} sentiers, escaliers ou pistes laissés de côté : les voitures n’y passent pas.`
      : 'Un sentier, escalier ou piste laissé de côté : les voitures n’y passent pas.',
  'class-unknown': (amount, words) =>
    amount > 1
      ? `${words} voies de nature inconnue comptées comme carrossables.`
      : 'Une voie de nature inconnue comptée comme carrossable.',
  'parts-apart': (_, words) =>
    `Le réseau est en ${words} morceaux qui ne se rejoignent pas : un raccord manque peut-être dans le fichier.`,
  'ends-near-road': (amount, words) =>
    amount > 1
      ? `${words} bouts de voie à moins de 2 m d’une autre sans la toucher : un raccord manque peut-être.`
      : 'Un bout de voie à moins de 2 m d’une autre sans la toucher : un raccord manque peut-être.',
};

/** The sentence shown for a finding. */
export function cordonFindingSentence({ code, amount }: CordonFinding): string {
  return SENTENCES[code](amount, amount.toLocaleString('fr-FR'));
}
