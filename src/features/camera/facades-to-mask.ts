import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { SightFacade } from '#domain/sight/sight-answer.ts';

/**
 * Facades of dwellings near enough that a person could be recognised there (CSI L251-3), and those of them that no mask hides.
 * A building whose use is not known counts as a dwelling: to mask one too many harms nobody.
 */
export function facadesToMask(facades: readonly SightFacade[], scale: DensityScale) {
  const least = recognisablePxPerMetre(scale);
  const recognisable = facades.filter(
    ({ use, pixelsPerMetre }) => (use === 'dwelling' || use === null) && pixelsPerMetre >= least,
  );
  return { recognisable, unmasked: recognisable.filter(({ masked }) => !masked) };
}

/** Both scales put it at 125 px/m, under the names of « reconnaître » and « percevoir »; a scale without it is judged by that too. */
function recognisablePxPerMetre({ levels }: DensityScale): number {
  return levels.find(({ code }) => code === 'recognise' || code === 'perceive')?.pxPerMetre ?? 125;
}
