import type { CubeParts, CubeResult } from './build-presence-cube.ts';
import { CubeBuilder } from './cube-builder.ts';
import { premisesFinder } from './premises-finder.ts';
import { StepWalker } from './step-walker.ts';

/** A cube step by step, wherever WebAssembly is not to be had. Yields the share of rows done. */
export function* buildBySteps(parts: CubeParts): Generator<number, CubeResult, void> {
  const { input, positions, slots, owners, zoom, finestZoom } = parts;
  const builder = new CubeBuilder(owners, slots, input.communes, zoom, positions.times.length);
  const walker = new StepWalker(
    builder,
    input.rules,
    premisesFinder(input.premises, input.rules.premisesMetres),
  );
  yield* walker.add(positions);
  return { cube: builder.finish(), seconds: walker.seconds, services: walker.services, finestZoom };
}
