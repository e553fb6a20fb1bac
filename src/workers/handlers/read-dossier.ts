import { ARCHIVE_LIMITS } from '#formats/dossier/archive-limits.ts';
import { readDossier as read } from '#formats/dossier/read-dossier.ts';
import type { Handler } from '../handler.ts';

/** Opens a `.diagnostic` file; a file that is refused is an answer, not a failure. */
export const readDossier: Handler<'read-dossier'> = async function* ({ file }, context) {
  const limit = ARCHIVE_LIMITS.fileBytes;
  if (file.size > limit) {
    const problem = { code: 'file-too-large' as const, where: {}, detail: `${file.size} > ${limit}` };
    return { dossier: null, problems: [problem] };
  }
  yield { share: 0, doing: 'Lecture du dossier' };
  const result = yield* read(new Uint8Array(await file.arrayBuffer()));
  if (result.dossier === null) return result;
  const { dossier, columns, problems } = result;
  context.transfer(...columns.map(({ bytes }) => bytes.buffer));
  return { dossier, columns, problems };
};
