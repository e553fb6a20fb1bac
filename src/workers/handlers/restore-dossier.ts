import { restoreDossier as restore } from '#formats/dossier/restore.ts';
import type { Handler } from '../handler.ts';

/** The gate, away from the page: half a second for six thousand cameras. A dossier that is refused is an answer, not a failure. */
export const restoreDossier: Handler<'restore-dossier'> = async ({ stored }) => {
  const { dossier, problems } = restore(stored);
  return { dossier, problems };
};
