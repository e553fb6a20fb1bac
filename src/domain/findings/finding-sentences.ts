import type { PartialDate } from '../partial-date.ts';
import type { Finding, FindingCode } from './finding.ts';

/** No-break narrow space before a colon, semicolon or question mark, as French prints them. */
const SENTENCES: Readonly<Record<FindingCode, (detail: string) => string>> = {
  'lapi-not-state': () =>
    'Lecture automatique (LAPI) déclarée hors de l’État : une commune ne peut pas l’exploiter. S’agit-il d’une VPI ?',
  'lapi-operator-unknown': () =>
    'Lecture automatique (LAPI) sans exploitant indiqué : elle est réservée à l’État.',
  'lapi-to-csu': (csu) =>
    `Lecture automatique (LAPI) reliée à ${csu} : un centre communal ne peut pas la recevoir.`,
  'vpi-named-lapi': (words) => `Saisi comme VPI, mais nommé « ${words} » : lequel des deux ?`,
  'authorisation-expired': (date) => `Autorisation échue depuis ${whenWords(date)}.`,
  'authorisation-expiring': (date) => `Autorisation à renouveler avant ${whenWords(date)}.`,
  'retention-too-long': (days) => `Images conservées ${days} jours : un mois au plus est permis.`,
  'participation-ended': (date) => `Protocole terminé depuis ${whenWords(date)}.`,
  'participation-renewed-tacitly': (date) =>
    `Terme passé depuis ${whenWords(date)}, reconduction tacite : à confirmer.`,
  'participation-renewal-near': (date) => `Protocole à renouveler : terme ${termWords(date)}.`,
  'site-reaches-nobody': () => 'Les images de ce site n’arrivent à personne.',
  'site-reach-planned': () =>
    'Les images de ce site n’arrivent encore à personne : la liaison est en projet.',
};

/** The sentence shown for a finding. */
export function findingSentence(finding: Finding): string {
  return SENTENCES[finding.code](finding.detail);
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « le 3 mars 2026 », « mars 2026 », « 2026 »: as much as is known. */
function whenWords(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return `${year}`;
  const name = MONTHS[Number(month) - 1] ?? '';
  if (day === undefined) return `${name} ${year}`;
  return `le ${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

function termWords(date: PartialDate): string {
  const words = whenWords(date);
  return words.startsWith('le ') ? words : `en ${words}`;
}
