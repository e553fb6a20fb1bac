import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  TERRITORY_INDEX_FILE,
  TERRITORY_MANIFEST_FILE,
  TERRITORY_TOPOLOGY_FILE,
  type TerritoryIndex,
} from '#formats/territory/territory-files.ts';
import type { Pack } from './build-pack.ts';

const LEFTOVER_MILLISECONDS = 600_000;

/**
 * Writes into a folder beside and renames it: a build that is killed leaves the old pack or none, never half of one.
 * The manifest carries the SHA-256 of the topology, so that a reader would see it anyway.
 * @throws the file system's own error when the folder cannot be written.
 */
export function writePack(folder: string, { manifest, topology }: Pack): void {
  const { code } = manifest.departement;
  const target = join(folder, code);
  const fresh = join(folder, `.${code}.${process.pid}.new`);
  const old = join(folder, `.${code}.${process.pid}.old`);
  removeLeftovers(folder);
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, TERRITORY_TOPOLOGY_FILE), topology);
  writeFileSync(join(fresh, TERRITORY_MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  writeIndex(folder, code, manifest.departement.name, manifest.approximate);
}

/** Folders of builds that were killed; a younger one may belong to a build that is running. */
function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!/^\.\w+\.\d+\.(new|old)$/.test(name)) continue;
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > LEFTOVER_MILLISECONDS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** The department last asked for opens first; the others stay in the list. */
export function writeIndex(folder: string, code: string, name: string, approximate: boolean): void {
  const file = join(folder, TERRITORY_INDEX_FILE);
  const others = readIndex(file).departements.filter(
    (entry) => entry.code !== code && existsSync(join(folder, entry.code, TERRITORY_MANIFEST_FILE)),
  );
  const index: TerritoryIndex = {
    default: code,
    departements: [...others, { code, name, approximate }].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(index, null, 2)}\n`);
  renameSync(fresh, file);
}

function readIndex(file: string): TerritoryIndex {
  try {
    const index: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isIndex(index)) return index;
  } catch {
    // Absent or damaged: it is written again from what is on the disk.
  }
  return { default: '', departements: [] };
}

function isIndex(value: unknown): value is TerritoryIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'departements' in value &&
    Array.isArray(value.departements) &&
    value.departements.every((entry) => typeof entry?.code === 'string' && typeof entry?.name === 'string')
  );
}
