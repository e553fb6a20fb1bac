import type { Problem, ProblemCode } from './problem.ts';

/**
 * What is wrong and what to do, in one French sentence for each code. `{detail}` is what was found, as text.
 * Narrow no-break spaces stand before ; : ! ? and inside « ».
 */
const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  'file-empty': 'Le fichier est vide : choisir un autre fichier.',
  'file-too-large':
    'Le fichier est trop gros ({detail}) : le découper ou n’en garder que les colonnes utiles.',
  'file-truncated':
    'Le fichier est coupé avant sa fin ({detail}) : le demander ou le télécharger de nouveau.',
  'file-unreadable':
    'Le fichier ne peut pas être lu ({detail}) : l’ouvrir dans son logiciel et l’enregistrer de nouveau.',
  'format-unknown':
    'Le format du fichier n’est pas reconnu ({detail}) : fournir un CSV, un classeur (XLSX, XLS, ODS), un GeoJSON, un KML, un GPX, un Parquet ou un shapefile zippé.',
  'format-too-complex':
    'Le fichier dépasse ce que l’application peut traiter ({detail}) : le simplifier ou le découper.',
  'shapefile-alone':
    'Le shapefile n’est pas entier ({detail}) : choisir ensemble les fichiers .shp, .dbf et .prj, ou un zip qui les contient.',
  'archive-bomb': 'L’archive se déplie en une taille anormale ({detail}) : elle est refusée.',
  'archive-path-escapes':
    'L’archive contient un chemin qui sort de son dossier ({detail}) : elle est refusée.',
  'dossier-newer':
    'Le dossier vient d’une version plus récente de l’application ({detail}) : mettre l’application à jour.',
  'dossier-invalid':
    'Le dossier contient des données qui ne sont pas valides ({detail}) : ouvrir une copie plus ancienne.',
  'table-empty': 'Le tableau n’a aucune ligne ({detail}) : vérifier la feuille choisie.',
  'column-missing': 'Il manque la colonne {detail} : la désigner dans la correspondance des colonnes.',
  'crs-unknown':
    'Le système de coordonnées n’est pas reconnu ({detail}) : le choisir (WGS84, Lambert-93 ou Web Mercator).',
  'crs-missing': 'Le fichier ne dit pas son système de coordonnées ({detail}) : le choisir avant d’importer.',
  'time-missing':
    'Il manque la date et l’heure ({detail}) : sans elles, pas de présence ; importer en couche de repère ou fournir un fichier horodaté.',
  'place-missing': 'Il manque le lieu ({detail}) : compléter les coordonnées et importer de nouveau.',
  'place-unreadable':
    'Les coordonnées ne peuvent pas être lues (« {detail} ») : un tableur a pu les abîmer, reprendre le fichier d’origine.',
  'place-swapped': 'X et Y semblent échangés ({detail}) : confirmer l’échange ou corriger la ligne.',
  'place-outside': 'Le lieu est hors du territoire ({detail}) : vérifier les coordonnées et leur système.',
  'place-null-island':
    'Les coordonnées sont nulles ({detail}) : l’appareil n’avait pas de position, compléter ou laisser de côté.',
  'place-scaled':
    'Une coordonnée semble avoir une virgule mal placée ({detail}) : confirmer la correction ou corriger la ligne.',
  'number-unreadable':
    'Le nombre « {detail} » ne peut pas être lu ou n’est pas possible : il est laissé vide, le corriger.',
  'date-unreadable':
    'La date « {detail} » ne peut pas être lue : elle est laissée vide, l’écrire comme 14/06/2019.',
  'date-impossible': 'La date « {detail} » n’existe pas : elle est laissée vide, la corriger.',
  'time-unreadable': 'L’heure « {detail} » ne peut pas être lue : l’écrire comme 25/10/2026 02:30:00.',
  'time-nonexistent':
    'L’heure « {detail} » n’existe pas : l’horloge a avancé d’une heure cette nuit-là ; vérifier le fuseau horaire.',
  'time-ambiguous':
    'L’heure « {detail} » est venue deux fois, au passage à l’heure d’hiver : l’ordre des lignes décide ; vérifier cette nuit-là.',
  'time-out-of-range': 'La date « {detail} » est trop loin des autres ou dans le futur : corriger l’année.',
  'direction-unreadable':
    'L’orientation « {detail} » ne peut pas être lue : la caméra est gardée sans direction, la compléter.',
  'direction-repaired': 'L’orientation a été interprétée ({detail}) : vérifier.',
  'direction-many': 'Plusieurs orientations sont données ({detail}) : toutes sont gardées, vérifier.',
  'value-unknown': 'La valeur « {detail} » n’est pas connue : la remplacer par une des valeurs attendues.',
  'hours-unclear': 'Les heures « {detail} » ne sont pas comprises : choisir celles de la demande.',
  'value-approximate': 'La valeur a été interprétée (« {detail} ») : vérifier.',
  'commune-unknown':
    'La commune « {detail} » n’est pas trouvée dans le département : corriger le nom ou donner le code INSEE.',
  'commune-ambiguous':
    'Le nom « {detail} » peut désigner plusieurs communes ou est incomplet : choisir la bonne.',
  'commune-other-department':
    'La commune {detail} est d’un autre département : la ligne est laissée de côté.',
  'commune-former':
    'Cette commune a fusionné ({detail}) : la ligne est rattachée à la commune d’aujourd’hui, vérifier.',
  'time-zoneless':
    'Des heures sont écrites sans fuseau ({detail}) : elles sont lues dans ce fuseau ; en choisir un autre si elles sont en temps universel.',
  'rows-unordered':
    'Des positions ne sont pas dans l’ordre du temps ({detail}) : elles ont été triées ; si l’horloge de l’appareil a reculé, vérifier ces heures.',
  'unit-still':
    'Cette unité n’a pas bougé ({detail}) : véhicule au garage ou appareil posé ; vérifier, ou la masquer dans le choix des unités.',
  'unit-doubled':
    'Deux véhicules semblent porter le même nom ({detail}) : les séparer en deux unités, ou laisser le second de côté.',
  'duplicate-row': 'Cette ligne en répète une autre ({detail}) : elle est laissée de côté.',
  'duplicate-number': 'Le numéro {detail} est déjà pris : les deux objets sont gardés, corriger le numéro.',
  'row-total': 'Cette ligne est un total (« {detail} ») : elle n’est pas un objet.',
  'row-empty': 'Cette ligne est vide : il n’y a rien à importer.',
  'row-truncated': 'Cette ligne est coupée ou abîmée ({detail}) : la compléter dans le fichier d’origine.',
  'row-too-long':
    'Cette ligne a plus de cellules que le tableau n’a de colonnes ({detail}) : un séparateur sans guillemets dans un texte a pu décaler les cellules ; mettre ce texte entre guillemets ou vérifier la ligne.',
  'row-title': 'Cette ligne est un titre (« {detail} ») : elle n’est pas un objet.',
  'formula-neutralised':
    'Cette cellule contient une formule (« {detail} ») : elle est gardée comme texte, sans être calculée.',
  'geometry-unreadable':
    'La géométrie ne peut pas être lue ({detail}) : la vérifier dans un logiciel de cartographie.',
  'geometry-mismatch': 'La géométrie ne convient pas ({detail}) : ce genre de fichier en attend une autre.',
  'height-missing':
    'La hauteur du bâtiment n’est pas donnée ({detail}) : une hauteur par défaut sera supposée.',
  'height-absurd':
    'La hauteur « {detail} » n’est pas possible : elle est laissée vide, une hauteur par défaut sera supposée.',
  'required-missing': 'Il manque une valeur obligatoire ({detail}) : la compléter.',
};

const MAX_DETAIL = 200;

/** The sentence for a problem, with where it is in front: « Ligne 12, colonne X : … ». Text to show as it is, never HTML. */
export function problemSentence({ code, where, detail }: Problem): string {
  const sentence = withDetail(SENTENCES[code], detail.slice(0, MAX_DETAIL).trim());
  const places = [
    where.file,
    where.table === undefined || where.row !== undefined ? undefined : `table ${where.table}`,
    where.row === undefined ? undefined : `ligne ${where.row}`,
    where.column === undefined || where.column === '' ? undefined : `colonne ${where.column}`,
  ].filter((place) => place !== undefined);
  const text = places.length === 0 ? sentence : `${capital(places.join(', '))} : ${sentence}`;
  return text.replace(/ ([;:!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');
}

/** Without a detail, its brackets go too. */
function withDetail(sentence: string, detail: string): string {
  if (detail !== '') return sentence.split('{detail}').join(detail);
  return sentence.replace(/ \((?:« )?\{detail\}(?: »)?\)| « \{detail\} »| \{detail\}/g, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
