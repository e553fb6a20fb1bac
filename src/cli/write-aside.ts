import { renameSync, rmSync } from 'node:fs';
import { orDiskError } from './disk-error.ts';

/** Writes a file beside its place and renames it once it is whole, so that a full disk leaves no half of it. @throws RefusedError when it cannot be written */
export function writeAside(path: string, write: (beside: string) => void): void {
  const beside = `${path}.tmp`;
  try {
    orDiskError(path, () => {
      write(beside);
      renameSync(beside, path);
    });
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
