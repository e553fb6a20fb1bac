import type { Geometry } from 'geojson';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { BuildingFeature, BuildingUse } from '#domain/records/buildings.ts';
import type { PerimeterUse } from '#domain/records/perimeter.ts';
import type { RoadClass, RoadFeature, RoadWay } from '#domain/records/roads.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import type { BlockOf } from './export-layer.ts';
import type { ExportedThing } from './export-table.ts';

/** Words that the import reads back. */
const BUILDING_USE_WORDS: Readonly<Record<BuildingUse, string>> = {
  dwelling: 'logement',
  public: 'public',
  business: 'activité',
  other: 'autre',
};
const ROAD_CLASS_WORDS: Readonly<Record<RoadClass, string>> = {
  motorway: 'autoroute',
  primary: 'principale',
  secondary: 'secondaire',
  local: 'locale',
  service: 'desserte',
  path: 'chemin',
};
const ROAD_WAY_WORDS: Readonly<Record<RoadWay, string>> = {
  forward: 'direct',
  backward: 'inverse',
  both: 'double',
};
const PERIMETER_USE_WORDS: Readonly<Record<PerimeterUse, string>> = {
  study: 'zone d’étude',
  protected: 'périmètre vidéoprotégé',
  plates: 'zone de plaques',
};

/** One row a building, of all records; one whose block is missing gives none. */
export function exportBuildings(
  records: readonly DossierRecord[],
  blockOf: BlockOf,
): readonly ExportedThing[] {
  return featuresOf<BuildingFeature>(records, 'buildings', blockOf).map(({ geometry, properties }) => ({
    geometry,
    values: {
      height: properties.heightMetres,
      use: properties.use && BUILDING_USE_WORDS[properties.use],
      name: properties.name,
    },
  }));
}

export function exportRoads(records: readonly DossierRecord[], blockOf: BlockOf): readonly ExportedThing[] {
  return featuresOf<RoadFeature>(records, 'roads', blockOf).map(({ geometry, properties }) => ({
    geometry,
    values: {
      name: properties.name,
      class: properties.class && ROAD_CLASS_WORDS[properties.class],
      oneway: ROAD_WAY_WORDS[properties.oneway],
      lanes: properties.lanes,
      level: properties.level,
    },
  }));
}

export function exportPerimeters(records: readonly DossierRecord[]): readonly ExportedThing[] {
  return records.flatMap((record) => {
    if (record.kind !== 'perimeter') return [];
    const coordinates = record.polygons.map((polygon) =>
      polygon.map((ring) => ring.map((place) => [...place])),
    );
    return [
      {
        geometry: { type: 'MultiPolygon', coordinates } satisfies Geometry,
        values: {
          name: record.name,
          use: PERIMETER_USE_WORDS[record.use],
          communeCode: record.communeCode,
          note: record.note,
          recordId: record.id,
        },
      },
    ];
  });
}

export function exportPlaces(records: readonly DossierRecord[]): readonly ExportedThing[] {
  return records.flatMap((record) => {
    if (record.kind !== 'priority-place') return [];
    const [x, y] = record.place;
    return [
      {
        geometry: { type: 'Point', coordinates: [x, y] } satisfies Geometry,
        values: {
          name: record.name,
          x,
          y,
          communeCode: record.communeCode,
          weight: record.weight,
          radius: record.radiusMetres,
          purposes: record.purposes.join('|'),
          hours: record.hours === null ? null : weekHoursWords(record.hours),
          words: record.words,
          note: record.note,
          recordId: record.id,
        },
      },
    ];
  });
}

function featuresOf<Feature>(
  records: readonly DossierRecord[],
  kind: 'buildings' | 'roads',
  blockOf: BlockOf,
): readonly Feature[] {
  return records.flatMap((record) => {
    const bytes = record.kind === kind ? blockOf(record.columnsId) : undefined;
    if (!bytes) return [];
    return (JSON.parse(new TextDecoder().decode(bytes)) as { readonly features: Feature[] }).features;
  });
}
