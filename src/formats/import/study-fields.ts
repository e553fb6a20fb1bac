import type { ImportKind } from '../outcome.ts';
import { COMMUNE, COMMUNE_CODE, field, type ImportField, NOTE, PLACE, RECORD_ID } from './import-field.ts';

const BUILDINGS: readonly ImportField[] = [
  field('height', 'Hauteur (m)', 'hauteur|height|building:height|hauteur m|haut'),
  field('levels', 'Niveaux', 'building:levels|nombre d etages|nb etages|nb niveaux|niveaux|etages|levels'),
  field('use', 'Usage', 'usage1|usage 1|usage|nature|destination|fonction|use|type'),
  field('use2', 'Usage (à défaut)', 'nature|usage2|usage 2'),
  field('osmBuilding', 'Bâtiment (OpenStreetMap)', 'building'),
  field('name', 'Nom', 'toponyme|nom|name|libelle|addr:housename'),
];

const ROADS: readonly ImportField[] = [
  field('number', 'Numéro de route', 'numero|num route|cpx numero|ref|numero route'),
  field(
    'name',
    'Nom de la voie',
    'nom collaboratif gauche|nom voie ban gauche|nom 1 gauche|nom voie g|nom voie|nom rue g|nom|name|libelle',
  ),
  field('class', 'Classe', 'nature|classe|class|type de voie|categorie'),
  field('importance', 'Importance (BD TOPO)', 'importance'),
  field('osmHighway', 'Voie (OpenStreetMap)', 'highway'),
  field('oneway', 'Sens de circulation', 'sens de circulation|sens circulation|sens|oneway|sens circu'),
  field('junction', 'Carrefour (OpenStreetMap)', 'junction'),
  field('lanes', 'Nombre de voies', 'nombre de voies|nb voies|lanes|voies'),
  field('level', 'Niveau', 'position par rapport au sol|pos sol|layer|niveau'),
  field('bridge', 'Pont', 'bridge|pont'),
  field('tunnel', 'Tunnel', 'tunnel'),
];

const PERIMETERS: readonly ImportField[] = [
  field('name', 'Nom', 'nom|name|libelle|designation|perimetre|zone'),
  field('use', 'Usage du périmètre', 'usage du perimetre|usage|type de perimetre|type de zone|type|nature'),
  COMMUNE,
  COMMUNE_CODE,
  NOTE,
  RECORD_ID,
];

const PLACES: readonly ImportField[] = [
  field('name', 'Nom du lieu', 'nom du lieu|lieu|nom|name|libelle|designation|emplacement'),
  ...PLACE,
  COMMUNE,
  COMMUNE_CODE,
  field('weight', 'Poids (1 à 10)', 'poids|poids 1 a 10|priorite|importance|weight|note sur 10'),
  field('radius', 'Rayon (m)', 'rayon|rayon m|radius'),
  field('purposes', 'Finalités', 'finalites|finalite'),
  field('hours', 'Heures', 'heures|horaires|heure|horaire|creneau|creneaux|plage horaire|quand'),
  field('words', 'Pourquoi', 'pourquoi|motif|constat|raison|probleme|description'),
  NOTE,
  RECORD_ID,
];

/** What a study of cameras is drawn over. */
export const STUDY_FIELDS: Readonly<
  Record<Extract<ImportKind, 'buildings' | 'roads' | 'perimeters' | 'places'>, readonly ImportField[]>
> = { buildings: BUILDINGS, roads: ROADS, perimeters: PERIMETERS, places: PLACES };
