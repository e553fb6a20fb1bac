/** The trade's closed lists in French, keyed by their codes; a code without its word does not compile where it is used. */
export const TRADE_WORDS = {
  serviceState: { 'in-service': 'en service', planned: 'en projet', broken: 'hors service' },
  cameraType: {
    fixed: 'fixe',
    ptz: 'pilotée (PTZ)',
    'multi-sensor': 'multi-capteurs',
    panoramic: 'panoramique',
    temporary: 'nomade',
  },
  plateReading: { lapi: 'LAPI (lecture automatique)', vpi: 'VPI (lecture humaine)' },
  plateOperator: { state: 'État', commune: 'commune', other: 'autre' },
  force: { gendarmerie: 'gendarmerie', police: 'police nationale', municipale: 'police municipale' },
  zone: { gendarmerie: 'gendarmerie (ZGN)', police: 'police nationale (ZPN)' },
  participationState: { active: 'en cours', planned: 'en projet', ended: 'terminée' },
  audience: { restricted: 'Groupe restreint', elus: 'Élus', public: 'Public' },
  codec: { h264: 'H.264', h265: 'H.265', mjpeg: 'MJPEG' },
  shotPlan: { narrow: 'plan étroit', wide: 'plan large' },
  cameraRole: { tactical: 'tactique', strategic: 'stratégique', piloted: 'pilotée' },
  mast: { mast: 'mât', facade: 'façade', other: 'autre support' },
  perimeterUse: { study: 'zone d’étude', protected: 'périmètre vidéoprotégé', plates: 'zone de plaques' },
  geometry: { point: 'points', line: 'lignes', polygon: 'surfaces', mixed: 'mixte' },
} as const;
