import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The open data this project reads, as `data/datasets.json` tells it: the build follows that file, it has no address of its own. */
const datasetSchema = z.strictObject({
  id: z.string(),
  role: z.enum(['contours', 'centres', 'codes', 'statistics']),
  title: z.string(),
  producer: z.string(),
  licence: z.string(),
  vintage: z.string(),
  /** Paths in a mirror, the first that exists is read; `{code}` stands for the department. */
  mirror: z.array(z.string()).optional(),
  address: z
    .strictObject({
      /** Environment variable that replaces `base`: for tests and for a relay inside a ministry. */
      baseVariable: z.string(),
      base: z.url(),
      path: z.string().startsWith('/'),
    })
    .optional(),
  package: z.string().optional(),
  /** Expected properties of each feature or record. */
  properties: z.strictObject({ code: z.string(), name: z.string() }).optional(),
  /** Expected columns of a table. */
  columns: z.array(z.string()).optional(),
});

export type Dataset = z.infer<typeof datasetSchema>;

const fileSchema = z.strictObject({ version: z.literal(1), datasets: z.array(datasetSchema) });

/** @throws when `data/datasets.json` of this repository is not as described: a programmer's error. */
export function readDatasets(): readonly Dataset[] {
  const file = new URL('../../data/datasets.json', import.meta.url);
  return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).datasets;
}

/** @throws when the identifier is not in `data/datasets.json`. */
export function datasetById(id: string): Dataset {
  const dataset = readDatasets().find((candidate) => candidate.id === id);
  if (dataset === undefined) throw new Error(`data/datasets.json has no dataset “${id}”.`);
  return dataset;
}
