import { z } from 'zod';
import { TERRITORY_FORMAT, TERRITORY_TOPOLOGY_FILE, TERRITORY_VERSION } from './territory-files.ts';

/** Codes become file paths and map keys: nothing but the shape of an INSEE code passes. */
export const communeCodeSchema = z.string().regex(/^[0-9][0-9AB][0-9]{3}$/);
const departementCodeSchema = z.string().regex(/^([0-9]{2,3}|2A|2B)$/);

export const manifestSchema = z.object({
  format: z.literal(TERRITORY_FORMAT),
  version: z.literal(TERRITORY_VERSION),
  departement: z.object({ code: departementCodeSchema, name: z.string() }),
  approximate: z.boolean(),
  builtAt: z.string(),
  file: z.object({
    name: z.literal(TERRITORY_TOPOLOGY_FILE),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
  }),
  counts: z.object({ communes: z.int().nonnegative(), neighbours: z.int().nonnegative() }),
  sources: z.array(
    z.object({
      dataset: z.string(),
      title: z.string(),
      producer: z.string(),
      licence: z.string(),
      vintage: z.string(),
      from: z.enum(['mirror', 'address', 'package']),
      sha256: z.string().nullable(),
    }),
  ),
  differences: z.array(
    z.object({ code: communeCodeSchema, what: z.enum(['no-contour', 'not-official', 'merged']) }),
  ),
});
