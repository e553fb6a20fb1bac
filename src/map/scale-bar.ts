/** Lengths a scale bar may have, in metres: 1, 2, 3, 5 × 10ⁿ. */
const STEPS = [1, 2, 3, 5, 10];

/** The longest round length that fits in `mostPixels`: how long in CSS pixels, and its words (`50 m`, `20 km`). */
export function scaleBar(
  metresPerPixel: number,
  mostPixels: number,
): { readonly pixels: number; readonly words: string } {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * (STEPS.findLast((step) => step * power <= most * (1 + 1e-9)) ?? 1);
  const words = metres >= 1000 ? `${metres / 1000}\u00a0km` : `${metres}\u00a0m`;
  return { pixels: metres / metresPerPixel, words };
}

/** Metres on the ground for one CSS pixel of a 512-pixel world. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
