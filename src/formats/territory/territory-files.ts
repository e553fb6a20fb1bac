/** Names in the folder of built territories (`public/territory/`): the build writes them, the page and the command line read them. */
export const TERRITORY_INDEX_FILE = 'index.json';
export const TERRITORY_MANIFEST_FILE = 'manifest.json';
export const TERRITORY_TOPOLOGY_FILE = 'territory.topojson';
export const TERRITORY_FORMAT = 'diagnostic-territorial/territory';
export const TERRITORY_VERSION = 1;

/** `public/territory/index.json`: which departments are built, and which one opens first. */
export interface TerritoryIndex {
  readonly default: string;
  readonly departements: readonly {
    readonly code: string;
    readonly name: string;
    readonly approximate: boolean;
  }[];
}
