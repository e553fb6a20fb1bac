import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PresenceBrush } from '#domain/presence-brush.ts';
import type { PresenceRamp } from '#domain/presence-scale.ts';
import { type Comparison, comparisonRange } from './comparison-range.ts';

export const HOURS_A_DAY = 24;
export const HOURS_A_WEEK = 7 * HOURS_A_DAY;
/** Night by the clock, as in the figures of communes: 22 h to 6 h. */
const NIGHT_FROM = 22;
const NIGHT_TO = 6;
const SATURDAY = 5;

/** Hours that one press paints. */
export const HOUR_PRESETS = ['all', 'day', 'night', 'week', 'weekend'] as const;
export type HourPreset = (typeof HOUR_PRESETS)[number];

/** Two periods: what one has more than the other, or each on its side of a line. */
export const COMPARE_AS = ['difference', 'sides'] as const;
export type CompareAs = (typeof COMPARE_AS)[number];

/** The days of the presence that is open. */
export interface BrushDays {
  /** `YYYY-MM-DD`. */
  readonly first: string;
  readonly count: number;
  /** Day of the week of the first day, Monday 0. */
  readonly firstWeekday: number;
}

/** First day, and the day after the last. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What a page for an élu tells of, whatever the user brushes. */
export interface ElusBrush extends DayRange {
  readonly hours: Uint8Array<ArrayBuffer>;
  readonly compareTo: DayRange | null;
}

export interface BrushState {
  /** Null while no presence is open. */
  readonly days: BrushDays | null;
  readonly brush: PresenceBrush;
  readonly comparison: Comparison;
  /** Days whose minutes per week are taken away from those of the brush; null for none, and where there are none that far back. */
  readonly compareTo: DayRange | null;
  readonly compareAs: CompareAs;
  readonly ramp: PresenceRamp;
  /** Minutes per cell per week at full colour, held while it plays; null takes it from what is brushed. */
  readonly top: number | null;
  /** The same of a change of minutes. */
  readonly topOfChange: number | null;
  /** While patrols are looked at, the map shows them alone, over the communes. */
  readonly alone: boolean;
  /** Record id of the set of positions that is looked at alone; null for all of them as one. */
  readonly chosenSet: string | null;
  /** What is drawn is for a page that an élu holds: its own days and hours, all units, coarse cells, none of a few minutes. */
  readonly forElus: ElusBrush | null;
}

export interface BrushActions {
  /** A presence is open: all of it is brushed, unless it has the days of the one before. */
  open(days: BrushDays): void;
  setHours(hours: Uint8Array<ArrayBuffer>): void;
  setPreset(preset: HourPreset): void;
  /** Kept within the period, one day at least. */
  setDays(range: DayRange): void;
  setUnits(units: readonly number[] | null): void;
  setActivities(activities: readonly number[] | null): void;
  /** Just before and a year before follow the days as they move. */
  compare(comparison: Exclude<Comparison, 'own'>): void;
  /** Days of one's own to compare with; they stay when the others move. */
  compareWith(range: DayRange): void;
  setCompareAs(compareAs: CompareAs): void;
  setRamp(ramp: PresenceRamp): void;
  /** @param isChange the image that is held is a difference */
  holdTop(top: number, isChange: boolean): void;
  releaseTop(): void;
  setAlone(alone: boolean): void;
  chooseSet(id: string | null): void;
  setForElus(forElus: ElusBrush | null): void;
  /** All hours, days, units and activities; nothing compared. */
  reset(): void;
}

export type BrushStore = StoreApi<BrushState & BrushActions>;

export function createBrushStore(): BrushStore {
  return createStore<BrushState & BrushActions>()((set) => {
    const change = (part: Partial<PresenceBrush>) => set(({ brush }) => ({ brush: { ...brush, ...part } }));
    return {
      days: null,
      brush: wholeBrush(0),
      comparison: 'none',
      compareTo: null,
      compareAs: 'difference',
      ramp: 'root',
      ...NO_TOP,
      alone: true,
      chosenSet: null,
      forElus: null,
      open: (days) =>
        set((state) =>
          isSamePeriod(state.days, days)
            ? {}
            : { days, brush: wholeBrush(days.count), comparison: 'none', compareTo: null, ...NO_TOP },
        ),
      setHours: (hours) => change({ hours }),
      setPreset: (preset) => change({ hours: presetHours(preset) }),
      setDays: (range) =>
        set(({ brush, days, comparison, compareTo }) => {
          const asked = within(range, days);
          return { brush: { ...brush, ...asked }, compareTo: comparedDays(comparison, asked, compareTo) };
        }),
      setUnits: (units) => change({ units }),
      setActivities: (activities) => change({ activities }),
      compare: (comparison) =>
        set(({ brush }) => ({ comparison, compareTo: comparedDays(comparison, brush, null) })),
      compareWith: (range) => set(({ days }) => ({ comparison: 'own', compareTo: within(range, days) })),
      setCompareAs: (compareAs) => set({ compareAs }),
      setRamp: (ramp) => set({ ramp }),
      holdTop: (top, isChange) =>
        set(isChange ? { top: null, topOfChange: top } : { top, topOfChange: null }),
      releaseTop: () => set(NO_TOP),
      setAlone: (alone) => set({ alone }),
      // Numbers of units and activities are those of a set.
      chooseSet: (id) =>
        set(({ brush }) => ({ chosenSet: id, brush: { ...brush, units: null, activities: null } })),
      setForElus: (forElus) => set({ forElus }),
      reset: () =>
        set(({ days }) => ({
          brush: wholeBrush(days?.count ?? 0),
          comparison: 'none',
          compareTo: null,
          ...NO_TOP,
        })),
    };
  });
}

const NO_TOP = { top: null, topOfChange: null } as const;

export function presetHours(preset: HourPreset): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: HOURS_A_WEEK }, (_, at) => {
    const hour = at % HOURS_A_DAY;
    const night = hour >= NIGHT_FROM || hour < NIGHT_TO;
    const weekend = at >= SATURDAY * HOURS_A_DAY;
    const painted = { all: true, day: !night, night, week: !weekend, weekend }[preset];
    return painted ? 1 : 0;
  });
}

/** The preset whose hours these are; null for hours painted by hand. */
export function presetOf(hours: Uint8Array): HourPreset | null {
  return HOUR_PRESETS.find((preset) => presetHours(preset).every((value, at) => value === hours[at])) ?? null;
}

function wholeBrush(days: number): PresenceBrush {
  return { hours: presetHours('all'), fromDay: 0, toDay: days, units: null, activities: null };
}

function within({ fromDay, toDay }: DayRange, days: BrushDays | null): DayRange {
  const count = days?.count ?? 0;
  const from = Math.min(Math.max(0, Math.round(fromDay)), Math.max(0, count - 1));
  return { fromDay: from, toDay: Math.max(from + 1, Math.min(Math.round(toDay), count)) };
}

function comparedDays(comparison: Comparison, range: DayRange, own: DayRange | null): DayRange | null {
  if (comparison === 'none') return null;
  return comparison === 'own' ? own : comparisonRange(comparison, range);
}

function isSamePeriod(a: BrushDays | null, b: BrushDays): boolean {
  return a !== null && a.first === b.first && a.count === b.count;
}
