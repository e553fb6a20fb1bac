import { writeDossier as write } from '#formats/dossier/write-dossier.ts';
import { name, version } from '../../../package.json';
import type { Handler } from '../handler.ts';

/** The `.diagnostic` file of a dossier. Fails when a column that it names is not in the request. */
export const writeDossier: Handler<'write-dossier'> = function* ({ dossier, columns }, context) {
  const bytes = yield* write(dossier, columns, { app: { name, version } });
  context.transfer(bytes.buffer);
  return { bytes };
};
