import { CellOwners, OUTSIDE } from '#analysis/patrols/cell-owners.ts';
import type { Territory } from '#domain/territory.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';

/** The cells of zoom 18 of a territory: those whose middle lies in one of its communes. */
export interface TerritoryCells {
  readonly owns: (column: number, row: number) => boolean;
  /** All of them, as row × 2¹⁸ + column, ascending; some seconds for a department. */
  readonly list: () => Generator<number, void, void>;
}

export const COLUMNS_OF_FIELD = 2 ** 18;

export function territoryCells({ communes, bounds }: Territory): TerritoryCells {
  const areas = createPolygonIndex(communes.map(({ geometry }) => geometry));
  const owners = new CellOwners(bounds, areas.find);
  const owns = (column: number, row: number) => owners.of(column, row) !== OUTSIDE;
  return {
    owns,
    *list() {
      for (let row = owners.top; row < owners.top + owners.height; row++) {
        for (let column = owners.left; column < owners.left + owners.width; column++)
          if (owns(column, row)) yield row * COLUMNS_OF_FIELD + column;
      }
    },
  };
}
