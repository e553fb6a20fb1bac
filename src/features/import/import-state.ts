import type { FileInspection, ImportOutcome, ImportPlan } from '#formats/registry.ts';

/** Where the import stands. A file is read once; mapping and report go back and forth over the same `fileId`. */
export type ImportState =
  | { readonly step: 'choose'; readonly refusal: string | null }
  | { readonly step: 'reading'; readonly file: File; readonly share: number | null; readonly doing: string }
  | ({ readonly step: 'mapping' } & MappedFile)
  | ({ readonly step: 'importing'; readonly share: number | null; readonly doing: string } & MappedFile)
  | ({ readonly step: 'report'; readonly outcome: ImportOutcome } & MappedFile);

export interface MappedFile {
  readonly file: File;
  readonly fileId: string;
  readonly inspection: FileInspection;
  readonly plan: PlanDraft;
}

/** A plan being made: the kind may still be unknown. */
export type PlanDraft = Omit<ImportPlan, 'kind'> & { readonly kind: ImportPlan['kind'] | null };
