import { readFileSync } from 'node:fs';
import { readDossier } from '#formats/dossier/read-dossier.ts';
import type { Command } from '../commands.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  usage: 'diagnostic dossier FICHIER.diagnostic',
  run: async (args) => {
    const [path, ...more] = args;
    if (path === undefined || path.startsWith('-') || more.length > 0)
      throw new UsageError('Donner un fichier, et un seul.');
    const read = runToEnd(readDossier(readBytes(path)));
    if (read.dossier === null) {
      console.log(JSON.stringify({ version: null, problems: read.problems }, null, 2));
      return 1;
    }
    const { title, departement, confidentiality, createdAt, tables } = read.dossier;
    const counts = Object.fromEntries(
      Object.entries(tables).map(([kind, table]) => [kind, Object.keys(table).length]),
    );
    const columns = read.columns.map(({ id, bytes }) => ({ id, bytes: bytes.length }));
    console.log(
      JSON.stringify(
        {
          version: read.version,
          title,
          departement,
          confidentiality,
          createdAt,
          counts,
          columns,
          problems: read.problems,
        },
        null,
        2,
      ),
    );
    return 0;
  },
};

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
}
