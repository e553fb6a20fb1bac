/** What of a presence is looked at. */
export interface PresenceBrush {
  /** 1 for each painted hour of the week, Monday 0 h first; 168 long. */
  readonly hours: Uint8Array<ArrayBuffer>;
  /** First day, and the day after the last; day 0 is the first of the positions. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Indices of the record's units; null for all. */
  readonly units: readonly number[] | null;
  /** Indices of the record's activities; null for all. */
  readonly activities: readonly number[] | null;
}
