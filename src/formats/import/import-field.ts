/** Something a row may say of the thing it describes. */
export interface ImportField {
  readonly id: string;
  /** Shown in the mapping step. */
  readonly label: string;
  /** `always`; `place`: unless the table has geometries or another column of places; `no`. */
  readonly required: 'always' | 'place' | 'no';
  /** Headers that mean it, best first: French, English, OpenStreetMap keys, open files; compared without accents, case or signs. */
  readonly synonyms: readonly string[];
}

/** `synonyms` parted by `|`. */
export function field(
  id: string,
  label: string,
  synonyms: string,
  required: ImportField['required'] = 'no',
): ImportField {
  return { id, label, required, synonyms: synonyms.split('|') };
}

export const RECORD_ID = field('recordId', 'Identifiant du dossier', 'identifiant dossier|record id');
export const EXTERNAL_ID = field(
  'externalId',
  'Identifiant d’origine',
  'osm id|identifiant|id|fid|objectid|gid',
);
export const NOTE = field(
  'note',
  'Remarques',
  'observations|observation|remarques|remarque|commentaires|commentaire|note|notes|description|precisions',
);
export const COMMUNE = field(
  'commune',
  'Commune',
  'commune|nom commune|nom de la commune|libelle commune|ville|nom com|libcom|addr:city|localite|municipalite|city',
);
export const COMMUNE_CODE = field(
  'communeCode',
  'Code INSEE',
  'code insee|code commune insee|code commune|insee|codgeo|code geo|insee com|depcom|code com|commune insee|citycode',
);
export const ADDRESS = field('address', 'Adresse', 'adresse|voie|rue|addr:street|addr:full|lieu dit|address');
export const STATE = field('state', 'État', 'etat|statut|en service|situation|fonctionnement|status|state');
export const PLACE = [
  field(
    'x',
    'Longitude ou X',
    'geocodage x gps|longitude|lon|lng|long|x|x l93|x lambert 93|x lambert93|coord x|coordonnee x|x coord|est|easting|x wgs84|point x|gps x',
    'place',
  ),
  field(
    'y',
    'Latitude ou Y',
    'geocodage y gps|latitude|lat|y|y l93|y lambert 93|y lambert93|coord y|coordonnee y|y coord|nord|northing|y wgs84|point y|gps y',
    'place',
  ),
  field(
    'latLng',
    'Coordonnées « latitude, longitude » en une colonne',
    'geo point 2d|geopoint|coordonnees|coordonnees gps|coordonnees geographiques|position gps|gps|latlng|lat lon',
  ),
];
