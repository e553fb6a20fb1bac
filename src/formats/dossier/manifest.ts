import { z } from 'zod';
import { DOSSIER_FORMAT } from './dossier-document.ts';

export const MANIFEST_PATH = 'manifest.json';

/** First thing a reader looks at. Anything it does not know is ignored, so that a later program may add a word. */
export interface DossierManifest {
  readonly format: typeof DOSSIER_FORMAT;
  readonly version: number;
  /** The program that wrote it. */
  readonly app: { readonly name: string; readonly version: string };
  /** Checked by the gate together with the records. */
  readonly head: unknown;
  /** Record kind → number of records; kinds without records are left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** Every other file of the archive, sorted by path. */
  readonly entries: readonly ManifestEntry[];
}

interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const manifestSchema: z.ZodType<DossierManifest> = z.object({
  format: z.literal(DOSSIER_FORMAT),
  version: z.number().int().min(1),
  app: z.object({ name: z.string().max(200), version: z.string().max(200) }),
  head: z.unknown(),
  counts: z.record(z.string().max(80), z.number().int().min(0)),
  entries: z
    .array(
      z.object({
        path: z.string().max(200),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(5_000),
});
