import type { RecordKind } from '#domain/dossier-record.ts';
import type { ImportOutcome } from '#formats/registry.ts';

export interface Arrival {
  readonly kind: Exclude<RecordKind, 'source'>;
  readonly count: number;
  /** Already in the dossier under the same identifier: they will be updated, not doubled. */
  readonly known: number;
}

/** What the rows kept become, kind by kind in the order they appear; the source itself is not counted. */
export function countArrivals(outcome: ImportOutcome, isKnown: (id: string) => boolean): readonly Arrival[] {
  const counts = new Map<Arrival['kind'], { count: number; known: number }>();
  for (const { kind, id } of outcome.records) {
    if (kind === 'source') continue;
    const { count, known } = counts.get(kind) ?? { count: 0, known: 0 };
    counts.set(kind, { count: count + 1, known: known + Number(isKnown(id)) });
  }
  return [...counts].map(([kind, figures]) => ({ kind, ...figures }));
}
