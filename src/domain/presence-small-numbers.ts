/** A week with less than this is said as a class: a figure of minutes would be more exact than positions are (docs/methods/presence.md). */
export const FEW_MINUTES = 15;
/** Fewer visits a week than this are said as a class: over a few weeks, one more or less would change the figure by half. */
export const FEW_VISITS = 1;
