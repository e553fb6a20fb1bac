import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { LngLat, LngLatBounds } from '#geo/units.ts';

/** What the territory pack says of a commune; properties of the pack's topology carry exactly these names. */
export interface Commune {
  /** INSEE code, five characters, text: `04070`, `2A004`. */
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
  readonly arrondissementCode: string | null;
  readonly arrondissementName: string | null;
  readonly epciCode: string | null;
  readonly epciName: string | null;
  /** Where its name is written and where a commune-level fact is drawn: inside the commune. */
  readonly centre: LngLat;
  readonly areaSquareKilometres: number;
  /** Codes of the communes it replaced, with their names, when known (communes nouvelles). */
  readonly former: readonly FormerCommune[];
}

export interface FormerCommune {
  readonly code: string;
  readonly name: string;
  /** Set for the arrondissements of Paris, Lyon and Marseille: other files use their codes, they are no former communes. */
  readonly municipalArrondissement?: true;
}

export type CommuneFeature = Feature<Polygon | MultiPolygon, Commune>;

/** A department with its communes, as the pack gives it once restored: plain GeoJSON in WGS84. */
export interface Territory {
  readonly departement: { readonly code: string; readonly name: string };
  readonly communes: readonly CommuneFeature[];
  readonly outline: Feature<Polygon | MultiPolygon>;
  /** Communes of the departments around, for context only. */
  readonly neighbours: readonly Feature<
    Polygon | MultiPolygon,
    { readonly code: string; readonly name: string }
  >[];
  readonly bounds: LngLatBounds;
  readonly manifest: TerritoryManifest;
}

/** `public/territory/<code>/manifest.json`. */
export interface TerritoryManifest {
  readonly format: 'diagnostic-territorial/territory';
  readonly version: 1;
  readonly departement: { readonly code: string; readonly name: string };
  /** True when contours are Voronoi cells of the commune centres: said on the map, in the legend and in print. */
  readonly approximate: boolean;
  readonly builtAt: string;
  /** Topology file name beside the manifest, with its SHA-256 in hexadecimal and its size. */
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly counts: { readonly communes: number; readonly neighbours: number };
  readonly sources: readonly TerritorySource[];
  /** Differences between the contour file and the official code list, one sentence of code each. */
  readonly differences: readonly {
    readonly code: string;
    readonly what: 'no-contour' | 'not-official' | 'merged';
  }[];
}

export interface TerritorySource {
  readonly dataset: string;
  readonly title: string;
  readonly producer: string;
  readonly licence: string;
  readonly vintage: string;
  /** `mirror`, `address` or `package`; never a path of this machine. */
  readonly from: 'mirror' | 'address' | 'package';
  readonly sha256: string | null;
}
