import type { Territory } from '#domain/territory.ts';
import { findCrs } from '#formats/import/find-crs.ts';
import type { FileInspection, ImportOutcome, ImportPlan, RowFate } from '#formats/outcome.ts';
import type { SourceTable } from '#formats/read/source-table.ts';

/** What `import` prints: every row accounted for, row numbers as the user's own program shows them. */
export function reportImport(
  inspection: FileInspection,
  plan: ImportPlan,
  table: SourceTable,
  territory: Territory | null,
  outcome: ImportOutcome,
) {
  const found = findCrs(table, plan.mapping, territory);
  return {
    format: inspection.format,
    table: table.name,
    kind: plan.kind,
    columns: Object.fromEntries(
      Object.entries(plan.mapping).map(([field, column]) => [field, table.columnNames[column] ?? null]),
    ),
    crs: plan.crs === null ? found : { crs: plan.crs, how: 'chosen' },
    read: outcome.read,
    kept: outcome.kept,
    setAside: outcome.setAside.map(reportFate),
    notes: outcome.notes.map(reportFate),
    questions: outcome.questions.map(({ id, problem, rows, options }) => ({
      id,
      code: problem.code,
      detail: problem.detail,
      rows,
      options,
    })),
    records: countByKind(outcome),
    problems: inspection.problems,
  };
}

export function reportRefusal(inspection: FileInspection) {
  return {
    format: inspection.format,
    read: 0,
    kept: 0,
    setAside: [],
    notes: [],
    questions: [],
    problems: inspection.problems,
  };
}

function reportFate({ row, problem }: RowFate) {
  const { column } = problem.where;
  return { row, code: problem.code, detail: problem.detail, ...(column === undefined ? {} : { column }) };
}

function countByKind(outcome: ImportOutcome): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { kind } of outcome.records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
