import type { LngLat } from '#geo/units.ts';

/** The layers of the map, top first. A backdrop adds `backdrop:<record id>`. */
export const LAYER_IDS = [
  'cameras-fixed',
  'cameras-ptz',
  'plates-vpi',
  'plates-lapi',
  'csu',
  'links-csu',
  'links-forces',
  'units',
  'expectations',
  'places',
  'perimeters',
  'presence',
  'participation',
  'choropleth',
  'communes',
] as const;
export type BuiltInLayerId = (typeof LAYER_IDS)[number];
export type LayerId = BuiltInLayerId | `backdrop:${string}`;

export interface LayerSetting {
  readonly visible: boolean;
  /** 0 … 1. */
  readonly opacity: number;
}

export const CLASS_METHODS = ['quantile', 'jenks', 'equal'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

export interface ChoroplethSetting {
  /** Identifier of a commune indicator: `population`, `density`, `cameras`, `presence-minutes`… */
  readonly indicator: string;
  readonly method: ClassMethod;
  readonly classes: number;
}

export const BASEMAPS = ['none', 'ign-plan', 'ign-aerial'] as const;
export type Basemap = (typeof BASEMAPS)[number];

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** What is chosen on the map or in a list; several communes may be chosen together. */
export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'communes'; readonly codes: readonly string[] }
  | { readonly type: 'record'; readonly id: string };

export interface Viewpoint {
  readonly centre: LngLat;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** What is shown and how: kept per computer and in the page's address, never in the dossier. */
export interface ViewSettings {
  readonly layers: Readonly<Record<string, LayerSetting>>;
  /** Drawing order, top first. */
  readonly order: readonly LayerId[];
  readonly choropleth: ChoroplethSetting | null;
  readonly basemap: Basemap;
  readonly theme: Theme;
  readonly selection: Selection;
  /** Null: the whole department. */
  readonly viewpoint: Viewpoint | null;
}
