import type { Optics } from '#domain/records/camera.ts';
import type { ImportJob } from './import-job.ts';
import { readNumber } from './read-facts.ts';

const POSITIVE = { min: 0.000_1, max: 100_000 };

/** The six figures of the optics, or null: a part of them computes nothing. */
export function readOptics(job: ImportJob, row: number): Optics | null {
  const sensorWidthMm = readNumber(job, row, 'sensorWidthMm', POSITIVE);
  const sensorHeightMm = readNumber(job, row, 'sensorHeightMm', POSITIVE);
  const focalMm = readNumber(job, row, 'focalMm', POSITIVE);
  const widthPx = readNumber(job, row, 'widthPx', POSITIVE);
  const heightPx = readNumber(job, row, 'heightPx', POSITIVE);
  const tiltDegrees = readNumber(job, row, 'tiltDegrees', { min: -90, max: 90 });
  if (sensorWidthMm === null || sensorHeightMm === null || focalMm === null) return null;
  if (widthPx === null || heightPx === null || tiltDegrees === null) return null;
  return { sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx, tiltDegrees };
}
