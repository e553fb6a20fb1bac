import { normaliseName } from '#domain/normalise-name.ts';
import type { CameraType } from '#domain/records/camera.ts';
import type { PlateReading } from '#domain/records/plate-site.ts';

export type ParsedCameraType =
  /** `sure` is false when the words leave a doubt (a dome's casing does not say that it turns) or say nothing known. */
  | { readonly is: 'camera'; readonly type: CameraType; readonly sure: boolean }
  | { readonly is: 'plates'; readonly reading: PlateReading }
  | { readonly is: 'not-a-camera' };

const WORDS: readonly [RegExp, ParsedCameraType][] = [
  [/\b(?:lapi|alpr|anpr)\b|lecture automatique/, { is: 'plates', reading: 'lapi' }],
  [/\bvpi\b|plaques?\b|immatriculation/, { is: 'plates', reading: 'vpi' }],
  [/^guard$|\b(?:fake|factice|leurre)\b/, { is: 'not-a-camera' }],
  [/nomade|temporaire|temporary|deplacable|mobile/, { is: 'camera', type: 'temporary', sure: true }],
  [/multi|quadri|\b[2-8] (?:capteurs|objectifs)\b/, { is: 'camera', type: 'multi-sensor', sure: true }],
  [/\b360\b|panoram|fish ?eye|hemispher/, { is: 'camera', type: 'panoramic', sure: true }],
  [
    /\bptz\b|pilot|motoris|orientable|panning|speed ?dome|rotative|tournante/,
    { is: 'camera', type: 'ptz', sure: true },
  ],
  [/dome/, { is: 'camera', type: 'ptz', sure: false }],
  [/\bfixe?s?\b|\bfixed\b|bullet|\btube\b|\bbox\b/, { is: 'camera', type: 'fixed', sure: true }],
];

/** The type a town hall, an installer or OpenStreetMap writes; « dôme » alone is taken as piloted, with a doubt. */
export function parseCameraType(text: string): ParsedCameraType {
  const words = normaliseName(text.slice(0, 200));
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? { is: 'camera', type: 'fixed', sure: false };
}
