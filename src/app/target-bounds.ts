import bbox from '@turf/bbox';
import { type Dossier, findRecord } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { Selection } from '#domain/view-settings.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';

/** Where on the map a selection is: a place, a box around communes or both ends of a link; null when it is nowhere. */
export function targetOf(
  selection: Selection,
  dossier: Dossier,
  territory: Territory,
): LngLatBounds | LngLat | null {
  if (selection.type === 'none') return null;
  if (selection.type === 'communes') {
    const boxes = territory.communes
      .filter(({ properties }) => selection.codes.includes(properties.code))
      .map((commune) => bbox(commune));
    return boundsAround(
      boxes.flatMap(([west, south, east, north]) => [[west, south] as const, [east, north] as const]),
    );
  }
  const record = findRecord(dossier, selection.id);
  if (record === undefined) return null;
  if ('place' in record) return record.place;
  if (record.kind === 'camera') return groundOf(dossier.tables.site[record.siteId]?.place);
  if ('bounds' in record) return record.bounds;
  if (record.kind === 'perimeter') return boundsAround(record.polygons.flat(2));
  if (record.kind === 'expectation' && record.point !== null) return record.point;
  if (record.kind === 'participation' || record.kind === 'competence' || record.kind === 'expectation')
    return targetOf({ type: 'communes', codes: [record.communeCode] }, dossier, territory);
  if (record.kind !== 'video-link') return null;
  const ends = [record.from, record.to].map((id) => findRecord(dossier, id));
  return boundsAround(ends.flatMap((end) => (end && 'place' in end ? [end.place] : [])));
}

/** Degrees of latitude about a camera: some 70 m, the street that it looks down. */
const SEEN_DEGREES = 0.0006;

/** The ground that a camera may see; null when its site is not there. */
function groundOf(place: LngLat | undefined): LngLatBounds | null {
  if (!place) return null;
  const [lng, lat] = place;
  return [lng - SEEN_DEGREES, lat - SEEN_DEGREES, lng + SEEN_DEGREES, lat + SEEN_DEGREES];
}

function boundsAround(places: readonly LngLat[]): LngLatBounds | null {
  const [first] = places;
  if (!first) return null;
  const lngs = places.map(([lng]) => lng);
  const lats = places.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
