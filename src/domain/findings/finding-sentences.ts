import type { PartialDate } from '../partial-date.ts';
import { CAMERA_DUTIES } from '../rules/camera-duties.ts';
import type { Finding, FindingCode } from './finding.ts';

const NARROW = CAMERA_DUTIES['narrow-plan'];
const decimal = (number: string): string => number.replace('.', ',');

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
  'purpose-unknown': (code) => `Finalité « ${code} » : elle n’est pas dans la liste fermée de la loi.`,
  'narrow-plan-pixels': (size) =>
    `Plan étroit enregistré en ${size} pixels : il en faut ${NARROW.widthPx} × ${NARROW.heightPx} au moins.`,
  'narrow-plan-frames': (frames) =>
    `Plan étroit à ${decimal(frames)} images par seconde : il en faut ${NARROW.framesOtherwise} au moins.`,
  'narrow-plan-frames-walking': (frames) =>
    `Plan étroit à ${decimal(frames)} images par seconde : il en faut ${NARROW.framesWalkingFast} là où l’on marche vite.`,
  'ptz-without-csu': () => 'Caméra pilotée dont aucun CSU ne reçoit les images : personne ne la dirige.',
  'notice-missing': () => 'Le public n’est pas informé sur place : un panneau est à poser.',
  'purpose-missing': () => 'Finalité à indiquer, dans la liste fermée de la loi.',
  'objective-missing': () => 'Objectif principal de la caméra à indiquer.',
  'authorisation-missing': () => 'Autorisation préfectorale à indiquer, ou à demander.',
  'notice-unknown': () => 'Information du public à indiquer.',
  'recipients-missing': () => 'Destinataires des images à indiquer.',
  'link-basis-missing': () => 'Renvoi d’images aux forces : base légale à indiquer.',
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
