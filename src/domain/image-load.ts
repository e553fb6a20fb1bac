import { type Dossier, recordsOf } from './dossier.ts';
import { indexLinks, type LinkIndex } from './image-chain.ts';
import type { Camera } from './records/camera.ts';
import { BIT_RATES } from './rules/bit-rates.ts';

const SECONDS_A_DAY = 86_400;
const BITS_A_TERABYTE = 8e12;

/** What the images of the cameras in service weigh on the way and in store, links in service only. */
export interface ImageLoad {
  /** Kilobits a second of a link when everything that may come through it does, by link id. */
  readonly linkKbps: ReadonlyMap<string, number>;
  /** By CSU id: what is recorded there. */
  readonly stores: ReadonlyMap<string, ImageStore>;
  /** Cameras whose bit rate rests on usual values, for lack of theirs. */
  readonly assumed: readonly string[];
}

export interface ImageStore {
  readonly cameras: number;
  readonly kbps: number;
  /** Terabytes (10¹² bytes) for the days that each site keeps its images. */
  readonly terabytes: number;
}

/** Kilobits a second: what is typed for the camera, else pixels × frames × bits a pixel of its codec (`data/rules/bit-rates.json`). */
export function cameraKbps(camera: Pick<Camera, 'bitrateKbps' | 'optics' | 'framesPerSecond' | 'codec'>): {
  readonly kbps: number;
  readonly isAssumed: boolean;
} {
  if (camera.bitrateKbps !== null) return { kbps: camera.bitrateKbps, isAssumed: false };
  const { usual, codecs } = BIT_RATES;
  const { optics, framesPerSecond, codec } = camera;
  const pixels = (optics?.widthPx ?? usual.widthPx) * (optics?.heightPx ?? usual.heightPx);
  const bits =
    pixels * (framesPerSecond ?? usual.framesPerSecond) * codecs[codec ?? usual.codec].bitsPerPixel;
  return { kbps: bits / 1000, isAssumed: optics === null || framesPerSecond === null || codec === null };
}

/**
 * Peak of each link: the sum over all cameras whose images can come to its start, each once, whatever the ways. Recording:
 * at the CSU that the fewest links lead to, in service; of two as near, the first of the dossier. A site without days
 * of its own keeps images as long as the usual.
 */
export function imageLoad(dossier: Dossier): ImageLoad {
  const index = indexLinks(recordsOf(dossier, 'video-link').filter(({ state }) => state === 'in-service'));
  const linkKbps = new Map<string, number>();
  const stores = new Map<string, { cameras: number; kbps: number; terabytes: number }>();
  const assumed: string[] = [];
  const camerasOf = new Map<string, Camera[]>();
  for (const camera of recordsOf(dossier, 'camera')) {
    if (camera.state !== 'in-service') continue;
    const list = camerasOf.get(camera.siteId);
    if (list) list.push(camera);
    else camerasOf.set(camera.siteId, [camera]);
  }
  for (const site of recordsOf(dossier, 'site')) {
    const cameras = camerasOf.get(site.id);
    if (site.state !== 'in-service' || cameras === undefined) continue;
    let kbps = 0;
    for (const camera of cameras) {
      const rate = cameraKbps(camera);
      kbps += rate.kbps;
      if (rate.isAssumed) assumed.push(camera.id);
    }
    const { links, csu } = follow(dossier, index, site.id);
    for (const link of links) linkKbps.set(link, (linkKbps.get(link) ?? 0) + kbps);
    if (csu === null) continue;
    const days = site.retentionDays ?? BIT_RATES.usual.retentionDays;
    const store = stores.get(csu) ?? { cameras: 0, kbps: 0, terabytes: 0 };
    store.cameras += cameras.length;
    store.kbps += kbps;
    store.terabytes += (kbps * 1000 * SECONDS_A_DAY * days) / BITS_A_TERABYTE;
    stores.set(csu, store);
  }
  return { linkKbps, stores, assumed };
}

/** Links that the images of a site may take, and the first CSU they come to, breadth first. */
function follow(
  { tables }: Dossier,
  { leaving }: LinkIndex,
  siteId: string,
): { readonly links: readonly string[]; readonly csu: string | null } {
  const links: string[] = [];
  const seen = new Set([siteId]);
  let csu: string | null = null;
  for (const id of seen) {
    const own = Object.hasOwn(tables.csu, id) ? tables.csu[id] : undefined;
    if (own !== undefined && own.state !== 'in-service') continue;
    if (own) csu ??= id;
    for (const link of leaving.get(id) ?? []) {
      links.push(link.id);
      seen.add(link.to);
    }
  }
  return { links, csu };
}
