import type { CustomLayerInterface, LayerSpecification } from 'maplibre-gl';

/** Where the line stands, 0 at the map's left edge and 1 at its right. Moved without a layer being set anew: a frame is all it costs. */
export interface SwipeLine {
  share: number;
}

export type MapLayer = LayerSpecification | CustomLayerInterface;

/**
 * The same map drawn with some layers on the left of a line and others on its right: the hardware leaves out what lies beyond.
 * It cuts on the screen, so that panning, zooming and the shape of the map do not matter.
 * Only what MapLibre draws blended is cut (images, patterns, anything not of full opacity): full surfaces are painted in a pass before.
 */
export function swipeLayers(
  line: SwipeLine,
  left: readonly LayerSpecification[],
  right: readonly LayerSpecification[],
): MapLayer[] {
  return [
    cutLayer('swipe-left', (gl) => cut(gl, 0, line.share)),
    ...left,
    cutLayer('swipe-right', (gl) => cut(gl, line.share, 1)),
    ...right,
    cutLayer('swipe-end', (gl) => gl.disable(gl.SCISSOR_TEST)),
  ];
}

function cutLayer(id: string, set: (gl: WebGL2RenderingContext) => void): CustomLayerInterface {
  return { id, type: 'custom', renderingMode: '2d', render: (gl) => set(gl as WebGL2RenderingContext) };
}

/** One edge for both sides: no pixel is drawn twice, none is left out. */
function cut(gl: WebGL2RenderingContext, from: number, to: number): void {
  const edge = (share: number) => Math.round(share * gl.drawingBufferWidth);
  gl.enable(gl.SCISSOR_TEST);
  gl.scissor(edge(from), 0, edge(to) - edge(from), gl.drawingBufferHeight);
}
