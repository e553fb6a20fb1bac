import type { Problem, ProblemCode, ProblemPlace } from './problem.ts';

/** What happened and what to do; `{}` is where the detail goes, as text. The place comes first, from `where`. */
const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  'file-empty': 'le fichier est vide. Vérifiez l’enregistrement et recommencez',
  'file-too-large': 'le fichier est trop gros pour être lu ici ({}). Découpez-le en plusieurs',
  'file-truncated': 'le fichier est incomplet ({}). Demandez-en une nouvelle copie',
  'file-unreadable': 'le fichier est illisible ({}). Ouvrez-le dans son logiciel et enregistrez-le à nouveau',
  'format-unknown':
    'ce format n’est pas reconnu ({}). Enregistrez en CSV, Excel, GeoJSON, KML, Shapefile zippé ou GPX',
  'format-too-complex': 'le contenu dépasse ce qui peut être lu sans risque ({}). Simplifiez le fichier',
  'archive-bomb':
    'l’archive se gonfle au-delà du raisonnable ({}) : elle est refusée. Demandez le fichier à sa source',
  'archive-path-escapes':
    'l’archive contient un chemin interdit ({}) : elle est refusée. Demandez le fichier à sa source',
  'dossier-newer':
    'ce dossier vient d’une version plus récente ({}). Mettez l’application à jour pour l’ouvrir',
  'dossier-invalid': 'le dossier a un élément invalide ({}). Demandez-en une copie saine',
  'table-empty': 'aucune ligne de données. Vérifiez que le bon fichier ou la bonne feuille est choisi',
  'column-missing': 'colonne absente ({}). Choisissez la colonne qui dit cette information',
  'crs-unknown': 'système de coordonnées inconnu ({}). Choisissez Lambert-93 ou WGS 84',
  'crs-missing': 'le fichier ne dit pas son système de coordonnées. Choisissez-le avant l’import',
  'time-missing':
    'aucune heure dans ce fichier : la présence ne peut pas être calculée. Exportez la trace avec ses heures',
  'place-missing': 'pas de coordonnées. Ajoutez-les dans le fichier',
  'place-unreadable':
    'coordonnées illisibles « {} ». Un tableur les a peut-être abîmées : reprenez-les à la source',
  'place-swapped': 'coordonnées échangées ({}). Vérifiez l’ordre longitude, latitude',
  'place-outside': 'position éloignée du territoire et des autres lignes ({}). Vérifiez les coordonnées',
  'place-null-island': 'coordonnées nulles ({}) : le récepteur n’avait pas de position',
  'place-scaled': 'coordonnées fausses d’un facteur dix ({}). Vérifiez la virgule',
  'number-unreadable': 'nombre illisible « {} ». Corrigez-le',
  'date-unreadable': 'date illisible « {} ». Écrivez-la comme 14/06/2026',
  'date-impossible': 'cette date n’existe pas : « {} ». Corrigez-la',
  'time-unreadable': 'heure illisible « {} ». Écrivez-la comme 14/06/2026 21:30:00',
  'time-nonexistent': 'cette heure n’existe pas : « {} » tombe dans le passage à l’heure d’été',
  'time-ambiguous':
    'cette heure existe deux fois, au passage à l’heure d’hiver : « {} ». L’ordre des lignes a servi à choisir',
  'time-out-of-range': 'date hors de toute vraisemblance : « {} »',
  'direction-unreadable': 'direction illisible « {} ». Écrivez un angle ou un point cardinal',
  'direction-repaired': 'direction interprétée : {}',
  'direction-many': 'plusieurs directions lues : {}',
  'value-unknown': 'valeur inconnue « {} ». Corrigez-la ou choisissez son sens',
  'value-approximate': 'valeur approximative gardée en toutes lettres : « {} »',
  'commune-unknown': 'commune introuvable : « {} ». Vérifiez son nom ou son code',
  'commune-ambiguous': 'plusieurs communes possibles pour « {} ». Choisissez la bonne',
  'commune-other-department': 'commune d’un autre département : « {} »',
  'commune-former': 'ancienne commune : {}',
  'duplicate-row': 'ligne répétée ({}), comptée une seule fois',
  'duplicate-number': 'numéro déjà utilisé : « {} ». Donnez à chaque élément le sien',
  'row-total': 'ligne de total, pas une donnée',
  'row-empty': 'ligne vide',
  'row-truncated': 'ligne coupée avant la fin « {} ». Demandez une nouvelle copie du fichier',
  'row-title': 'ligne de titre, pas une donnée',
  'formula-neutralised': 'formule gardée comme simple texte : « {} »',
  'geometry-unreadable': 'forme illisible ({}). Vérifiez-la dans votre logiciel de cartographie',
  'geometry-mismatch': 'forme inattendue ({}) : un point était attendu',
  'required-missing': 'information nécessaire absente : {}',
};

const LONGEST_DETAIL = 160;

/** One French sentence: where, what, what to do. Plain text: whatever the file held stays text. */
export function problemSentence(problem: Problem): string {
  const detail =
    problem.detail.length > LONGEST_DETAIL ? `${problem.detail.slice(0, LONGEST_DETAIL)}…` : problem.detail;
  const said = withDetail(SENTENCES[problem.code], detail);
  const place = placeWords(problem.where);
  const sentence = place === '' ? said : `${place}\u00a0: ${said}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Without a detail, its brackets and quotation marks go with it. */
function withDetail(template: string, detail: string): string {
  if (detail === '')
    return template
      .replace(/ ?(?:\(\{\}\)|« \{\} »)/, '')
      .replace(/ ?: ?\{\}| ?:$/, '')
      .replace(' :.', '.');
  // A function, so that « $& » in a detail is not read as a pattern.
  return template.replace('{}', () => detail);
}

function placeWords({ file, table, row, column, recordId }: ProblemPlace): string {
  const words = [
    file && `fichier « ${file} »`,
    table && `« ${table} »`,
    row !== undefined && `ligne ${row}`,
    column && `colonne « ${column} »`,
    recordId && `élément « ${recordId} »`,
  ].filter((word) => typeof word === 'string' && word !== '');
  return words.join(', ');
}
