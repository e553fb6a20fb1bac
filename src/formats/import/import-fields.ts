import type { ImportKind } from '../outcome.ts';
import {
  ADDRESS,
  COMMUNE,
  COMMUNE_CODE,
  EXTERNAL_ID,
  field,
  type ImportField,
  NOTE,
  PLACE,
  RECORD_ID,
  STATE,
} from './import-field.ts';
import { STUDY_FIELDS } from './study-fields.ts';

const AUTHORISATION = [
  field(
    'authorisationNumber',
    'Numéro d’autorisation',
    'numero autorisation|n autorisation|arrete prefectoral|arrete|numero arrete|autorisation',
  ),
  field(
    'authorisationDate',
    'Date d’autorisation',
    'date autorisation|date arrete|date de l arrete|autorisee le|autorise le',
  ),
  field(
    'authorisationExpires',
    'Fin d’autorisation',
    'fin autorisation|echeance|date fin autorisation|echeance autorisation|expiration',
  ),
];

const CAMERAS: readonly ImportField[] = [
  field(
    'number',
    'Numéro',
    'numero|n|no|num|n camera|numero camera|id camera|identifiant camera|ref|reference|code camera',
  ),
  EXTERNAL_ID,
  field(
    'name',
    'Emplacement ou nom',
    'emplacement|nom|libelle|designation|implantation|lieu|localisation|nom camera|name|label|intitule',
  ),
  ...PLACE,
  field('siteName', 'Point vidéo (mât, façade)', 'point video|nom du site|site|nom site|mat|support nom'),
  field('siteNumber', 'Numéro du point vidéo', 'numero site|n site|numero point video|numero mat|id site'),
  COMMUNE,
  COMMUNE_CODE,
  ADDRESS,
  field(
    'type',
    'Type',
    'type|type de camera|type camera|camera:type|type of camera|modele type|nature|technologie',
  ),
  field('surveillance', 'Objet surveillé (OpenStreetMap)', 'surveillance:type|type surveillance'),
  STATE,
  field(
    'direction',
    'Orientation',
    'orientation|camera:direction|direction|azimut|azimuts|azimuth|angle orientation|cap|sens de visee|direction de visee',
  ),
  field('direction2', 'Orientation (à défaut)', 'direction'),
  field('field', 'Angle de champ (degrés)', 'angle de champ|champ|ouverture|hfov|fov|angle de vue'),
  field('height', 'Hauteur (m)', 'hauteur|hauteur m|hauteur mat|hauteur du mat|hauteur de pose|height|haut'),
  field('height2', 'Hauteur (à défaut)', 'camera:height'),
  field('reach', 'Portée (m)', 'portee|portee m|distance|range'),
  field(
    'count',
    'Nombre de caméras',
    'nb cameras|nombre de cameras|nombre cameras|nb camera|nbre cameras|camera:count|quantite|nombre|nb',
  ),
  field(
    'installed',
    'Mise en service',
    'mise en service|date mise en service|date de mise en service|date installation|date de pose|installee le|start date',
  ),
  field('objective', 'Objectif principal', 'objectif|objectif principal|usage'),
  field('purposes', 'Finalités', 'finalites|finalite'),
  ...AUTHORISATION,
  field(
    'retentionDays',
    'Conservation (jours)',
    'conservation|conservation jours|duree de conservation|retention',
  ),
  field('sensorWidthMm', 'Capteur, largeur (mm)', 'capteur largeur mm'),
  field('sensorHeightMm', 'Capteur, hauteur (mm)', 'capteur hauteur mm'),
  field('focalMm', 'Focale (mm)', 'focale mm|focale'),
  field('widthPx', 'Image, largeur (px)', 'image largeur px'),
  field('heightPx', 'Image, hauteur (px)', 'image hauteur px'),
  field('tiltDegrees', 'Inclinaison (degrés)', 'inclinaison degres|inclinaison|tilt'),
  NOTE,
  field('siteState', 'État du point vidéo', 'etat du mat'),
  field('siteNote', 'Remarques du point vidéo', 'remarques du point video'),
  RECORD_ID,
  field('siteId', 'Identifiant du point vidéo dans le dossier', 'identifiant dossier du site'),
];

const PLATES: readonly ImportField[] = [
  field('number', 'Numéro', 'numero|n|no|num|ref|reference'),
  EXTERNAL_ID,
  field(
    'name',
    'Nom ou emplacement',
    'nom|emplacement|libelle|designation|implantation|lieu|localisation|site|name',
  ),
  ...PLACE,
  COMMUNE,
  COMMUNE_CODE,
  field('reading', 'LAPI ou VPI', 'lapi vpi|lapi|vpi|lecture|type|nature|type de site|surveillance:type'),
  field('operator', 'Exploitant', 'exploitant|gestionnaire|operateur|proprietaire|operator'),
  STATE,
  field('road', 'Route', 'route|voie|axe|numero route|ref route|rue|road'),
  field('traffic', 'Azimut du trafic (degrés)', 'azimut trafic|azimut du trafic|azimut|orientation|cap'),
  field('direction', 'Sens (en mots)', 'sens|sens de circulation|direction|sens circulation|vers'),
  field('lanes', 'Nombre de voies', 'nb voies|nombre de voies|voies|nb de voies|lanes'),
  ...AUTHORISATION,
  NOTE,
  RECORD_ID,
];

const CSU: readonly ImportField[] = [
  field('name', 'Nom', 'nom|csu|nom csu|libelle|designation|centre|name', 'always'),
  ...PLACE,
  COMMUNE,
  COMMUNE_CODE,
  STATE,
  field('hours', 'Horaires', 'horaires|horaire|amplitude|plage horaire|opening hours'),
  field(
    'operators',
    'Opérateurs',
    'operateurs|nb operateurs|nombre operateurs|nombre d operateurs|effectif|agents',
  ),
  NOTE,
  RECORD_ID,
];

const UNITS: readonly ImportField[] = [
  field(
    'name',
    'Nom de l’unité',
    'service|nom de l unite|nom unite|unite|brigade|commissariat|nom|libelle|designation|poste|name',
  ),
  field('force', 'Force', 'force|institution|corps|type de force'),
  field('unitType', 'Type d’unité', 'type d unite|type unite|type de service|type'),
  field(
    'publicId',
    'Identifiant public',
    'identifiant public unite|identifiant public|identifiant public de l unite|id unite',
  ),
  ...PLACE,
  COMMUNE,
  COMMUNE_CODE,
  ADDRESS,
  field('postcode', 'Code postal', 'code postal|cp|addr:postcode'),
  field('phone', 'Téléphone', 'telephone|tel|phone|contact:phone|numero de telephone'),
  field('hours', 'Horaires', 'horaires accueil|horaires d accueil|horaires|horaire|opening hours'),
  field(
    'agents',
    'Agents de police municipale',
    'agents|agents pm|policiers municipaux|agents de police municipale|nombre d agents',
  ),
  field('asvp', 'ASVP', 'asvp|agents asvp|nombre d asvp'),
  field(
    'convention',
    'Convention de coordination',
    'convention signee le|convention|date convention|convention de coordination',
  ),
  field('cameras', 'Caméras (nombre)', 'cameras|nb cameras|nombre de cameras'),
  field('publicCameras', 'dont voie publique', 'dont voie publique|cameras voie publique'),
  NOTE,
  RECORD_ID,
];

const LINKS: readonly ImportField[] = [
  field('from', 'De (site ou CSU)', 'de|depuis|origine|source|depart|site|emetteur|from', 'always'),
  field('to', 'Vers (CSU ou unité)', 'vers|destination|destinataire|arrivee|a|unite|recepteur|to', 'always'),
  STATE,
  field('medium', 'Support', 'support|media|medium|liaison|technologie|type de liaison'),
  field('legalBasis', 'Base légale', 'base legale|convention|fondement'),
  field('since', 'Depuis le', 'depuis le|date|mise en service|date de mise en service|since'),
  NOTE,
  RECORD_ID,
];

const PARTICIPATION: readonly ImportField[] = [
  { ...COMMUNE, required: 'always', synonyms: [...COMMUNE.synonyms, 'nom', 'collectivite', 'name'] },
  COMMUNE_CODE,
  field(
    'signed',
    'Date du protocole',
    'date protocole|date du protocole|signature|date de signature|date signature|signe le|protocole|date',
  ),
  field(
    'renewed',
    'Renouvellement',
    'renouvellement|date de renouvellement|date renouvellement|renouvele le|avenant',
  ),
  field('ends', 'Fin', 'fin|echeance|date de fin|terme|expiration'),
  field(
    'referents',
    'Référents',
    'referents|nb referents|nombre de referents|referents citoyens|nombre referents',
  ),
  field('unit', 'Unité', 'brigade|unite|bta|cob|gendarmerie|service'),
  STATE,
  NOTE,
  RECORD_ID,
];

const COMPETENCE: readonly ImportField[] = [
  { ...COMMUNE, synonyms: [...COMMUNE.synonyms, 'libelle'] },
  COMMUNE_CODE,
  field(
    'unit',
    'Unité compétente',
    'service|unite competente|unite|brigade|circonscription de police|circonscription|commissariat|brigade ou commissariat|bta|cob|csp|libelle service|nom unite|unite de rattachement',
  ),
  field('force', 'Gendarmerie ou police', 'institution|force|zone|zone de competence|corps|gn pn'),
  field('publicId', 'Identifiant public', 'id service|identifiant public unite|identifiant public|id unite'),
  NOTE,
];

const EXPECTATIONS: readonly ImportField[] = [
  { ...COMMUNE, required: 'always', synonyms: [...COMMUNE.synonyms, 'collectivite', 'mairie', 'demandeur'] },
  COMMUNE_CODE,
  field(
    'date',
    'Date de la demande',
    'date de la demande|date demande|date attente|date de l attente|demande le|recue le|date de reception|date reception|date sollicitation|date',
    'always',
  ),
  field(
    'words',
    'Ce qui est demandé',
    'ce qui est demande|attente|attentes|demande|demandes|sollicitation|objet|objet de la demande|doleance|doleances|description|contenu|texte|motif',
  ),
  field('theme', 'Thème', 'theme|thematique|categorie|nature|type de demande|type|probleme|problematique'),
  field(
    'placeName',
    'Lieu',
    'lieu|lieux|lieu concerne|secteur|quartier|adresse|localisation|endroit|emplacement',
  ),
  field(
    'hours',
    'Heures',
    'heures|heure|horaires|horaire|creneau|creneaux|creneau horaire|plage horaire|jours et heures|moment|periode|quand',
  ),
  field('status', 'Suite donnée', 'suite donnee|statut|etat|suite|avancement|status'),
  field(
    'answer',
    'Réponse',
    'ce qui a ete fait ou repondu|reponse|reponse apportee|action|actions|actions menees|action menee|mesure prise|traitement',
  ),
  field(
    'answerDate',
    'Date de la réponse',
    'date de la reponse|date reponse|repondu le|date de reponse|date action',
  ),
  field('x', 'Longitude ou X', PLACE[0]!.synonyms.join('|')),
  field('y', 'Latitude ou Y', PLACE[1]!.synonyms.join('|')),
  PLACE[2]!,
  NOTE,
  RECORD_ID,
];

const PATROLS: readonly ImportField[] = [
  field(
    'unit',
    'Unité ou véhicule',
    'unite|vehicule|patrouille|equipage|indicatif|nom unite|unit|track|trace|name',
  ),
  field(
    'time',
    'Date et heure',
    'date heure|dateheure|horodatage|date et heure|datetime|timestamp|time|heure gps|date gps|date',
    'always',
  ),
  field('hour', 'Heure (si à part)', 'heure|hour|heures'),
  ...PLACE,
  field(
    'activity',
    'Activité',
    'activite|activites|type d activite|nature activite|mission|type de mission|nature de la mission|nature mission|tache|occupation|activity',
  ),
];

const BACKDROP: readonly ImportField[] = [field('name', 'Nom', 'nom|name|libelle|designation'), ...PLACE];

export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  cameras: CAMERAS,
  plates: PLATES,
  csu: CSU,
  units: UNITS,
  links: LINKS,
  participation: PARTICIPATION,
  competence: COMPETENCE,
  expectations: EXPECTATIONS,
  patrols: PATROLS,
  ...STUDY_FIELDS,
  backdrop: BACKDROP,
};

/** Kinds whose rows may stand at the centre of their commune when the file has no places, once the user has said so. */
export const PLACED_BY_COMMUNE: ReadonlySet<ImportKind> = new Set<ImportKind>(['units']);
