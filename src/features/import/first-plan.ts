import type { FileInspection, ImportKind } from '#formats/registry.ts';
import type { PlanDraft } from './import-state.ts';

/** The plan proposed for a file just read: its fullest table, the guessed kind and columns, provenance from its name. */
export function firstPlan(file: { readonly name: string }, inspection: FileInspection): PlanDraft {
  const table = fullestTable(inspection);
  const kind = inspection.tables[table]?.kind ?? null;
  return {
    table,
    kind,
    mapping: mappingOf(inspection, table, kind),
    crs: null,
    timeZone: 'Europe/Paris',
    answers: {},
    source: {
      title: file.name.replace(/\.[^.]+$/, ''),
      producer: '',
      licence: '',
      confidentiality: 'restricted',
      date: null,
      importedAt: new Date().toISOString(),
    },
  };
}

/** The columns guessed for a kind in a table; nothing while the kind is unknown. */
export function mappingOf(
  inspection: FileInspection,
  table: number,
  kind: ImportKind | null,
): PlanDraft['mapping'] {
  return kind === null ? {} : (inspection.tables[table]?.mappings[kind] ?? {});
}

/** A workbook often opens on a cover sheet: prefer a table whose kind was recognised, then the one with most rows. */
function fullestTable(inspection: FileInspection): number {
  let best = 0;
  inspection.tables.forEach((table, index) => {
    const bestTable = inspection.tables[best];
    if (!bestTable) return;
    const better =
      Number(table.kind !== null) - Number(bestTable.kind !== null) || table.rows - bestTable.rows;
    if (better > 0) best = index;
  });
  return best;
}
