import { normaliseName } from '#domain/normalise-name.ts';
import type { ZoneForce } from '#domain/records/competence.ts';

const LONGEST = 200;

/** What a column « institution » says: `GN`, `PN`, `ZGN`, « Police nationale »… Null for anything else. */
export function forceOfZone(text: string): ZoneForce | null {
  const words = normaliseName(text.slice(0, LONGEST));
  if (/municipale?\b/.test(words)) return null;
  if (/^(?:zgn|gn|gend|g)$|gendarmerie/.test(words)) return 'gendarmerie';
  // The préfecture de police is the police of Paris and its ring.
  return /^(?:zpn|pn|pp|p)$|police/.test(words) ? 'police' : null;
}

/** What the name of a unit says by itself: « BTA Manosque », « Brigade de proximité », « CSP Digne », « Commissariat ». Null when it does not. */
export function forceOfUnit(text: string): ZoneForce | null {
  const words = normaliseName(text.slice(0, LONGEST));
  if (/municipale?\b/.test(words)) return null;
  if (/gendarmerie|\b(?:bta|btap|bp|bpg|btp|cob|cbta|bmo|gn)\b|\bbrigade\b/.test(words)) return 'gendarmerie';
  return /\bpolice\b|commissariat|\b(?:csp|cisp|ciat|cp|cpn|dipn|ddsp|pn)\b/.test(words) ? 'police' : null;
}
