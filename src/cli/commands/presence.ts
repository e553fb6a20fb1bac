import type { Command } from '../commands.ts';
import { findTerritory } from '../find-territory.ts';
import { computeCells } from '../presence/compute-cells.ts';
import { findPremises } from '../presence/find-premises.ts';
import { joinPositionSets } from '../presence/join-position-sets.ts';
import { parsePresenceOptions } from '../presence/parse-presence-options.ts';
import type { PositionSet } from '../presence/position-set.ts';
import { readPositionFile } from '../presence/read-position-file.ts';
import { reportPresence } from '../presence/report-presence.ts';
import { writeCells } from '../presence/write-cells.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  usage: `diagnostic presence FICHIER… : temps de présence par carreau, à partir de positions (CSV, Parquet, GPX, GeoJSON…)
  [--zoom 16]              carreaux, 0 à 18 ; jamais plus fins que l’intervalle entre deux positions ne le permet
  [--from 2026-03-01] [--to 2026-03-31]  jours locaux, compris
  [--time-zone Europe/Paris]  pour les heures sans fuseau, et pour les jours
  [--departement 04]       ce qui est hors de ses communes est compté à part ; sans lui, rien n’est dehors
  [--dossier F.diagnostic] le temps passé dans les locaux de ses unités est compté à part
  [--answer question=réponse]…
  [-o sortie.geojson]      un polygone par carreau ; .csv pour un tableau
Plusieurs fichiers s’ajoutent ; sans colonne d’unité, chaque fichier est une unité.`,
  run: async (args) => {
    const options = parsePresenceOptions(args);
    const territory = options.departement === null ? null : findTerritory(options.departement);
    if (options.departement !== null && !territory)
      throw new UsageError(
        `Territoire ${options.departement} absent : npm run territory -- --departement ${options.departement}.`,
      );
    const premises = findPremises(options.dossier);
    const sets: PositionSet[] = [];
    for (const file of options.files) sets.push(...(await readPositionFile(file, options, territory)));
    const joined = joinPositionSets(sets);
    const computed = computeCells(joined.positions, { ...options, territory, premises });
    if (options.zoom !== null && computed.zoom < options.zoom)
      console.error(
        `Zoom ${options.zoom} ramené à ${computed.zoom} : avec une position toutes les ${computed.pingSeconds} s, un carreau plus fin montrerait la ligne droite entre deux positions, pas le trajet.`,
      );
    if (options.output !== null) writeCells(options.output, computed);
    console.log(JSON.stringify(reportPresence(joined, computed), null, 2));
    return computed.inside > 0 ? 0 : 1;
  },
};
