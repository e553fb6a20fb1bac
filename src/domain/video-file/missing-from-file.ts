import { type FilePiece, VIDEO_FILE_RULES } from '../rules/video-file.ts';
import type { FileSubject, NumberedCamera } from './file-subject.ts';
import type { FilePerson, VideoFileRequest } from './video-file-request.ts';

/** Something to complete before the file may be sent. */
export interface MissingItem {
  /** French, without a full stop. */
  readonly what: string;
  /** Of which cameras, sites or chapter. */
  readonly about: string;
  readonly article: string;
}

export interface FileFacts {
  readonly request: VideoFileRequest;
  readonly subject: FileSubject;
  /** False: no buildings in the dossier, so nobody knows which ones are in view. */
  readonly hasBuildings: boolean;
  /** Links of the chain of images that start at the sites. */
  readonly links: readonly { readonly legalBasis: string | null }[];
}

const CAMERA_FIELDS: readonly {
  readonly what: string;
  readonly piece: FilePiece;
  readonly isMissing: (camera: NumberedCamera) => boolean;
}[] = [
  { what: 'Finalité', piece: 'report', isMissing: ({ camera }) => camera.purposes.length === 0 },
  { what: 'Objectif principal', piece: 'cameras', isMissing: ({ camera }) => isBlank(camera.objective) },
  { what: 'Plan étroit ou plan large', piece: 'cameras', isMissing: ({ camera }) => camera.plan === null },
  { what: 'Rôle', piece: 'cameras', isMissing: ({ camera }) => camera.role === null },
  { what: 'Hauteur de pose', piece: 'detail-plan', isMissing: ({ camera }) => camera.heightMetres === null },
  {
    what: 'Azimut',
    piece: 'detail-plan',
    isMissing: ({ camera }) => camera.azimuthsDegrees.length === 0 && camera.type !== 'panoramic',
  },
  {
    what: 'Optique\u202f: capteur, focale, image et inclinaison',
    piece: 'detail-plan',
    isMissing: ({ camera }) => camera.optics === null,
  },
  {
    what: 'Images par seconde',
    piece: 'cameras',
    isMissing: ({ camera }) => camera.framesPerSecond === null,
  },
  { what: 'Durée de conservation', piece: 'images', isMissing: ({ site }) => site.retentionDays === null },
  {
    what: 'Destinataires des images',
    piece: 'images',
    isMissing: ({ site }) => site.recipients.length === 0,
  },
  { what: 'Information du public', piece: 'notice', isMissing: ({ site }) => site.notice !== true },
];

/**
 * What the file cannot say, in the order of its pieces: words of the request that are empty, fields of cameras and sites that are
 * not known, and what can only be seen on the spot.
 */
export function missingFromFile(facts: FileFacts): readonly MissingItem[] {
  return [...missingWords(facts.request), ...missingGround(facts), ...missingOfCameras(facts.subject)];
}

function missingWords(request: VideoFileRequest): readonly MissingItem[] {
  const { applicant, contact } = request;
  const items: MissingItem[] = [];
  const ask = (text: string, what: string, about: string, piece: FilePiece): void => {
    if (isBlank(text)) items.push({ what, about, article: articleOf(piece) });
  };
  askPerson(applicant, (text, what) => ask(text, what, 'Demandeur', 'report'));
  ask(request.risks, 'Risques présentés par le lieu', 'Rapport de présentation', 'report');
  ask(request.lighting, 'Luminosité du lieu', 'Rapport de présentation', 'cameras');
  ask(request.storage, 'Lieu et moyens d’enregistrement', 'Transmission et enregistrement', 'images');
  ask(request.access, 'Personnes qui ont accès aux images', 'Transmission et enregistrement', 'images');
  ask(contact.name, 'Nom ou qualité du responsable du droit d’accès', 'Information du public', 'notice');
  ask(contact.phone, 'Téléphone du responsable du droit d’accès', 'Information du public', 'notice');
  return items;
}

function askPerson(person: FilePerson, ask: (text: string, what: string) => void): void {
  ask(person.name, 'Nom');
  ask(person.capacity, 'Qualité');
  ask(person.address, 'Adresse');
  ask(person.phone, 'Téléphone');
}

function missingGround({ subject, hasBuildings, links }: FileFacts): readonly MissingItem[] {
  const items: MissingItem[] = [];
  const article = articleOf('site-plan');
  if (subject.cameras.length === 0)
    items.push({ what: 'Caméras', about: 'Aucun point vidéo retenu', article: articleOf('detail-plan') });
  if (!hasBuildings) items.push({ what: 'Bâtiments de tiers dans le champ', about: 'Plan-masse', article });
  else
    items.push({ what: 'Accès et ouvertures des bâtiments de tiers', about: 'À relever sur place', article });
  const images = articleOf('images');
  if (links.length === 0)
    items.push({ what: 'Chaîne des images', about: 'Aucune liaison décrite', article: images });
  const bare = links.filter(({ legalBasis }) => isBlank(legalBasis)).length;
  if (bare > 0)
    items.push({
      what: 'Fondement du renvoi d’images',
      about: bare === 1 ? '1 liaison' : `${bare} liaisons`,
      article: images,
    });
  return items;
}

function missingOfCameras({ cameras }: FileSubject): readonly MissingItem[] {
  return CAMERA_FIELDS.flatMap(({ what, piece, isMissing }) => {
    const numbers = cameras.filter(isMissing).map(({ number }) => number);
    if (numbers.length === 0) return [];
    return [{ what, about: cameraWords(numbers, cameras.length), article: articleOf(piece) }];
  });
}

function cameraWords(numbers: readonly string[], all: number): string {
  if (numbers.length === all && all > 1) return 'Toutes les caméras';
  if (numbers.length === 1) return `Caméra ${numbers[0]}`;
  return `Caméras ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`;
}

function articleOf(piece: FilePiece): string {
  return VIDEO_FILE_RULES.pieces[piece].article;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
