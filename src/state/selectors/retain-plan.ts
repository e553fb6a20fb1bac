import { type Dossier, findRecord, recordsOf } from '#domain/dossier.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import { type Site, UNKNOWN_SITE } from '#domain/records/site.ts';
import type { CordonSpot } from '#domain/study/cordon-answer.ts';
import type { StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';
import type { Territory } from '#domain/territory.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { LngLat } from '#geo/units.ts';
import type { StudyChoice } from '../study-store.ts';
import { poseCamera } from './camera-pose.ts';
import { studyCamera } from './study-view.ts';

/** What names the records, which the screen writes. */
export interface RetainWords {
  readonly sourceId: string;
  readonly name: (rank: number) => string;
  readonly camera: (number: string) => string;
}

/**
 * The plan as records: a planned site a place, with the cameras of it, in the order in which they help most. Their optics are those that
 * the study reckoned with, so that what they see is what was promised.
 * @param phaseSize cameras in a tranche of works; null: all are in the first
 */
export function retainPlan(
  dossier: Dossier,
  territory: Territory,
  { places, candidates }: StudyOpened,
  { sites }: StudyPlan,
  choice: StudyChoice,
  phaseSize: number | null,
  words: RetainWords,
): readonly DossierRecord[] {
  const communeAt = communeFinder(territory);
  const ids = new FreeIds(dossier);
  const made = new Map<number, Site>();
  const cameras: Camera[] = [];
  let number = highestNumber(dossier);
  for (const [rank, { candidate }] of sites.entries()) {
    const { place: at, azimuthDegrees } = candidates[candidate]!;
    const place = places[at]!;
    const phase = phaseSize === null ? 1 : Math.floor(rank / phaseSize) + 1;
    const site = made.get(at) ?? siteAt(place, phase);
    made.set(at, site);
    number += 1;
    const blank: Camera = {
      ...studyCamera(choice, azimuthDegrees),
      id: ids.take('camera-projet')[0],
      sourceId: words.sourceId,
      siteId: site.id,
      number: String(number),
      label: words.camera(String(number)),
    };
    cameras.push({ ...blank, optics: opticsOf(blank, place) });
  }
  return [...made.values(), ...cameras];

  function siteAt(place: LngLat, phase: number): Site {
    const [id, rank] = ids.take('site-projet');
    const { sourceId } = words;
    const known = { id, sourceId, name: words.name(rank), place, communeCode: communeAt(place), phase };
    return { ...UNKNOWN_SITE, ...known, state: 'planned' };
  }
}

/** The points of a cordon as planned sites of a commune: VPI, which makes plates legible to a person and reads nothing. */
export function retainCordon(
  dossier: Dossier,
  territory: Territory,
  points: readonly CordonSpot[],
  words: RetainWords,
): readonly PlateSite[] {
  const communeAt = communeFinder(territory);
  const ids = new FreeIds(dossier);
  return points.map(({ place, road, azimuthDegrees, lanes }) => {
    const [id, rank] = ids.take('plaques-projet');
    return {
      kind: 'plate-site',
      id,
      sourceId: words.sourceId,
      note: '',
      name: words.name(rank),
      number: null,
      communeCode: communeAt(place),
      place,
      reading: 'vpi',
      operator: 'commune',
      state: 'planned',
      road,
      trafficAzimuthDegrees: Math.round(azimuthDegrees) % 360,
      direction: null,
      lanes,
      authorisation: null,
    };
  });
}

/** Of one that looks all around, what its model has is enough. */
function opticsOf(camera: Camera, place: LngLat): Camera['optics'] {
  const { pose } = poseCamera(camera, { place });
  const { sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx, tiltDegrees } = pose;
  if (camera.azimuthsDegrees.length === 0) return null;
  return { sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx, tiltDegrees };
}

function communeFinder({ communes }: Territory): (place: LngLat) => string | null {
  const index = createPolygonIndex(communes.map(({ geometry }) => geometry));
  return ([lng, lat]) => communes[index.find(lng, lat)]?.properties.code ?? null;
}

function highestNumber(dossier: Dossier): number {
  const numbers = recordsOf(dossier, 'camera').map(({ number }) => Number(number));
  return numbers.reduce((most, number) => (Number.isSafeInteger(number) ? Math.max(most, number) : most), 0);
}

/** Ids that neither the dossier nor what is being made has. */
class FreeIds {
  readonly #dossier: Dossier;
  readonly #ranks = new Map<string, number>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  take(key: string): readonly [id: string, rank: number] {
    let rank = (this.#ranks.get(key) ?? 0) + 1;
    while (findRecord(this.#dossier, `${key}-${rank}`) !== undefined) rank++;
    this.#ranks.set(key, rank);
    return [`${key}-${rank}`, rank];
  }
}
