import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { FileThirdParty } from '../video-file-input.ts';
import type { CameraSight, FacadeInView } from './camera-sight.ts';
import type { PlanBuilding } from './ground-near.ts';

interface Seen {
  readonly cameras: string[];
  readonly facades: FacadeInView[];
}

/**
 * Buildings that some camera sees at the coarsest level of the scale at least, nearest first, numbered B1, B2…
 * A building is masked when masks hide all that would be recognised of it, from each camera that would recognise someone there.
 * @param sights by number of the camera
 */
export function thirdParties(
  buildings: readonly PlanBuilding[],
  sights: ReadonlyMap<string, CameraSight>,
  scale: DensityScale,
): readonly FileThirdParty[] {
  const least = scale.levels[0]!.pxPerMetre;
  const seen = new Map<number, Seen>();
  for (const [camera, { facades }] of sights) {
    for (const facade of facades) {
      if (facade.pxPerMetre < least) continue;
      const known = seen.get(facade.building) ?? { cameras: [], facades: [] };
      if (!known.cameras.includes(camera)) known.cameras.push(camera);
      known.facades.push(facade);
      seen.set(facade.building, known);
    }
  }
  const byRank = new Map(buildings.map((building) => [building.rank, building]));
  return [...seen]
    .flatMap(([rank, known]) => {
      const building = byRank.get(rank);
      return building ? [{ building, ...known }] : [];
    })
    .map(({ building, cameras, facades }) => ({
      building,
      cameras,
      distanceMetres: Math.min(...facades.map(({ nearestMetres }) => nearestMetres)),
      facadeMetres: Math.max(...facades.map(({ facadeMetres }) => facadeMetres)),
      best: Math.max(...facades.map(({ pxPerMetre }) => pxPerMetre)),
      recognisable: facades.some(({ recognisable }) => recognisable),
      masked: isMasked(facades),
    }))
    .sort((a, b) => a.distanceMetres - b.distanceMetres)
    .map(({ building, cameras, distanceMetres, facadeMetres, best, recognisable, masked }, at) => ({
      number: `B${at + 1}`,
      name: building.name,
      use: building.use,
      outline: building.outline,
      cameras,
      distanceMetres,
      facadeMetres,
      pxPerMetre: best,
      level: scale.levels.findLast(({ pxPerMetre }) => pxPerMetre <= best)?.label ?? '',
      recognisable,
      masked,
    }));
}

function isMasked(facades: readonly FacadeInView[]): boolean {
  const recognised = facades.filter(({ recognisable }) => recognisable);
  return recognised.length > 0 && recognised.every(({ masked }) => masked);
}
