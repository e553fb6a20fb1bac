import { z } from 'zod';
import { type CameraPose, findPoseFaults } from '#domain/optics/camera-pose.ts';
import type { ViewSector } from '#domain/optics/view-sector.ts';
import type { LngLat } from '#geo/units.ts';
import { readJsonInput } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';

export interface CameraInput {
  readonly place: LngLat;
  readonly pose: CameraPose;
  readonly masks: readonly ViewSector[];
}

const maskSchema: z.ZodType<ViewSector> = z.object({
  fromDegrees: z.number(),
  toDegrees: z.number(),
  fromMetres: z.number().min(0),
  toMetres: z.number().positive().nullable(),
});

const cameraSchema = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-89).max(89),
  heightMetres: z.number(),
  azimuthDegrees: z.number(),
  tiltDegrees: z.number(),
  sensorWidthMm: z.number(),
  sensorHeightMm: z.number(),
  focalMm: z.number(),
  widthPx: z.number(),
  heightPx: z.number(),
  masks: z.array(maskSchema).optional(),
});

/**
 * Cameras of a JSON file: one object, an array of them, or GeoJSON points whose properties are those of a camera.
 * @throws UsageError with the field that is missing or impossible
 */
export function readCameras(path: string): readonly CameraInput[] {
  const read = readJsonInput(path);
  const found = isCollection(read)
    ? read.features.map(propertiesWithPlace)
    : Array.isArray(read)
      ? read
      : [read];
  return found.map((value, rank) => {
    const parsed = cameraSchema.safeParse(value);
    const who = found.length === 1 ? path : `${path}, caméra ${rank + 1}`;
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new UsageError(`Caméra illisible (${who}) : champ ${issue?.path.join('.') ?? ''}.`);
    }
    const { lon, lat, masks, ...pose } = parsed.data;
    const fault = findPoseFaults(pose)[0];
    if (fault) throw new UsageError(`Caméra impossible (${who}) : ${fault.field} = ${fault.value}.`);
    return { place: [lon, lat], pose, masks: masks ?? [] };
  });
}

function isCollection(value: unknown): value is { readonly features: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

const pointSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2) }),
});

function propertiesWithPlace(feature: unknown): unknown {
  const parsed = pointSchema.safeParse(feature);
  if (!parsed.success) return feature;
  const [lon, lat] = parsed.data.geometry.coordinates;
  return { ...parsed.data.properties, lon, lat };
}
