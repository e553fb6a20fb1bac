import type { FilePerson } from '#domain/video-file/video-file-request.ts';

/** Metres east and north of the centre of the place: the plans are drawn in this plane, true to scale. */
export type LocalPoint = readonly [eastMetres: number, northMetres: number];
/** Closed or not, the last point is joined to the first. */
export type LocalRing = readonly LocalPoint[];
/** Outer ring, then holes. */
export type LocalPolygon = readonly LocalRing[];

/** What a camera sees at a level of detail, on the plane of the target. */
export interface FileZone {
  /** Rank of the level in `levels`, 0 the coarsest. */
  readonly level: number;
  readonly polygons: readonly LocalPolygon[];
}

export interface FileMask {
  readonly label: string;
  readonly polygons: readonly LocalPolygon[];
}

export interface FileCamera {
  /** As on the plans: short, unique in the file. */
  readonly number: string;
  readonly label: string;
  readonly site: string;
  readonly address: string | null;
  readonly place: LocalPoint;
  readonly type: 'fixed' | 'ptz' | 'multi-sensor' | 'panoramic' | 'temporary';
  readonly state: 'in-service' | 'planned' | 'broken';
  readonly role: 'tactical' | 'strategic' | 'piloted' | null;
  /** « Plan étroit » or « plan large » of the arrêté of 3 August 2007. */
  readonly plan: 'narrow' | 'wide' | null;
  readonly objective: string | null;
  /** Codes of L251-2. */
  readonly purposes: readonly string[];
  readonly heightMetres: number | null;
  readonly azimuthsDegrees: readonly number[];
  readonly tiltDegrees: number | null;
  readonly focalMm: number | null;
  readonly fieldDegrees: number | null;
  readonly imagePixels: readonly [width: number, height: number] | null;
  readonly framesPerSecond: number | null;
  readonly bestFacePxPerMetre: number | null;
  readonly retentionDays: number | null;
  readonly notice: boolean | null;
  /** Who receives its images, as names. */
  readonly recipients: readonly string[];
  /** False: what it sees could not be reckoned, which is not the same as seeing nothing. */
  readonly fieldKnown: boolean;
  readonly zones: readonly FileZone[];
  readonly masks: readonly FileMask[];
  /** Ground that it cannot see at its own foot. */
  readonly deadZone: readonly LocalPolygon[];
}

/** A building of someone else in the field of view (R252-3, 2°). */
export interface FileThirdParty {
  readonly number: string;
  readonly name: string | null;
  readonly use: 'dwelling' | 'public' | 'business' | 'other' | null;
  readonly outline: LocalPolygon;
  readonly cameras: readonly string[];
  readonly distanceMetres: number;
  readonly facadeMetres: number;
  /** Where it is seen best. */
  readonly pxPerMetre: number;
  /** Label of the finest level of detail it is seen at. */
  readonly level: string;
  /** Someone who is known is recognised before it (DORI). */
  readonly recognisable: boolean;
  /** Masks hide all that would be recognised of it. */
  readonly masked: boolean;
}

export interface FileRoad {
  readonly name: string | null;
  readonly widthMetres: number;
  readonly line: readonly LocalPoint[];
}

export interface FilePerimeter {
  readonly name: string;
  readonly use: 'study' | 'protected' | 'plates';
  readonly polygons: readonly LocalPolygon[];
}

export interface FilePlace {
  readonly name: string;
  readonly place: LocalPoint;
  readonly weight: number;
  readonly purposes: readonly string[];
  readonly hours: string | null;
  readonly words: string;
}

/** From whom images go to whom. */
export interface FileLink {
  readonly from: string;
  readonly to: string;
  readonly medium: string | null;
  readonly legalBasis: string | null;
  readonly state: 'in-service' | 'planned' | 'broken';
}

export interface FileFinding {
  readonly about: string;
  readonly sentence: string;
  readonly article: string;
  readonly readOn: string;
}

export interface FileSource {
  readonly title: string;
  readonly producer: string;
  readonly licence: string;
  /** Empty when not known. */
  readonly vintage: string;
}

/** All that the file says, picked from the dossier and reckoned by the caller: this room lays out and invents nothing. */
export interface VideoFileInput {
  /** Full date of the file. */
  readonly today: string;
  readonly commune: string;
  readonly departement: string;
  readonly dossierTitle: string;
  readonly confidentiality: string;
  readonly fictitious: boolean;
  readonly object: 'new' | 'change' | 'renewal';
  readonly applicant: FilePerson;
  /** Who answers the public: right of access. */
  readonly contact: FilePerson;
  /** Words of the user; empty when none. */
  readonly risks: string;
  readonly lighting: string;
  readonly storage: string;
  readonly access: string;
  readonly paper: 'a4' | 'a3';
  /** Denominator of the scale of the detail plans; null for the largest round one at which all fits. */
  readonly scale: number | null;
  /** Scale of levels of detail, coarsest first. */
  readonly levels: {
    readonly label: string;
    readonly reference: string;
    readonly targetHeightMetres: number;
    readonly steps: readonly { readonly label: string; readonly pxPerMetre: number }[];
  };
  readonly cameras: readonly FileCamera[];
  /** Null when the dossier has no buildings: then third-party buildings are to be drawn by hand, and the file says so. */
  readonly buildings: readonly LocalPolygon[] | null;
  readonly thirdParties: readonly FileThirdParty[];
  readonly roads: readonly FileRoad[];
  readonly perimeters: readonly FilePerimeter[];
  readonly places: readonly FilePlace[];
  readonly links: readonly FileLink[];
  readonly findings: readonly FileFinding[];
  /** What is missing before filing, and where it belongs. */
  readonly missing: readonly { readonly what: string; readonly about: string; readonly article: string }[];
  readonly sources: readonly FileSource[];
}
