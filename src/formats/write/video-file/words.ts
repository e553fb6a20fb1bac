import { counted, frenchDate, frenchNumber, punctuated, withUnit } from './french-words.ts';
import type { FileCamera, FileThirdParty, VideoFileInput } from './video-file-input.ts';

/** Every sentence of the file for the prefecture that is not a name or a word of the user. */
export const FILE_WORDS = {
  unknown: 'à compléter',
  title: punctuated('Demande d’autorisation d’un système de vidéoprotection'),
  subject: (commune: string) => punctuated(`Dossier administratif et technique : ${commune}`),
  running: (commune: string) => `Vidéoprotection, dossier R252-3 · ${commune}`,
  editedOn: (date: string) => `Établi le ${frenchDate(date)}`,
  fictitious: 'Données de démonstration fictives',
  audiences: { restricted: 'Groupe restreint', elus: 'Élus', public: 'Public' },
  object: {
    new: 'Nouveau système',
    change: 'Modification d’un système autorisé',
    renewal: 'Renouvellement d’une autorisation',
  },
  cover: {
    overline: 'Dossier administratif et technique',
    article: 'Article R252-3 du code de la sécurité intérieure',
    object: 'Objet de la demande',
    commune: 'Commune',
    departement: 'Département',
    applicant: 'Demandeur',
    cameras: 'Caméras',
    confidentiality: 'Diffusion',
    date: 'Établi le',
    contents: 'Pièces du dossier',
    missing: (count: number) =>
      punctuated(
        `Ce dossier n’est pas encore complet : ${counted(count, 'point')} à compléter ou à joindre, en dernière pièce.`,
      ),
    form: (form: string) => punctuated(`Le formulaire ${form} est rempli à part et joint à ce dossier.`),
    camerasOn: (cameras: number, sites: number) =>
      `${counted(cameras, 'caméra')} sur ${counted(sites, 'point vidéo', 'points vidéo')}`,
  },
  chapters: {
    report: '1. Rapport de présentation',
    sitePlan: '2. Plan-masse',
    detailPlan: '3. Plans de détail',
    cameras: '4. Tableau des caméras',
    images: '5. Transmission, enregistrement et accès aux images',
    notice: '6. Information du public',
    findings: '7. Contrôle de conformité',
    missing: '8. Ce qui manque encore',
  },
  report: {
    purposes: 'Finalités',
    purposesIntro: (article: string) =>
      punctuated(`Finalités au sens de l’article ${article} et caméras qui les servent :`),
    noPurpose: 'Sans finalité indiquée',
    columns: { purpose: 'Finalité', cameras: 'Caméras' },
    techniques: 'Techniques mises en œuvre',
    risks: 'Risques présentés par le lieu',
    lighting: 'Luminosité du lieu',
    places: 'Lieux prioritaires',
    placeColumns: { name: 'Lieu', weight: 'Poids', purposes: 'Finalités', hours: 'Heures', words: 'Motif' },
    perimeters: 'Périmètres',
    perimeter: { study: 'zone d’étude', protected: 'périmètre vidéoprotégé', plates: 'zone de plaques' },
    sources: 'Données employées',
    levels: 'Niveaux de détail',
    levelsIntro: ({ label, reference, targetHeightMetres }: VideoFileInput['levels']) =>
      punctuated(
        `Échelle ${label} (${reference}), en pixels par mètre sur une cible à ${withUnit(targetHeightMetres, 'm', 2)} du sol.`,
      ),
  },
  techniques: {
    types: {
      fixed: ['caméra fixe', 'caméras fixes'],
      ptz: ['caméra pilotée', 'caméras pilotées'],
      'multi-sensor': ['caméra à plusieurs capteurs', 'caméras à plusieurs capteurs'],
      panoramic: ['caméra panoramique', 'caméras panoramiques'],
      temporary: ['caméra temporaire', 'caméras temporaires'],
    },
    heights: (low: number, high: number) =>
      low === high
        ? `Hauteur de pose : ${withUnit(low, 'm', 1)}.`
        : `Hauteur de pose : de ${frenchNumber(low, 1)} à ${withUnit(high, 'm', 1)}.`,
    state: (planned: number) =>
      planned === 1
        ? '1 caméra est en projet ; les autres sont déjà posées.'
        : `${frenchNumber(planned)} caméras sont en projet ; les autres sont déjà posées.`,
    allPlanned: 'Toutes les caméras sont en projet.',
    nonePlanned: 'Toutes les caméras sont déjà posées.',
  },
  plan: {
    sitePlan: (at: number, of: number) =>
      of === 1 ? '2. Plan-masse' : `2. Plan-masse, feuille ${at} sur ${of}`,
    detail: (at: number, of: number) =>
      of === 1 ? '3. Plan de détail' : `3. Plan de détail, feuille ${at} sur ${of}`,
    key: '3. Tableau d’assemblage',
    keySheet: 'Feuille du plan de détail',
    thirdPartyTable: 'Bâtiments de tiers dans le champ de vision',
    thirdPartyIntro: punctuated(
      'Accès, ouvertures et masque prévu sont relevés sur place et portés à la main. La longueur de façade est celle que les caméras voient.',
    ),
    noThirdParty:
      'Aucun bâtiment de tiers n’est dans le champ de vision des caméras dont le champ est connu.',
    noBuildings: punctuated(
      'Ce dossier n’a pas de couche de bâtiments : les bâtiments de tiers dans le champ de vision, leurs accès et leurs ouvertures sont à porter à la main.',
    ),
    fieldsWithoutBuildings: 'Champs calculés sans bâtiments : rien ne les arrête.',
    noField: (numbers: string) => punctuated(`Champ à compléter pour : ${numbers}.`),
    blind: (numbers: string) =>
      punctuated(`Ne voit rien d’où elle est placée : ${numbers} (voir le contrôle de conformité).`),
    cut: 'Le champ d’une caméra se prolonge hors du cadre.',
    columns: {
      number: 'N°',
      building: 'Bâtiment',
      cameras: 'Caméras',
      distance: 'Distance',
      facade: 'Façade vue',
      level: 'Vu au mieux',
      accesses: 'Accès',
      openings: 'Ouvertures',
      mask: 'Masque prévu',
    },
    uses: { dwelling: 'Habitation', public: 'Public', business: 'Activité', other: 'Autre' },
    masked: 'Masqué',
  },
  legend: {
    zones: ({ label, targetHeightMetres }: VideoFileInput['levels']) =>
      punctuated(`Zones vues, ${label}, cible à ${withUnit(targetHeightMetres, 'm', 2)}`),
    zone: ({ label, pxPerMetre }: { readonly label: string; readonly pxPerMetre: number }) =>
      `${label}, dès ${withUnit(pxPerMetre, 'px/m', 1)}`,
    camera: 'Caméra et son numéro',
    field: 'Limite du champ de vision',
    deadZone: 'Zone morte au pied',
    mask: 'Masque',
    thirdParty: 'Bâtiment de tiers dans le champ',
    building: 'Bâtiment',
    protected: 'Périmètre vidéoprotégé',
    study: 'Zone d’étude ou de plaques',
    place: 'Lieu prioritaire',
  },
  scale: (denominator: number) => punctuated(`Échelle 1 : ${frenchNumber(denominator)}`),
  northIsTrue: 'Nord géographique',
  printAsIs: (paper: string) => punctuated(`Échelle juste imprimée en ${paper}, sans ajustement (100 %).`),
  commune: ({ commune, departement }: VideoFileInput) => `${commune} (${departement})`,
  sourcesTitle: 'Sources',
  source: ({ title, producer, vintage, licence }: VideoFileInput['sources'][number]) =>
    [title, producer, vintage === '' ? 'date non connue' : frenchDate(vintage), licence]
      .filter((part) => part !== '')
      .join(', '),
  cameraColumns: {
    number: 'N°',
    place: 'Emplacement',
    type: 'Type',
    role: 'Rôle',
    plan: 'Plan',
    objective: 'Objectif principal',
    height: 'Hauteur',
    azimuth: 'Azimut',
    tilt: 'Inclin.',
    focal: 'Focale',
    field: 'Champ',
    density: 'Visage, au mieux',
    image: 'Image',
    retention: 'Conserv.',
  },
  camerasIntro: punctuated(
    'Azimut compté depuis le nord dans le sens horaire ; inclinaison sous l’horizontale ; « visage, au mieux » : pixels par mètre au point le plus favorable.',
  ),
  noCamera: 'Aucune caméra n’est retenue.',
  types: {
    fixed: 'Fixe',
    ptz: 'Pilotée',
    'multi-sensor': 'Multi-capteurs',
    panoramic: 'Panoramique',
    temporary: 'Temporaire',
  },
  states: { 'in-service': 'en service', planned: 'en projet', broken: 'hors service' },
  roles: { tactical: 'Tactique', strategic: 'Stratégique', piloted: 'Pilotée' },
  plans: { narrow: 'Étroit', wide: 'Large' },
  images: {
    storage: 'Enregistrement',
    storageFacts: 'Lieu et moyens d’enregistrement, sécurité des locaux',
    access: 'Personnes qui ont accès aux images',
    recipients: 'Destinataires (renvoi d’images)',
    recipientsIntro: (article: string) =>
      punctuated(`L’autorisation nomme les services destinataires (${article}).`),
    noRecipients: 'aucun destinataire indiqué',
    recipientColumns: { recipient: 'Destinataire', cameras: 'Caméras' },
    chain: 'Chaîne des images',
    chainColumns: { from: 'De', to: 'Vers', medium: 'Moyen', basis: 'Fondement', state: 'État' },
    noChain: 'Aucune liaison n’est décrite.',
    retention: 'Durée de conservation',
    retentionDays: (days: number) => counted(days, 'jour'),
    retentionColumns: { days: 'Durée', cameras: 'Caméras' },
    retentionLimit: (days: number, article: string) =>
      punctuated(
        `Un mois au plus (${days} jours, ${article}), hors enquête de flagrant délit, enquête préliminaire ou information judiciaire.`,
      ),
  },
  notice: {
    intro: 'Texte proposé pour les panonceaux, à afficher avec le pictogramme d’une caméra :',
    heading: (commune: string) => `${commune} · Espace placé sous vidéoprotection`,
    body: (purposes: string) => punctuated(`Finalités : ${purposes}.`),
    keeper: (name: string) => punctuated(`Responsable : ${name}.`),
    retention: (days: string) => punctuated(`Les images sont conservées ${days} au plus.`),
    rights: (who: string) =>
      punctuated(
        `Toute personne peut s’informer et demander l’accès aux enregistrements qui la concernent, ou en vérifier la destruction, auprès de : ${who}.`,
      ),
    complaint: punctuated(
      'Réclamations : Commission nationale de l’informatique et des libertés (CNIL), 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr.',
    ),
    where: 'Panonceaux par point vidéo',
    columns: { site: 'Point vidéo', notice: 'Information du public' },
    posted: 'Posée ou prévue',
    absent: 'Absente',
    reference: (reference: string, readOn: string) =>
      punctuated(`Référence : ${reference}. Lu en ${frenchDate(readOn)}.`),
  },
  findings: {
    intro: punctuated(
      'Contrôles faits par le logiciel sur ce que le dossier contient ; ils n’engagent pas l’administration.',
    ),
    aboutCamera: (number: string) => `Caméra ${number}`,
    aboutBuilding: (number: string) => `Bâtiment ${number}`,
    dwelling: (cameras: readonly string[], pxPerMetre: number) =>
      punctuated(
        `Façade d’habitation où l’on est reconnu (${withUnit(pxPerMetre, 'px/m')}), sans masque : ${cameras.length > 1 ? 'caméras' : 'caméra'} ${listOf(cameras)}.`,
      ),
    none: 'Aucun constat sur les caméras et points vidéo de ce dossier.',
    columns: { about: 'Objet', sentence: 'Constat', article: 'Texte', readOn: 'Lu en' },
  },
  missing: {
    intro: 'Rien n’est inventé : ce qui n’est pas connu est à compléter avant le dépôt.',
    columns: { what: 'À compléter ou à joindre', about: 'Où', article: 'Texte', done: 'Fait' },
    joined: 'À joindre',
  },
  piece: (rule: string, article: string, readOn: string) =>
    `${rule} ${article} (lu en ${frenchDate(readOn)}).`,
} as const;

/** « 1, 2 et 5 ». */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}

export function buildingName(building: FileThirdParty): string | null {
  const use = building.use === null ? null : FILE_WORDS.plan.uses[building.use];
  return [building.name, use].filter((part) => part !== null && part !== '').join(', ') || null;
}

export function placeName(camera: FileCamera): string {
  return [camera.site, camera.address].filter((part) => part !== null && part !== '').join(', ');
}
