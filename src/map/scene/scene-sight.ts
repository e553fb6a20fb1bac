import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { CoverageAnswer, SightAnswer, SightPolygon } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { sightText } from '#ui/text/sight.ts';
import { remember } from './remember.ts';
import type { LegendEntry } from './scene.ts';

/** What cameras see, as it was answered, and by which scale. */
export interface SightInput {
  readonly scale: DensityScale;
  /** « visage à 1,60 m ». */
  readonly target: string;
  /** Of the chosen camera. */
  readonly answer: SightAnswer | null;
  /** Sectors that are blacked out, as polygons. */
  readonly masks: readonly SightPolygon[];
  readonly others: readonly SightAnswer[];
  readonly coverage: CoverageAnswer | null;
  /** The dossier holds buildings. */
  readonly hasBuildings: boolean;
}

/** Polygons of one level, by its place in the scale from the poorest. */
export interface SceneZone {
  readonly cameraId: string;
  readonly level: number;
  readonly polygons: readonly SightPolygon[];
}

export interface SceneSight {
  /** Levels of the scale, for colours. */
  readonly levels: number;
  readonly chosen: {
    readonly cameraId: string;
    /** From the poorest: each lies on the one before. */
    readonly zones: readonly SceneZone[];
    readonly deadZone: readonly SightPolygon[];
    readonly masks: readonly SightPolygon[];
    /** Walls that would be recognised and that no mask hides. */
    readonly bareFacades: readonly (readonly LngLat[])[];
  } | null;
  readonly others: readonly SceneZone[];
  /** Of the perimeter. */
  readonly unseen: readonly SightPolygon[];
  readonly legend: readonly LegendEntry[];
}

export function sceneSight(input: SightInput | null): SceneSight | null {
  if (!input) return null;
  const { answer, others, coverage, scale } = input;
  const sight = {
    levels: scale.levels.length,
    chosen: answer && {
      cameraId: answer.cameraId,
      zones: zonesOf(answer, scale),
      deadZone: answer.deadZone,
      masks: input.masks,
      bareFacades: answer.facades.filter(isBare).flatMap(({ lines }) => lines),
    },
    others: zonesAround(others, scale, answer?.cameraId ?? null),
    unseen: coverage?.unseen ?? NONE,
  };
  return { ...sight, legend: legendOf(sight, input) };
}

const NONE: readonly never[] = [];

/** The same while the chosen camera is dragged: the map draws them once. */
const zonesAround = remember(
  (others: readonly SightAnswer[], scale: DensityScale, chosenId: string | null): readonly SceneZone[] =>
    others.filter(({ cameraId }) => cameraId !== chosenId).flatMap((other) => zonesOf(other, scale)),
);

/** A dwelling in recognisable range; what is not known to be something else may be one. */
function isBare({ masked, recognisable, use }: SightAnswer['facades'][number]): boolean {
  return recognisable && !masked && (use === 'dwelling' || use === null);
}

function zonesOf({ cameraId, levels }: SightAnswer, scale: DensityScale): readonly SceneZone[] {
  return levels.flatMap(({ level, polygons }) => {
    const at = scale.levels.findIndex(({ code }) => code === level);
    return at < 0 || polygons.length === 0 ? [] : [{ cameraId, level: at, polygons }];
  });
}

/** Levels that are somewhere on the map, the best first, then what is drawn over and around them. */
function legendOf(sight: Omit<SceneSight, 'legend'>, input: SightInput): readonly LegendEntry[] {
  const { scale, target, hasBuildings, answer, others } = input;
  const zones = [...(sight.chosen?.zones ?? []), ...sight.others];
  const drawn = new Set(zones.map(({ level }) => level));
  const marks = [
    ['dead-zone', sight.chosen?.deadZone],
    ['mask', sight.chosen?.masks],
    ['facade', sight.chosen?.bareFacades],
    ['unseen', sight.unseen],
  ] as const;
  const entries = marks.filter(([, shapes]) => shapes && shapes.length > 0).map(([mark]) => mark);
  if (drawn.size === 0 && entries.length === 0) return [];
  const levels = scale.levels.map(({ label, pxPerMetre }, index) => ({
    index,
    label: sightText.level(label, formatDecimal(pxPerMetre)),
  }));
  return [
    {
      type: 'levels',
      layer: 'sight',
      title: sightText.legendTitle(scale.label, target),
      levels: levels.filter(({ index }) => drawn.has(index)).reverse(),
      total: scale.levels.length,
      marks: entries.map((mark) => ({ mark, label: sightText.marks[mark] })),
      notes: (answer !== null || others.length > 0) && !hasBuildings ? [sightText.bareGround] : [],
    },
  ];
}
