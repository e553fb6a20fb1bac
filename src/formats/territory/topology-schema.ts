import { z } from 'zod';
import { communeCodeSchema } from './manifest-schema.ts';

/** What the pack's topology must hold; positions are quantised integers, arcs are indices that exist. */
const ringSchema = z.array(z.int()).min(1);
const areaShape = {
  type: z.enum(['Polygon', 'MultiPolygon']),
  arcs: z.union([z.array(ringSchema), z.array(z.array(ringSchema))]),
};
const communeSchema = z.object({
  code: communeCodeSchema,
  name: z.string(),
  population: z.number().nullable(),
  arrondissementCode: z.string().nullable(),
  arrondissementName: z.string().nullable(),
  epciCode: z.string().nullable(),
  epciName: z.string().nullable(),
  centre: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  areaSquareKilometres: z.number().nonnegative(),
  former: z.array(
    z.object({
      code: communeCodeSchema,
      name: z.string(),
      municipalArrondissement: z.literal(true).optional(),
    }),
  ),
});

function collectionOf<Properties extends z.ZodType>(properties: Properties) {
  return z.object({
    type: z.literal('GeometryCollection'),
    geometries: z.array(z.object({ ...areaShape, properties })),
  });
}

export const topologySchema = z
  .object({
    type: z.literal('Topology'),
    transform: z.object({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    }),
    arcs: z.custom<readonly (readonly (readonly [number, number])[])[]>(
      areArcs,
      'arcs are not integer positions',
    ),
    objects: z.object({
      communes: collectionOf(communeSchema),
      outline: z.object({
        type: z.literal('GeometryCollection'),
        geometries: z.tuple([z.object(areaShape)]),
      }),
      neighbours: collectionOf(z.object({ code: communeCodeSchema, name: z.string() })),
    }),
  })
  .refine(({ arcs, objects }) => arcIndicesExist(objects, arcs.length), 'arc index out of range');

/** A loop, because a schema for each of 20,000 positions would hold the page up for 100 ms. */
function areArcs(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every(
    (arc) =>
      Array.isArray(arc) &&
      arc.length >= 2 &&
      arc.every(
        (point) =>
          Array.isArray(point) &&
          point.length === 2 &&
          Number.isInteger(point[0]) &&
          Number.isInteger(point[1]),
      ),
  );
}

/** TopoJSON writes a reversed arc `i` as `~i`. */
function arcIndicesExist(value: unknown, count: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value) && value.every(Number.isInteger)) {
    return value.every((index: number) => (index < 0 ? ~index : index) < count);
  }
  const children = 'arcs' in value ? [value.arcs] : Object.values(value);
  return children.every((child) => arcIndicesExist(child, count));
}
