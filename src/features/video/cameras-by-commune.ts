import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';

export interface CommuneCameras {
  /** Null: sites whose commune is not known. */
  readonly code: string | null;
  readonly name: string | null;
  readonly sites: number;
  readonly cameras: number;
}

/** Communes that have video sites, most cameras first, those of no known commune last; every site and camera is counted once. */
export function camerasByCommune(dossier: Dossier, territory: Territory): readonly CommuneCameras[] {
  const names = new Map(territory.communes.map(({ properties }) => [properties.code, properties.name]));
  const counts = new Map<string | null, { sites: number; cameras: number }>();
  const at = (code: string | null) => {
    const known = code !== null && names.has(code) ? code : null;
    const count = counts.get(known) ?? { sites: 0, cameras: 0 };
    counts.set(known, count);
    return count;
  };
  for (const site of recordsOf(dossier, 'site')) at(site.communeCode).sites++;
  for (const camera of recordsOf(dossier, 'camera'))
    at(dossier.tables.site[camera.siteId]?.communeCode ?? null).cameras++;
  return [...counts]
    .map(([code, count]) => ({ code, name: code === null ? null : (names.get(code) ?? null), ...count }))
    .sort(
      (a, b) =>
        Number(a.code === null) - Number(b.code === null) ||
        b.cameras - a.cameras ||
        (a.name ?? '').localeCompare(b.name ?? '', 'fr'),
    );
}
