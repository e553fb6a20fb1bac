import type { MultiPolygon } from 'geojson';
import type { RoadGraph } from './build-road-graph.ts';
import { type Cordon, type CordonOptions, findCordon } from './find-cordon.ts';

/**
 * A cordon whose band inside is halved as often as it takes for roads to be left in the core: a zone of a few streets is
 * all band at the width that suits a commune. The width that was used is among the findings.
 */
export function findProtectingCordon(graph: RoadGraph, zone: MultiPolygon, options: CordonOptions): Cordon {
  let inwardMetres = options.bands.inwardMetres;
  for (;;) {
    const bands = { ...options.bands, inwardMetres };
    const cordon = findCordon(graph, zone, { ...options, bands });
    const isEmpty = cordon.findings.some(({ code }) => code === 'core-empty');
    if (!isEmpty || inwardMetres === 0) {
      if (inwardMetres === options.bands.inwardMetres) return cordon;
      const findings = [...cordon.findings, { code: 'band-narrowed', amount: inwardMetres } as const];
      return { ...cordon, findings };
    }
    inwardMetres = inwardMetres < 10 ? 0 : inwardMetres / 2;
  }
}
