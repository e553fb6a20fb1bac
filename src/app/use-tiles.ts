import { useMemo } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { TileLoader } from '#map/tile-loader.ts';
import type { ColumnShelf } from '#state/column-shelf.ts';
import type { WorkerClient } from '#workers/client.ts';

/** Tiles of the dossier's backdrops, buildings and roads, each handed to the worker once, the first time one of its tiles is asked for. */
export function useTiles(dossier: Dossier, columns: ColumnShelf, worker: WorkerClient): TileLoader | null {
  const { backdrop, buildings, roads } = dossier.tables;
  const loader = useMemo<TileLoader>(() => {
    const sliced = new Map<string, Promise<unknown>>();
    const slice = async (layer: string) => {
      const record = backdrop[layer] ?? buildings[layer] ?? roads[layer];
      const features = record && (await columns.take(record.columnsId));
      if (!features) throw new Error(`No features for the backdrop ${layer} on this computer.`);
      await worker.request('slice-layer', { layer, features }, { transfer: [features.buffer] });
    };
    return async (layer, z, x, y, signal) => {
      const ready = sliced.get(layer) ?? slice(layer);
      sliced.set(layer, ready);
      await ready;
      return (await worker.request('slice-tile', { layer, z, x, y }, { signal })).pbf;
    };
  }, [backdrop, buildings, roads, columns, worker]);
  const isNeeded = [backdrop, buildings, roads].some((table) => Object.keys(table).length > 0);
  return isNeeded ? loader : null;
}
