import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '#formats/read/format.ts';
import { isCompanion } from '#formats/read/is-companion.ts';
import { joinShapefile } from '#formats/read/join-shapefile.ts';
import { UsageError } from './usage-error.ts';

/** A file with its name; a `.shp` with the files of its shapefile that lie beside it. @throws UsageError when it cannot be read */
export function readSourceFile(path: string): SourceFile {
  try {
    const file = readOne(path);
    if (!/\.shp$/i.test(path)) return file;
    const folder = dirname(path);
    const companions = readdirSync(folder).filter((name) => isCompanion(name, file.name));
    return companions.length === 0
      ? file
      : joinShapefile(
          file,
          companions.map((name) => readOne(join(folder, name))),
        );
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
}

function readOne(path: string): SourceFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}
