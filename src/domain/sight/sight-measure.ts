import type { DensityScale } from '../rules/density-scales.ts';

/** By which measure cameras are judged. */
export interface SightMeasure {
  readonly scaleCode: string;
  /** From the poorest to the best. */
  readonly levels: DensityScale['levels'];
  readonly targetHeightMetres: number;
  /** Buildings hide all behind them, whatever their height. */
  readonly twoD: boolean;
}
