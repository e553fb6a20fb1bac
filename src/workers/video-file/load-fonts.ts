import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url';
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url';
import regularExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?url';
import semiboldExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?url';
import type { FontFiles } from '#formats/write/video-file/page/typeface.ts';

/**
 * The typeface of the screen in the two weights of the file, from beside the page.
 * @throws when a font does not come: the page was not served whole.
 */
export async function loadFonts(): Promise<FontFiles> {
  const [a, b, c, d] = await Promise.all(
    [regular, semibold, regularExtended, semiboldExtended].map(fetchBytes),
  );
  return { regular: a!, semibold: b!, regularExtended: c!, semiboldExtended: d! };
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font ${address} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
