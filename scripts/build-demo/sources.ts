import type { Source } from '#domain/records/source.ts';

/** Where the demonstration says it comes from: this project, and nothing real. */
export function makeSources(until: string, notice: string): readonly Source[] {
  const source = (key: string, title: string, confidentiality: Source['confidentiality']): Source => ({
    kind: 'source',
    id: `source-demo-${key}`,
    title: `${title} (démonstration fictive)`,
    producer: 'Diagnostic territorial, générateur de démonstration',
    fileName: null,
    fingerprint: null,
    date: until,
    importedAt: null,
    licence: 'Données fictives, sans restriction',
    confidentiality,
    fictitious: true,
    note: notice,
  });
  return [
    source('video', 'Vidéoprotection et liaisons', 'elus'),
    source('study', 'Bâtiments, rues et périmètres d’étude', 'restricted'),
    source('forces', 'Unités et commissariats', 'public'),
    source('participation', 'Participation citoyenne', 'public'),
    source('competence', 'Compétence territoriale', 'public'),
    source('expectations', 'Attentes des communes', 'elus'),
    source('patrols', 'Positions des patrouilles', 'restricted'),
  ];
}
