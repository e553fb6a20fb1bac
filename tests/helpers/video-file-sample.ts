import { readFileSync } from 'node:fs';
import { NOBODY } from '#domain/video-file/video-file-request.ts';
import type { FontFiles } from '#formats/write/video-file/page/typeface.ts';
import type {
  FileCamera,
  LocalPoint,
  LocalPolygon,
  VideoFileInput,
} from '#formats/write/video-file/video-file-input.ts';

const font = (name: string): Uint8Array =>
  readFileSync(
    new URL(
      `../../node_modules/@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff`,
      import.meta.url,
    ),
  );

export function sampleFonts(): FontFiles {
  return {
    regular: font('latin-400'),
    semibold: font('latin-600'),
    regularExtended: font('latin-ext-400'),
    semiboldExtended: font('latin-ext-600'),
  };
}

/** A wedge without its arcs: what a pinhole camera holds of the ground. */
function wedge([x, y]: LocalPoint, azimuth: number, field: number, near: number, far: number): LocalPolygon {
  const point = (degrees: number, distance: number): LocalPoint => [
    x + distance * Math.sin((degrees * Math.PI) / 180),
    y + distance * Math.cos((degrees * Math.PI) / 180),
  ];
  const [left, right] = [azimuth - field / 2, azimuth + field / 2];
  return [[point(left, near), point(left, far), point(right, far), point(right, near)]];
}

export const block = (west: number, south: number, width: number, height: number): LocalPolygon => [
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ],
];

export function sampleCamera(at: number, place: LocalPoint, changes: Partial<FileCamera> = {}): FileCamera {
  const azimuth = (at * 67 + 70) % 360;
  return {
    number: String(at),
    label: `Caméra ${at}`,
    site: `Place du Marché, mât ${Math.ceil(at / 2)}`,
    address: '3 place du Marché',
    place,
    type: at % 4 === 0 ? 'ptz' : 'fixed',
    state: 'planned',
    role: at % 4 === 0 ? 'piloted' : 'tactical',
    plan: 'wide',
    objective: 'Voir qui traverse la place et par où',
    purposes: ['assault-theft-drugs', 'traffic'],
    heightMetres: 6,
    azimuthsDegrees: [azimuth],
    tiltDegrees: 20,
    focalMm: 4,
    fieldDegrees: 67.7,
    imagePixels: [1920, 1080],
    framesPerSecond: 12,
    bestFacePxPerMetre: 226,
    retentionDays: 15,
    notice: true,
    recipients: ['Brigade de gendarmerie'],
    fieldKnown: true,
    zones: [
      { level: 1, polygons: [wedge(place, azimuth, 67.7, 5.1, 59)] },
      { level: 2, polygons: [wedge(place, azimuth, 67.7, 5.1, 23)] },
      { level: 3, polygons: [wedge(place, azimuth, 67.7, 5.1, 10.5)] },
    ],
    masks: at === 1 ? [{ label: 'Façade', polygons: [wedge(place, azimuth - 25, 12, 18, 40)] }] : [],
    deadZone: [[[place, ...wedge(place, azimuth, 67.7, 0.5, 5.1)[0]!]]],
    ...changes,
  };
}

/** A market place with four cameras, streets and blocks of houses; everything is invented. */
export function sampleInput(changes: Partial<VideoFileInput> = {}): VideoFileInput {
  const cameras = [
    sampleCamera(1, [-20, 10]),
    sampleCamera(2, [22, -14]),
    sampleCamera(3, [5, 42]),
    sampleCamera(4, [5, 42]),
  ];
  const buildings: LocalPolygon[] = [];
  for (let column = -6; column < 6; column += 1)
    for (let row = -5; row < 5; row += 1)
      if (Math.abs(column) > 1 || Math.abs(row) > 1)
        buildings.push(block(column * 22 + (row % 2), row * 20, 16 - (column % 3), 14 + (row % 3)));
  return {
    today: '2026-11-28',
    commune: 'Oraison',
    departement: 'Alpes-de-Haute-Provence',
    dossierTitle: 'Étude de la place du Marché',
    confidentiality: 'Groupe restreint',
    fictitious: true,
    object: 'new',
    applicant: { ...NOBODY, name: 'Commune d’Oraison', capacity: 'représentée par son maire' },
    contact: NOBODY,
    risks:
      'Vols à la roulotte le samedi matin, dégradations la nuit « au fond de la place ».\nŒuvre d’art exposée.',
    lighting: '',
    storage: 'Serveur au poste de police municipale, local fermé, accès par badge.',
    access: '',
    paper: 'a4',
    scale: null,
    levels: {
      label: 'DORI',
      reference: 'EN 62676-4:2015',
      targetHeightMetres: 1.6,
      steps: [
        { label: 'Surveiller', pxPerMetre: 12.5 },
        { label: 'Détecter', pxPerMetre: 25 },
        { label: 'Observer', pxPerMetre: 62.5 },
        { label: 'Reconnaître', pxPerMetre: 125 },
        { label: 'Identifier', pxPerMetre: 250 },
      ],
    },
    cameras,
    buildings,
    thirdParties: [buildings[60], buildings[61], buildings[72]].map((outline, at) => ({
      number: `B${at + 1}`,
      name: at === 0 ? 'Hôtel du Lion d’Or' : null,
      use: at === 0 ? 'business' : 'dwelling',
      outline: outline!,
      cameras: ['1', '2'],
      distanceMetres: 18.4 + at * 7,
      facadeMetres: 16.2,
      pxPerMetre: 80,
      level: 'Observer',
      recognisable: at === 2,
      masked: at === 2,
    })),
    roads: [
      {
        name: 'Avenue de la République',
        widthMetres: 7,
        line: [
          [-180, -2],
          [0, -3],
          [180, 4],
        ],
      },
      {
        name: 'Rue des Écoles',
        widthMetres: 5,
        line: [
          [-2, -150],
          [-1, -30],
          [0, 150],
        ],
      },
    ],
    perimeters: [{ name: 'Centre ancien', use: 'protected', polygons: [block(-75, -60, 150, 120)] }],
    places: [
      {
        name: 'Marché du samedi',
        place: [8, 4],
        weight: 8,
        purposes: ['assault-theft-drugs'],
        hours: 'le samedi de 7 h à 13 h',
        words: 'Vols à la tire',
      },
    ],
    links: [
      {
        from: 'Place du Marché, mât 1',
        to: 'CSU d’Oraison',
        medium: 'fibre',
        legalBasis: null,
        state: 'planned',
      },
    ],
    findings: [
      {
        about: 'Caméra 1',
        sentence: 'Façade d’habitation en limite reconnaissable, sans masque.',
        article: 'CSI L251-3',
        readOn: '2026-11',
      },
    ],
    missing: [
      {
        what: 'Responsable auprès de qui s’exerce le droit d’accès',
        about: 'Information du public',
        article: 'CSI L251-3',
      },
    ],
    sources: [{ title: 'BD TOPO', producer: 'IGN', licence: 'Licence ouverte 2.0', vintage: '2026-09' }],
    ...changes,
  };
}
