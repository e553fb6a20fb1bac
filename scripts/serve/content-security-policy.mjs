/** The only place outside the origin that the page may ever ask, and only when the person who serves it says so. */
const IGN_TILES = 'https://data.geopf.fr';

/**
 * The Content-Security-Policy of the page: nothing leaves the origin. `style-src 'unsafe-inline'` because Mantine writes
 * two `<style>` tags. `'wasm-unsafe-eval'` lets the patrols' worker start half a kilobyte of WebAssembly of its own
 * (docs/decisions/0014); text is never run as code. Workers and connections have no exception.
 * @param {{ ignTiles: boolean, asHeader: boolean }} options `frame-ancestors` exists in the header only, not in `<meta>`
 * @returns {string}
 */
export function contentSecurityPolicy({ ignTiles, asHeader }) {
  const tiles = ignTiles ? ` ${IGN_TILES}` : '';
  const directives = [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `img-src 'self' data: blob:${tiles}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `connect-src 'self'${tiles}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (asHeader) directives.push("frame-ancestors 'none'");
  return directives.join('; ');
}
