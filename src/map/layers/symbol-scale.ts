/** Symbols grow less than lines in a meeting room: at twice the size they would hide the map. */
export const symbolScale = (weight: number): number => (weight > 1 ? 1.6 : 1);
