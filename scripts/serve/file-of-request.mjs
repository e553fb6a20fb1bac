import { isAbsolute, join, normalize, relative } from 'node:path';

/**
 * The file under `root` that a request names, or null when it names none that may be served: paths that climb out,
 * hidden files, null bytes, drive letters and broken escapes are refused. `/` is `index.html`.
 * @param {string} root absolute folder
 * @param {string} requestUrl path and query as they stand in the request line
 * @returns {string | null} absolute path; the file may not exist
 */
export function fileOfRequest(root, requestUrl) {
  const encoded = requestUrl.split(/[?#]/, 1)[0] ?? '';
  let path;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\0\\:]/.test(path)) return null;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return null;
  const file = normalize(join(root, ...segments, path.endsWith('/') ? 'index.html' : ''));
  const inside = relative(root, file);
  return inside.startsWith('..') || isAbsolute(inside) ? null : file;
}
