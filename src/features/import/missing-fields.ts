import { IMPORT_FIELDS, type ImportKind, type TableInspection } from '#formats/registry.ts';
import { IMPORT_TEXT } from '#ui/text/import-text.ts';

/**
 * French labels of what this kind cannot do without and that no column gives. A file with shapes needs no coordinates;
 * without shapes one place is enough, however it is written.
 */
export function missingFields(
  kind: ImportKind,
  mapping: Readonly<Record<string, number>>,
  table: TableInspection,
): readonly string[] {
  const fields = IMPORT_FIELDS[kind];
  const mapped = (id: string) => mapping[id] !== undefined;
  const missing = fields
    .filter((field) => field.required === 'always' && !mapped(field.id))
    .map((field) => field.label);
  const needsPlace = table.geometry === 'none' && fields.some((field) => field.required === 'place');
  const hasPlace =
    mapped('latLng') || fields.every((field) => field.required !== 'place' || mapped(field.id));
  return needsPlace && !hasPlace ? [...missing, IMPORT_TEXT.place] : missing;
}
