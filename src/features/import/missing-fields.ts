import {
  IMPORT_FIELDS,
  type ImportKind,
  PLACED_BY_COMMUNE,
  type TableInspection,
} from '#formats/registry.ts';
import { IMPORT_TEXT } from '#ui/text/import-text.ts';

type Mapping = Readonly<Record<string, number>>;

/**
 * French labels of what this kind cannot do without and that no column gives. A file with shapes needs no coordinates;
 * without shapes one place is enough, however it is written; some kinds make do with the commune.
 */
export function missingFields(kind: ImportKind, mapping: Mapping, table: TableInspection): readonly string[] {
  const fields = IMPORT_FIELDS[kind];
  const missing = fields
    .filter((field) => field.required === 'always' && mapping[field.id] === undefined)
    .map((field) => field.label);
  const needsPlace = fields.some((field) => field.required === 'place');
  return needsPlace && !hasPlaces(kind, mapping, table) && !standsAtCommunes(kind, mapping, table)
    ? [...missing, IMPORT_TEXT.place]
    : missing;
}

/** The file gives places: shapes of its own, or columns of coordinates. */
export function hasPlaces(kind: ImportKind, mapping: Mapping, table: TableInspection): boolean {
  if (table.geometry !== 'none' || mapping.latLng !== undefined) return true;
  return IMPORT_FIELDS[kind].every((field) => field.required !== 'place' || mapping[field.id] !== undefined);
}

/** No places, but communes that can stand for them: it will be asked when the lines are checked. */
export function standsAtCommunes(kind: ImportKind, mapping: Mapping, table: TableInspection): boolean {
  const namesCommune = mapping.commune !== undefined || mapping.communeCode !== undefined;
  return PLACED_BY_COMMUNE.has(kind) && namesCommune && !hasPlaces(kind, mapping, table);
}
