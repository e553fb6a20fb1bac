import type { MultiPolygon, Polygon } from 'geojson';
import type { TerritorySource } from '#domain/territory.ts';

/** A commune's outline as a source gives it, before it is compared with the official codes. */
export interface Contour {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** What one source answers for one department. */
export interface ContourAnswer {
  readonly contours: readonly Contour[];
  readonly provenance: TerritorySource;
}

/** Mirror, addresses and Voronoi cells are three of these; the same checks follow each. */
export interface ContourSource {
  /** French, for the sentence that says which source failed. */
  readonly label: string;
  readonly approximate: boolean;
  /** @throws SourceFailure when it has nothing usable for that department. */
  readonly read: (departement: string) => Promise<ContourAnswer>;
}

/** Writes one line for the person who waits; standard error in the command, an array in tests. */
export type Tell = (line: string) => void;
