/** Presence after this long without any of the same unit is another visit. */
export const VISIT_BREAK_SECONDS = 15 * 60;
