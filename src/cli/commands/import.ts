import { problemSentence } from '#domain/problem-sentences.ts';
import { importTable } from '#formats/import/import-table.ts';
import { inspectFile } from '#formats/inspect-file.ts';
import type { ImportPlan } from '#formats/outcome.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { writeSetAside } from '#formats/write/write-set-aside.ts';
import type { Command } from '../commands.ts';
import { findKnownEnds } from '../find-known-ends.ts';
import { findTerritory } from '../find-territory.ts';
import { parseImportOptions } from '../parse-import-options.ts';
import { readSourceFile } from '../read-source-file.ts';
import { reportImport, reportRefusal } from '../report-import.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';
import { writeBytes, writeOutput } from '../write-output.ts';

export const command: Command = {
  usage: `diagnostic import FICHIER --kind cameras|plates|csu|units|links|participation|patrols|buildings|roads|perimeters|places|backdrop
  [--map champ=colonne]…   colonne par son nom ou son rang à partir de 1
  [--table N]              feuille ou couche, à partir de 1
  [--departement 04]       territoire déjà construit par « npm run territory »
  [--crs wgs84|lambert93|web-mercator]
  [--time-zone Europe/Paris]
  [--answer question=réponse]…
  [--dossier F.diagnostic] où chercher les sites, CSU et unités que des liaisons relient
  [-o sortie.geojson]      enregistrements ; .csv pour un tableau
  [--set-aside fichier.csv] lignes mises de côté, avec la raison`,
  run: async (args) => {
    const options = parseImportOptions(args);
    const { name: fileName, bytes } = readSourceFile(options.file);
    const territory = findTerritory(options.departement);
    if (!territory) {
      console.error(
        `Territoire ${options.departement} absent : les noms de communes ne seront pas reconnus (npm run territory -- --departement ${options.departement}).`,
      );
    }
    await loadReader({ name: fileName, bytes });
    const { inspection, tables } = runToEnd(inspectFile({ name: fileName, bytes }, territory));
    for (const problem of inspection.problems) console.error(problemSentence(problem));
    const index = options.table ?? firstTableWithRows(inspection.tables);
    const [table, inspected] = [tables[index], inspection.tables[index]];
    if (!table || !inspected) {
      console.log(JSON.stringify(reportRefusal(inspection), null, 2));
      return 1;
    }
    const kind = options.kind ?? inspected.kind;
    if (!kind) throw new UsageError('Le genre du fichier n’est pas reconnu : préciser --kind.');
    const plan: ImportPlan = {
      table: index,
      kind,
      mapping: { ...inspected.mappings[kind], ...options.mapping(table.columnNames, kind) },
      crs: options.crs,
      timeZone: options.timeZone,
      answers: options.answers,
      source: {
        title: fileName.replace(/\.[^.]+$/, ''),
        producer: '',
        licence: '',
        confidentiality: 'restricted',
        date: null,
        importedAt: new Date().toISOString(),
      },
    };
    const outcome = runToEnd(
      importTable(table, plan, {
        territory,
        fileName,
        fingerprint: sha256Hex(bytes),
        known: findKnownEnds(options.dossier),
      }),
    );
    if (options.output !== null) writeOutput(options.output, kind, outcome);
    if (options.setAside !== null) writeBytes(options.setAside, writeSetAside(outcome));
    console.log(JSON.stringify(reportImport(inspection, plan, table, territory, outcome), null, 2));
    return outcome.kept > 0 ? 0 : 1;
  },
};

/** A workbook often opens on a cover sheet. */
function firstTableWithRows(tables: readonly { readonly rows: number }[]): number {
  const found = tables.findIndex((table) => table.rows > 0);
  return found === -1 ? 0 : found;
}
