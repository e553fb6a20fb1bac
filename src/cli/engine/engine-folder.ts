import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { RefusedError } from '../refused-error.ts';

/** Exact versions: the numbers of these were compared with those of this program. */
export const ENGINE_PACKAGES = { chdb: '3.4.0', '@clickhouse/client': '1.23.1' } as const;
type EnginePackage = keyof typeof ENGINE_PACKAGES;

/** Where engines are installed, never by `npm ci`: half a gigabyte that few need. */
export function engineFolder(): string {
  return process.env.DIAGNOSTIC_ENGINE || join(homedir(), '.diagnostic-territorial', 'engine');
}

/** The package when it is installed in that version, else null. */
export function findEnginePackage(name: EnginePackage): unknown {
  const load = createRequire(join(engineFolder(), 'package.json'));
  try {
    const { version } = load(`${name}/package.json`) as { version?: unknown };
    return version === ENGINE_PACKAGES[name] ? load(name) : null;
  } catch {
    return null;
  }
}

/** @throws RefusedError with the command that installs it */
export function loadEnginePackage(name: EnginePackage, what: string): unknown {
  const found = findEnginePackage(name);
  if (found !== null) return found;
  throw new RefusedError(
    `${what} n’est pas installé ; pour l’installer : npm install --save-exact --prefix "${engineFolder()}" ${name}@${ENGINE_PACKAGES[name]}`,
  );
}
