import { dirname, join, posix } from 'node:path';
import { mayImport, ROOMS, type Room } from './rooms.ts';
import { importedSpecifiers, type SourceFile } from './source-files.ts';

/** Outside src/ lie data (package.json, built packs) that may be read, and scripts that may not be imported. */
const IS_CODE = /\.[cm]?[jt]sx?$/;

/**
 * Imports that the arrows forbid, one sentence each. It reads what Biome cannot: a relative path that leaves its room,
 * a feature that reaches another feature, a name that leads nowhere.
 */
export function findMisplacedImports(
  file: SourceFile,
  exists: (pathUnderSrc: string) => boolean,
): readonly string[] {
  const room = file.path.split('/', 1)[0] as Room;
  if (!ROOMS.includes(room)) return [`${file.path} is in no room`];
  return importedSpecifiers(file.text).flatMap((specifier) => {
    const target = targetUnderSrc(file.path, specifier);
    if (target === null) return [];
    const where = `${file.path} → ${specifier}`;
    if (target.startsWith('..')) return IS_CODE.test(target) ? [`${where}: leaves src/`] : [];
    if (specifier.startsWith('.') && target.split('/', 1)[0] !== room)
      return [`${where}: a relative path leaves its room; write #${target}`];
    if (!mayImport(room, target)) return [`${where}: ${room} may not import it`];
    if (room === 'features' && featureOf(target) !== null && featureOf(target) !== featureOf(file.path))
      return [`${where}: a feature may not import another feature`];
    return exists(target) ? [] : [`${where}: there is no such file`];
  });
}

/** Path under src/ of what a specifier names, or null for a package or data. */
function targetUnderSrc(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.join(dirname(from), bare);
  const named = /^#([a-z]+)\/(.+)$/.exec(bare);
  if (!named || named[1] === 'data') return null;
  return join(named[1]!, named[2]!).split('\\').join('/');
}

function featureOf(path: string): string | null {
  const [room, feature, ...rest] = path.split('/');
  return room === 'features' && feature !== undefined && rest.length > 0 ? feature : null;
}
