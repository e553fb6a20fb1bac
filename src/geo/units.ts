/**
 * Branded numbers and places: degrees for radians, or longitude for metres, does not compile.
 * A brand costs nothing at run time; `as` at a door (a file, a form) is where a number gets its unit.
 */
declare const unit: unique symbol;
type Branded<T, Name extends string> = T & { readonly [unit]?: Name };

export type Metres = Branded<number, 'metres'>;
export type Degrees = Branded<number, 'degrees'>;
export type Radians = Branded<number, 'radians'>;
export type Seconds = Branded<number, 'seconds'>;
/** Seconds since 1970-01-01T00:00:00Z. */
export type UnixSeconds = Branded<number, 'unix-seconds'>;

/** WGS84, degrees, longitude first. */
export type LngLat = readonly [lng: number, lat: number];
/** EPSG:2154, metres, easting first. */
export type Lambert93 = readonly [easting: number, northing: number];
/** Metres in a local frame: east, north of its centre. */
export type Metres2D = readonly [x: number, y: number];
/** West, south, east, north in WGS84 degrees. */
export type LngLatBounds = readonly [west: number, south: number, east: number, north: number];

export const toRadians = (degrees: Degrees): Radians => ((degrees as number) * Math.PI) / 180;
export const toDegrees = (radians: Radians): Degrees => ((radians as number) * 180) / Math.PI;
