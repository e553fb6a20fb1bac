import type { LngLat } from '#geo/units.ts';

/** Rings of one polygon, the outer one first; each closed, in WGS84. */
export type SightPolygon = readonly (readonly LngLat[])[];

/** What a camera sees at a density or a better one, masks taken away: levels lie within each other. */
export interface SightLevel {
  /** Code of the level in its scale (`data/rules/density-scales.json`). */
  readonly level: string;
  readonly pixelsPerMetre: number;
  readonly squareMetres: number;
  readonly polygons: readonly SightPolygon[];
}

/** A building of a third party in the field of view (R252-3), by its place among those of the dossier. */
export interface SightFacade {
  readonly buildingIndex: number;
  readonly name: string | null;
  readonly use: 'dwelling' | 'public' | 'business' | 'other' | null;
  /** To the nearest point of it that is seen. */
  readonly distanceMetres: number;
  /** Of walls that are seen, along the ground. */
  readonly lengthMetres: number;
  /** At the best place of it. */
  readonly pixelsPerMetre: number;
  /** The best level it is seen at; null below all of them. */
  readonly level: string | null;
  /** Seen at the density at which a known person is recognised, or a better one. */
  readonly recognisable: boolean;
  /** Masks hide all that would be recognised of it. */
  readonly masked: boolean;
  /** Seen stretches of its walls, to draw. */
  readonly lines: readonly (readonly LngLat[])[];
}

/** Something the user should know of what was reckoned: `code` has its French sentence, `detail` fills it. */
export interface SightFinding {
  readonly code: string;
  readonly detail: string;
}

/** What one camera sees, from its worker. */
export interface SightAnswer {
  readonly cameraId: string;
  readonly scaleCode: string;
  readonly targetHeightMetres: number;
  /** From the poorest level to the best; of all its viewing directions together. */
  readonly levels: readonly SightLevel[];
  /** Ground below the picture, where nothing of the target's height is seen. */
  readonly deadZone: readonly SightPolygon[];
  readonly maxPixelsPerMetre: number;
  readonly facades: readonly SightFacade[];
  readonly findings: readonly SightFinding[];
  /** Buildings that could hide something; 0 where the dossier has none: the ground is taken as bare. */
  readonly buildings: number;
}

/** Parts of a drawn perimeter by how well they are seen by all cameras together. */
export interface CoverageAnswer {
  readonly perimeterId: string;
  readonly scaleCode: string;
  readonly squareMetres: number;
  readonly cameras: number;
  readonly levels: readonly {
    readonly level: string;
    readonly pixelsPerMetre: number;
    readonly squareMetres: number;
    /** 0 … 1 of the perimeter. */
    readonly share: number;
  }[];
  /** Square metres seen by exactly one, by two, by three cameras or more, at the poorest level. */
  readonly overlaps: readonly [one: number, two: number, more: number];
  readonly unseen: readonly SightPolygon[];
  readonly unseenSquareMetres: number;
  readonly findings: readonly SightFinding[];
}
