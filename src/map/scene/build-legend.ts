import { type PresenceScale, rampTicks } from '#domain/presence-scale.ts';
import { PERIMETER_USES } from '#domain/records/perimeter.ts';
import { formatDecimal, formatWhole } from '#ui/format-number.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { cellMetres } from './cell-metres.ts';
import type { LegendEntry, Scene, SymbolName } from './scene.ts';
import { classOf } from './scene-classes.ts';
import type { IndicatorInput, PresenceInput } from './scene-input.ts';

/** What is drawn, in words and figures: an entry exists only when something of it is on the map. */
export function buildLegend(
  scene: Omit<Scene, 'legend'>,
  indicator: IndicatorInput | null,
  presence: PresenceInput | null,
): LegendEntry[] {
  return [
    ...classesEntry(scene, indicator),
    ...rampEntry(scene, presence),
    ...siteEntries(scene),
    ...pointEntries(scene),
    ...lineEntries(scene),
    ...stateEntries(scene),
    ...hatchEntries(scene),
    ...studyEntries(scene),
    ...scene.backdrops.map(
      (backdrop): LegendEntry => ({
        type: 'backdrop',
        layer: `backdrop:${backdrop.id}`,
        label: backdrop.label,
        geometry: backdrop.geometry,
        style: backdrop.style,
      }),
    ),
  ];
}

function studyEntries({ study }: Omit<Scene, 'legend'>): LegendEntry[] {
  const perimeters = PERIMETER_USES.flatMap((use): LegendEntry[] => {
    const count = study.perimeters.filter((perimeter) => perimeter.use === use).length;
    const label = MAP_TEXT.perimeters[use];
    return count === 0 ? [] : [{ type: 'perimeter', layer: 'perimeters', label, use, count }];
  });
  const { length } = study.places;
  if (length === 0) return perimeters;
  return [{ type: 'places', layer: 'places', label: MAP_TEXT.places, count: length }, ...perimeters];
}

function siteEntries({ sites }: Omit<Scene, 'legend'>): LegendEntry[] {
  const kinds = [
    { symbol: 'fixed', layer: 'cameras-fixed' },
    { symbol: 'ptz', layer: 'cameras-ptz' },
  ] as const;
  return kinds.flatMap(({ symbol, layer }): LegendEntry[] => {
    const count = sites.reduce((sum, site) => sum + site[symbol], 0);
    return count === 0
      ? []
      : [{ type: 'symbol', layer, label: MAP_TEXT.symbols[symbol], symbol, warning: false, count }];
  });
}

const POINT_SYMBOLS: readonly SymbolName[] = [
  'vpi',
  'lapi',
  'csu',
  'gendarmerie',
  'police',
  'municipale',
  'expectation-received',
  'expectation-in-progress',
  'expectation-answered',
  'expectation-closed',
];

function pointEntries({ points }: Omit<Scene, 'legend'>): LegendEntry[] {
  return POINT_SYMBOLS.flatMap((symbol) =>
    [false, true].flatMap((warning): LegendEntry[] => {
      const same = points.filter((point) => point.symbol === symbol && point.warning === warning);
      const first = same[0];
      if (!first) return [];
      const label = warning ? MAP_TEXT.lapiWarning : MAP_TEXT.symbols[symbol];
      return [{ type: 'symbol', layer: first.layer, label, symbol, warning, count: same.length }];
    }),
  );
}

function lineEntries({ arcs }: Omit<Scene, 'legend'>): LegendEntry[] {
  return (['links-csu', 'links-forces'] as const).flatMap((layer): LegendEntry[] => {
    const count = arcs.filter((arc) => arc.layer === layer).length;
    const tone = layer === 'links-csu' ? 'csu' : 'forces';
    return count === 0 ? [] : [{ type: 'line', layer, label: MAP_TEXT.links[layer], tone, count }];
  });
}

/** Dashed and crossed are said once for all symbols and links. */
function stateEntries({ sites, points, arcs }: Omit<Scene, 'legend'>): LegendEntry[] {
  return (['planned', 'broken'] as const).flatMap((state): LegendEntry[] => {
    const count = [...sites, ...points, ...arcs].filter((thing) => thing.state === state).length;
    return count === 0
      ? []
      : [{ type: 'state', layer: 'all', label: MAP_TEXT.legendStates[state], state, count }];
  });
}

function hatchEntries({ hatching }: Omit<Scene, 'legend'>): LegendEntry[] {
  return (['active', 'planned'] as const).flatMap((state): LegendEntry[] => {
    const count = hatching.communes.filter((commune) => commune.state === state).length;
    return count === 0
      ? []
      : [{ type: 'hatch', layer: 'participation', label: MAP_TEXT.participation[state], state, count }];
  });
}

function classesEntry(
  { choropleth }: Omit<Scene, 'legend'>,
  indicator: IndicatorInput | null,
): LegendEntry[] {
  if (!choropleth || !indicator) return [];
  const counts = new Array<number>(choropleth.count).fill(0);
  let withheld = 0;
  const { breaks, counted } = indicator;
  const classes = counted
    ? counted.map((value) => (value === null ? null : classOf(value, breaks)))
    : choropleth.classes.values();
  for (const index of classes) {
    if (index === null) withheld++;
    else counts[index] = (counts[index] ?? 0) + 1;
  }
  return [
    {
      type: 'classes',
      layer: 'choropleth',
      title: titleOf(indicator),
      classes: counts.map((count, index) => ({
        index,
        count,
        label: indicator.classLabels?.[index] ?? classLabel(indicator.breaks, index),
      })),
      total: choropleth.count,
      withheld,
      diverging: choropleth.diverging,
      ...(indicator.unsaid === undefined ? {} : { unsaid: indicator.unsaid }),
      ...(indicator.notes === undefined ? {} : { notes: indicator.notes }),
    },
  ];
}

/** The unit is not said twice: « Caméras », not « Caméras, caméras ». */
function titleOf({ label, unit }: IndicatorInput): string {
  return unit === '' || unit.toLowerCase() === label.toLowerCase() ? label : `${label}, ${unit}`;
}

/** « 0 » for a class of one value (all the zeros), and what comes after it begins above it. */
function classLabel(breaks: readonly number[], index: number): string {
  const [before, low = 0, high = 0] = [breaks[index - 1], breaks[index], breaks[index + 1]];
  if (low === high) return figure(low);
  return `${before === low ? '> ' : ''}${figure(low)} – ${figure(high)}`;
}

function rampEntry({ presence }: Omit<Scene, 'legend'>, input: PresenceInput | null): LegendEntry[] {
  if (!presence || !input) return [];
  if (input.classes) {
    const { title, counts } = input.classes;
    const total = counts.length;
    return [
      { type: 'classes', layer: 'presence', title, classes: counts, total, withheld: 0, notes: input.notes },
    ];
  }
  const { image } = presence;
  const { isDifference } = input;
  return [
    {
      type: 'ramp',
      layer: 'presence',
      diverging: isDifference,
      title: isDifference ? MAP_TEXT.presenceChange : MAP_TEXT.presence,
      ticks: isDifference ? changeTicks(image.scale) : presenceTicks(image.scale),
      notes: [
        ...input.notes,
        MAP_TEXT.cells(formatWhole(roundTo(cellMetres(image), 10)), MAP_TEXT.ramps[image.scale.ramp]),
        MAP_TEXT.ping(interval(input.pingSeconds)),
        MAP_TEXT.smoothed,
      ],
    },
  ];
}

function presenceTicks(scale: PresenceScale): string[] {
  const ticks = rampTicks(scale).map(figure);
  ticks[ticks.length - 1] = `≥ ${ticks.at(-1)}`;
  return ticks;
}

/** Full fall, half the ramp, nothing, half, full rise; a logarithm has no zero and is drawn as a root. */
function changeTicks({ ramp, top }: PresenceScale): string[] {
  const half = figure(ramp === 'linear' ? top / 2 : top / 4);
  return [`−${figure(top)}`, `−${half}`, '0', `+${half}`, `+${figure(top)}`];
}

function interval(seconds: number): string {
  return seconds < 120 ? `${formatWhole(seconds)}\u00a0s` : `${formatDecimal(seconds / 60)}\u00a0min`;
}

/** Two meaningful digits below 100, whole above. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return formatWhole(roundTo(value, value >= 1000 ? 10 : 1));
  if (Math.abs(value) >= 10) return formatWhole(value);
  return formatDecimal(value);
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
