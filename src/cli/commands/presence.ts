import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayBounds } from '#analysis/patrols/day-bounds.ts';
import type { Territory } from '#domain/territory.ts';
import type { Command } from '../commands.ts';
import { findTerritory } from '../find-territory.ts';
import { Checkpoint } from '../presence/checkpoint.ts';
import { type CellsAsked, frameOf } from '../presence/compute-cells.ts';
import { findPremises } from '../presence/find-premises.ts';
import { openReckoner } from '../presence/open-reckoner.ts';
import { type PresenceOptions, parsePresenceOptions } from '../presence/parse-presence-options.ts';
import { presencePlan } from '../presence/presence-plan.ts';
import { readParts } from '../presence/read-parts.ts';
import type { Reckoner } from '../presence/reckoner.ts';
import { reportPresence } from '../presence/report-presence.ts';
import { territoryCells } from '../presence/territory-cells.ts';
import { writeCells } from '../presence/write-cells.ts';
import { writePresenceDossier } from '../presence/write-presence-dossier.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  usage: `diagnostic presence FICHIER… : temps de présence par carreau, à partir de positions (CSV, Parquet, GPX, GeoJSON…)
  [--zoom 16]              carreaux, 0 à 18 ; jamais plus fins que l’intervalle entre deux positions ne le permet
  [--from 2026-03-01] [--to 2026-03-31]  jours locaux, compris
  [--time-zone Europe/Paris]  pour les heures sans fuseau, et pour les jours
  [--departement 04]       ce qui est hors de ses communes est compté à part ; sans lui, rien n’est dehors
  [--dossier F.diagnostic] le temps passé dans les locaux de ses unités est compté à part
  [--answer question=réponse]…
  [-o sortie.diagnostic]   un dossier que la page ouvre ; .geojson un polygone par carreau, .csv un tableau
  [--part 256]             un CSV plus long est lu par parties d’autant de mégaoctets ; la mémoire en dépend
  [--engine embedded]      calcul par ClickHouse dans ce programme (à installer) ; ou l’adresse d’un serveur, http://…
Plusieurs fichiers s’ajoutent ; sans colonne d’unité, chaque fichier est une unité.
Un calcul interrompu reprend où il en était : ce qui est lu est gardé dans « sortie.reprise » jusqu’à la fin.`,
  run: async (args) => {
    const options = parsePresenceOptions(args);
    const territory = territoryOf(options);
    const premises = findPremises(options.dossier);
    const plan = presencePlan(options);
    const reckoner = await openReckoner(options.engine);
    const checkpoint = new Checkpoint(folderOf(options.output), plan, new Date().toISOString());
    let isDone = false;
    try {
      const code = await reckon(options, territory, premises, reckoner, checkpoint);
      isDone = true;
      return code;
    } finally {
      await reckoner.close();
      // Without an output there is nothing to go on from: the same command would make another folder.
      if (isDone || options.output === null) checkpoint.remove();
    }
  },
};

async function reckon(
  options: PresenceOptions,
  territory: Territory | null,
  premises: CellsAsked['premises'],
  reckoner: Reckoner,
  checkpoint: Checkpoint,
): Promise<0 | 1> {
  const read = await readParts(options, territory, checkpoint);
  const cells = territory === null ? null : territoryCells(territory);
  const asked: CellsAsked = { ...boundsOf(options), zoom: options.zoom, premises, territory: cells };
  const survey = await reckoner.survey(read, asked, checkpoint.folder);
  const frame = frameOf(survey, asked);
  if (options.zoom !== null && frame.zoom < options.zoom)
    console.error(
      `Zoom ${options.zoom} ramené à ${frame.zoom} : avec une position toutes les ${survey.pingSeconds} s, un carreau plus fin montrerait la ligne droite entre deux positions, pas le trajet.`,
    );
  const computed = await reckoner.compute(read, asked, survey, frame);
  if (options.output !== null) {
    if (/\.diagnostic$/i.test(options.output))
      writePresenceDossier(options.output, {
        options,
        read,
        survey,
        asked,
        frame,
        startedAt: checkpoint.startedAt,
      });
    else writeCells(options.output, { ...computed, ...frame });
  }
  console.log(JSON.stringify(reportPresence(read, survey, frame, computed), null, 2));
  return survey.inside > 0 ? 0 : 1;
}

/** Beside the output, so that the same command finds it again; without one, a folder of this run only. */
function folderOf(output: string | null): string {
  return output === null ? join(tmpdir(), `diagnostic-presence-${randomUUID()}`) : `${output}.reprise`;
}

function territoryOf({ departement }: PresenceOptions): Territory | null {
  if (departement === null) return null;
  const territory = findTerritory(departement);
  if (!territory)
    throw new UsageError(
      `Territoire ${departement} absent : npm run territory -- --departement ${departement}.`,
    );
  return territory;
}

function boundsOf({ from, to, timeZone }: PresenceOptions): Pick<CellsAsked, 'start' | 'end' | 'timeZone'> {
  return {
    timeZone,
    start: from === null ? Number.NEGATIVE_INFINITY : dayBounds(from, timeZone)[0],
    end: to === null ? Number.POSITIVE_INFINITY : dayBounds(to, timeZone)[1],
  };
}
