import { inspectFile as inspect } from '#formats/inspect-file.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { sha256Hex } from '#formats/sha256.ts';
import type { Handler } from '../handler.ts';
import { openedFiles } from './opened-files.ts';

export const inspectFile: Handler<'inspect-file'> = async function* ({ fileId, name, file, territory }) {
  yield { share: 0, doing: 'ouverture du fichier' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  await loadReader({ name, bytes });
  const reading = inspect({ name, bytes }, territory);
  let share = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      const { inspection, tables } = step.value;
      if (tables.length > 0)
        openedFiles.set(fileId, { name, tables, territory, fingerprint: sha256Hex(bytes) });
      return inspection;
    }
    // A format read in several passes starts over at each; what is shown only grows.
    share = Math.max(share, step.value);
    yield { share, doing: 'lecture du fichier' };
  }
};
