import { RefusedError } from './refused-error.ts';

/** Runs what writes to disk; no space or no right to write there becomes one sentence. @throws RefusedError, or what is no matter of the disk */
export function orDiskError<R>(path: string, write: () => R): R {
  try {
    return write();
  } catch (error) {
    throw diskErrorOf(path, error);
  }
}

export function diskErrorOf(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new RefusedError(
      `Le disque est plein : ${path}. Après avoir fait de la place, relancer la même commande.`,
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR')
    return new RefusedError(`Le fichier ne peut pas être écrit : ${path}.`);
  return error;
}
