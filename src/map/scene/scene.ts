import type { PresenceImage } from '#domain/presence-image.ts';
import type { PerimeterUse } from '#domain/records/perimeter.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { LngLat } from '#geo/units.ts';
import type { SceneProposal } from './scene-proposal.ts';
import type { SceneSight } from './scene-sight.ts';
import type { SceneStudy } from './scene-study.ts';

/** One shape each: nothing on the map is told by colour alone. */
export const SYMBOLS = [
  'fixed',
  'ptz',
  'mixed',
  'lapi',
  'vpi',
  'csu',
  'gendarmerie',
  'police',
  'municipale',
  'expectation-received',
  'expectation-in-progress',
  'expectation-answered',
  'expectation-closed',
] as const;
export type SymbolName = (typeof SYMBOLS)[number];

/** Exactly what is drawn, and nothing else: the map and the legend are both made from it. */
export interface Scene {
  readonly communes: { readonly visible: boolean; readonly opacity: number };
  readonly choropleth: SceneChoropleth | null;
  readonly hatching: {
    readonly opacity: number;
    readonly communes: readonly { readonly code: string; readonly state: 'active' | 'planned' }[];
  };
  readonly presence: ScenePresence | null;
  /** What stands on each side of the swipe line; null without one. */
  readonly swipe: SceneSwipe | null;
  readonly backdrops: readonly SceneBackdrop[];
  readonly study: SceneStudy;
  /** Communes whose names are set in semibold and never left out for a smaller one, the biggest first. */
  readonly towns: readonly SceneTown[];
  readonly sites: readonly SceneSite[];
  readonly points: readonly ScenePoint[];
  readonly arcs: readonly SceneArc[];
  /** Zones of cameras, to scale; null while none is looked at. */
  readonly sight: SceneSight | null;
  /** What the open siting study or cordon proposes; null without one. */
  readonly proposal: SceneProposal | null;
  readonly selectedCommunes: readonly string[];
  readonly selectedRecord: string | null;
  /** Records of the chain that is lit; null when nothing fades. */
  readonly lit: ReadonlySet<string> | null;
  /** Drawing order of the layers, top first, as the user set it. */
  readonly order: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** « Contours approchés », « Données de démonstration fictives »: printed with the map. */
  readonly marks: readonly string[];
  readonly attribution: string;
}

export interface SceneTown {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly place: LngLat;
}

/** A video site: clustered at low zoom, one symbol with its wedges at high zoom. */
export interface SceneSite {
  readonly id: string;
  readonly communeCode: string | null;
  readonly label: string;
  readonly detail: string;
  readonly place: LngLat;
  readonly state: ServiceState;
  readonly symbol: 'fixed' | 'ptz' | 'mixed';
  /** Cameras of the layers in view. */
  readonly fixed: number;
  readonly ptz: number;
  readonly wedges: readonly SceneWedge[];
  readonly opacity: number;
}

export interface SceneWedge {
  /** Clockwise from north. */
  readonly cameraId: string;
  readonly azimuthDegrees: number;
  readonly fieldDegrees: number;
  readonly state: ServiceState;
  readonly ptz: boolean;
}

/** Plate site, CSU, force unit or what a commune asked: never clustered. */
export interface ScenePoint {
  readonly id: string;
  readonly layer: 'plates-vpi' | 'plates-lapi' | 'csu' | 'units' | 'expectations';
  readonly label: string;
  readonly detail: string;
  /** Written beside the symbol at high zoom: road and direction of a plate site. */
  readonly caption: string;
  readonly place: LngLat;
  readonly state: ServiceState;
  readonly symbol: SymbolName;
  /** A commune is said to run LAPI: CSI L233-1 and L233-2 keep it to the State. */
  readonly warning: boolean;
  readonly trafficAzimuthDegrees: number | null;
  readonly opacity: number;
}

/** A link whose two ends exist; `place-arcs.ts` bends it, and merges those that leave one disc for one place. */
export interface SceneArc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly layer: 'links-csu' | 'links-forces';
  readonly state: ServiceState;
  readonly fromPlace: LngLat;
  readonly toPlace: LngLat;
  readonly opacity: number;
}

export interface SceneChoropleth {
  readonly label: string;
  readonly unit: string;
  readonly opacity: number;
  /** INSEE code → class index from 0; null is withheld or unknown, drawn as dots and never as a class. */
  readonly classes: ReadonlyMap<string, number | null>;
  readonly count: number;
  /** From a fall to a rise, the middle class clear. */
  readonly diverging: boolean;
}

export interface ScenePresence {
  readonly image: PresenceImage;
  /** Drawn on the left of the swipe line, `image` on its right; null draws one image over all of the map. */
  readonly before: PresenceImage | null;
  readonly opacity: number;
}

export interface SceneSwipe {
  readonly left: string;
  readonly right: string;
}

export interface SceneBackdrop {
  readonly id: string;
  readonly label: string;
  readonly geometry: 'point' | 'line' | 'polygon' | 'mixed';
  /** How it is drawn: as lines and areas without meaning, as footprints, as roads by their class. */
  readonly style: 'plain' | 'buildings' | 'roads';
  readonly opacity: number;
}

/** What is drawn over or beside zones of cameras. */
export type SightMark = 'dead-zone' | 'mask' | 'facade' | 'unseen';

/** One block of the legend. Kinds of blocks are few, so that screen and print draw them the same way. */
export type LegendEntry =
  | {
      readonly type: 'symbol';
      readonly layer: string;
      readonly label: string;
      readonly symbol: SymbolName;
      readonly warning: boolean;
      readonly count: number;
    }
  | {
      /** How any symbol or link is drawn that is not in service; counted over both. */
      readonly type: 'state';
      readonly layer: 'all';
      readonly label: string;
      readonly state: 'planned' | 'broken';
      readonly count: number;
    }
  | {
      readonly type: 'line';
      readonly layer: string;
      readonly label: string;
      readonly tone: 'csu' | 'forces';
      readonly count: number;
    }
  | {
      readonly type: 'perimeter';
      readonly layer: 'perimeters';
      readonly label: string;
      readonly use: PerimeterUse;
      readonly count: number;
    }
  | {
      /** Places by weight; the swatch is a middle one. */
      readonly type: 'places';
      readonly layer: 'places';
      readonly label: string;
      readonly count: number;
    }
  | {
      readonly type: 'hatch';
      readonly layer: string;
      readonly label: string;
      readonly state: 'active' | 'planned';
      readonly count: number;
    }
  | {
      readonly type: 'classes';
      readonly layer: string;
      readonly title: string;
      readonly classes: readonly { readonly index: number; readonly count: number; readonly label: string }[];
      readonly total: number;
      /** Communes drawn as dots; 0 hides the line. */
      readonly withheld: number;
      /** What the dots say; « not known » when absent. */
      readonly unsaid?: string;
      readonly diverging?: boolean;
      readonly notes?: readonly string[];
    }
  | {
      readonly type: 'ramp';
      readonly layer: string;
      /** From a fall to a rise, clear in the middle. */
      readonly diverging: boolean;
      readonly title: string;
      readonly ticks: readonly string[];
      readonly notes: readonly string[];
    }
  | {
      /** What cameras see, the best level first, in the colours of the map. */
      readonly type: 'levels';
      readonly layer: 'sight';
      readonly title: string;
      readonly levels: readonly { readonly index: number; readonly label: string }[];
      readonly total: number;
      readonly marks: readonly { readonly mark: SightMark; readonly label: string }[];
      readonly notes: readonly string[];
    }
  | {
      /** What a siting study or a cordon proposes: numbered rings. */
      readonly type: 'proposal';
      readonly layer: string;
      readonly label: string;
      readonly proposal: 'camera' | 'plate';
      readonly count: number;
    }
  | {
      readonly type: 'backdrop';
      readonly layer: string;
      readonly label: string;
      readonly geometry: SceneBackdrop['geometry'];
      readonly style: SceneBackdrop['style'];
    };
