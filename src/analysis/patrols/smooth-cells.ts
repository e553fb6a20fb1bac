/**
 * Two passes of a 1-2-1 mean by row and by column: seconds are spread over the neighbours, none is lost but at the rim.
 * @returns whole seconds of every pixel of the rectangle
 */
export function smoothCells(
  seconds: Uint32Array,
  cellPixel: Uint32Array,
  width: number,
  height: number,
): Uint32Array<ArrayBuffer> {
  let from = new Float32Array(width * height);
  let to = new Float32Array(width * height);
  for (let cell = 0; cell < seconds.length; cell++) from[cellPixel[cell]!] = seconds[cell]!;
  for (let pass = 0; pass < 2; pass++) {
    alongRows(from, to, width, height);
    [from, to] = [to, from];
    alongColumns(from, to, width, height);
    [from, to] = [to, from];
  }
  const smooth = new Uint32Array(width * height);
  for (let pixel = 0; pixel < smooth.length; pixel++) smooth[pixel] = Math.round(from[pixel]!);
  return smooth;
}

function alongRows(from: Float32Array, to: Float32Array, width: number, height: number): void {
  for (let row = 0; row < height; row++) {
    const start = row * width;
    let before = 0;
    let here = from[start]!;
    for (let column = 0; column < width; column++) {
      const after = column + 1 < width ? from[start + column + 1]! : 0;
      to[start + column] = (before + 2 * here + after) / 4;
      before = here;
      here = after;
    }
  }
}

function alongColumns(from: Float32Array, to: Float32Array, width: number, height: number): void {
  for (let row = 0; row < height; row++) {
    const start = row * width;
    const above = row > 0 ? start - width : -1;
    const below = row + 1 < height ? start + width : -1;
    for (let column = 0; column < width; column++) {
      const before = above < 0 ? 0 : from[above + column]!;
      const after = below < 0 ? 0 : from[below + column]!;
      to[start + column] = (before + 2 * from[start + column]! + after) / 4;
    }
  }
}
