import type { ComputedCells } from './compute-cells.ts';
import type { PositionSet } from './position-set.ts';

/** `rows = kept + otherDates + sum of setAside`; `minutes.in` is the sum of its other parts, all of them whole seconds. */
export function reportPresence(set: PositionSet, computed: ComputedCells) {
  const { seconds, cells, extent } = computed;
  return {
    rows: set.rows,
    kept: computed.inside,
    minutes: {
      in: seconds.in / 60,
      shown: seconds.shown / 60,
      gap: seconds.gap / 60,
      speed: seconds.speed / 60,
      premises: seconds.premises / 60,
      outside: seconds.outside / 60,
    },
    cells: cells.length,
    from: extent === null ? null : instantOf(extent[0]),
    to: extent === null ? null : instantOf(extent[1]),
    otherDates: set.kept - computed.inside,
    setAside: set.setAside,
    days: computed.days,
    zoom: computed.zoom,
    finestZoom: computed.finestZoom,
    pingSeconds: computed.pingSeconds,
    units: set.units,
    services: computed.services,
    visits: cells.reduce((sum, { visits }) => sum + visits, 0),
  };
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
