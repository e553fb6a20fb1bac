import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { BuiltInLayerId } from '#domain/view-settings.ts';

export type LayerCounts = { readonly [K in BuiltInLayerId]?: number };

/** How many things each layer draws; `presence` counts weeks, rounded. Layers that count nothing are absent. */
export function layerCounts(dossier: Dossier): LayerCounts {
  const cameras = recordsOf(dossier, 'camera');
  const plates = recordsOf(dossier, 'plate-site');
  const links = recordsOf(dossier, 'video-link');
  const toCsu = links.filter((link) => Object.hasOwn(dossier.tables.csu, link.to)).length;
  return {
    'cameras-fixed': cameras.filter((camera) => !isPiloted(camera)).length,
    'cameras-ptz': cameras.filter(isPiloted).length,
    'plates-vpi': plates.filter((plate) => plate.reading === 'vpi').length,
    'plates-lapi': plates.filter((plate) => plate.reading === 'lapi').length,
    csu: recordsOf(dossier, 'csu').length,
    'links-csu': toCsu,
    'links-forces': links.length - toCsu,
    units: recordsOf(dossier, 'force-unit').length,
    participation: recordsOf(dossier, 'participation').filter(({ state }) => state !== 'ended').length,
    expectations: recordsOf(dossier, 'expectation').length,
    places: recordsOf(dossier, 'priority-place').length,
    perimeters: recordsOf(dossier, 'perimeter').length,
    presence: presenceWeeks(dossier),
  };
}

/** A camera someone turns: the ring on the map. */
export function isPiloted(camera: Camera): boolean {
  return camera.type === 'ptz';
}

const WEEK_MS = 7 * 24 * 3_600_000;

function presenceWeeks(dossier: Dossier): number {
  const records = recordsOf(dossier, 'presence');
  if (records.length === 0) return summaryWeeks(dossier);
  const from = Math.min(...records.map((record) => Date.parse(record.from)));
  const to = Math.max(...records.map((record) => Date.parse(record.to)));
  return Math.max(1, Math.round((to - from) / WEEK_MS));
}

/** Of the whole months that a copy for others holds in place of positions. */
function summaryWeeks(dossier: Dossier): number {
  const weeks = recordsOf(dossier, 'presence-summary').map(({ from, to }) => {
    const [year = 0, month = 1] = to.split('-').map(Number);
    return Math.round((Date.UTC(year, month, 1) - Date.parse(`${from}-01T00:00:00Z`)) / WEEK_MS);
  });
  return Math.max(0, ...weeks);
}
