/**
 * What patrols did in a period, by area: the communes of the territory in its order, then groups of communes (EPCI, brigades).
 * Columns of equal length; seconds are whole.
 */
export interface PresencePeriod {
  /** How many times the painted week passed: what is divided by it is « a week ». */
  readonly weeks: number;
  /** Days of the period that hold a painted hour. */
  readonly days: number;
  readonly seconds: Float64Array<ArrayBuffer>;
  readonly nightSeconds: Float64Array<ArrayBuffer>;
  readonly weekendSeconds: Float64Array<ArrayBuffer>;
  /** Of a group: not the sum of its communes. NaN while not counted. */
  readonly visits: Float64Array<ArrayBuffer>;
  /** Days with presence; of a group, those with presence in any of its communes. */
  readonly presentDays: Uint32Array<ArrayBuffer>;
  /** The longest run of days without presence. */
  readonly longestAbsence: Uint32Array<ArrayBuffer>;
  /** Whole weeks from its first day, and seconds of each: value `area * wholeWeeks + week`. */
  readonly wholeWeeks: number;
  readonly secondsByWeek: Float64Array<ArrayBuffer>;
}
