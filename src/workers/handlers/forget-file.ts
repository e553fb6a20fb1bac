import type { Handler } from '../handler.ts';
import { openedFiles } from './opened-files.ts';

/** Frees the tables of a file; forgetting one that is not there is no error. */
export const forgetFile: Handler<'forget-file'> = async ({ fileId }) => {
  openedFiles.delete(fileId);
  return null;
};
