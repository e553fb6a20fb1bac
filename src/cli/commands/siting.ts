import { chooseSites, type SitingPlan } from '#analysis/siting/choose-sites.ts';
import { coverByRadius, coverByRadiusOnSphere } from '#analysis/siting/cover-by-radius.ts';
import type { Command } from '../commands.ts';
import { RefusedError } from '../refused-error.ts';
import { runToEnd } from '../run-to-end.ts';
import { parseSitingOptions, type SitingOptions } from '../siting/parse-siting-options.ts';
import { readSitingPoints, type SitingPoints } from '../siting/read-siting-points.ts';

/** Without --exact, a plan that so small a part better than cannot exist is good enough; without --seconds, so is what was found by then. */
const GOOD_ENOUGH = 0.001;
const SECONDS = 10;
/** Sentences on rows set aside, a file; the others are counted. */
const MOST_SENTENCES = 100;

export const command: Command = {
  usage: `diagnostic siting --demand FICHIER --candidates FICHIER --radius MÈTRES -k N : les N sites qui couvrent le plus
  Colonnes : id, x, y, weight (mètres) ou id, lon, lat, weight (degrés) ; le poids vaut 1 sans sa colonne.
  Réponse en JSON : sites dans l’ordre de ce qu’ils ajoutent, poids couvert, borne qu’aucun plan ne dépasse.
  [--exact]      jusqu’à la preuve que rien de mieux n’existe ; sans lui, à ${GOOD_ENOUGH * 100} % près suffit
  [--seconds S]  s’arrêter après S secondes avec le meilleur plan connu (${SECONDS} sans --exact)
  [--planar]     prendre les coordonnées pour des mètres sur un plan, même nommées lon et lat`,
  run: async (args) => {
    const options = parseSitingOptions(args);
    const demand = await readSitingPoints(options.demand, 'demand');
    const candidates = await readSitingPoints(options.candidates, 'candidates');
    for (const { setAside } of [demand, candidates]) tell(setAside);
    if (!demand.isLngLat && !options.isPlanar)
      console.error(
        'Colonnes x et y prises pour des mètres sur un plan\u202f; pour des degrés, les nommer lon et lat.',
      );
    const start = performance.now();
    const { plan, elapsed } = choose(options, demand, candidates, start);
    const report = {
      selected: plan.sites.map((site) => candidates.ids[site.candidate]),
      covered: plan.coveredWeight,
      total: plan.totalWeight,
      bound: plan.bound,
      gap: Number.isFinite(plan.gap) ? plan.gap : null,
      proven: plan.isProven,
      milliseconds: Math.round(elapsed),
      ...asideOf(demand, candidates),
    };
    console.log(JSON.stringify(report, null, 2));
    return 0;
  },
};

function choose(
  options: SitingOptions,
  demand: SitingPoints,
  candidates: SitingPoints,
  start: number,
): { readonly plan: SitingPlan; readonly elapsed: number } {
  if (demand.isLngLat !== candidates.isLngLat && demand.ids.length > 0 && candidates.ids.length > 0)
    throw new RefusedError(
      'Un fichier a x et y, l’autre lon et lat : donner les mêmes coordonnées aux deux.',
    );
  const cover = demand.isLngLat && !options.isPlanar ? coverByRadiusOnSphere : coverByRadius;
  const sets = runToEnd(cover(candidates.places, demand.places, options.radiusMetres));
  const seconds = options.seconds ?? (options.isExact ? Infinity : SECONDS);
  const problem = {
    sets,
    weights: demand.weights,
    costs: null,
    coveredAlready: null,
    pinned: [],
    forbidden: [],
  };
  const { plan } = runToEnd(
    chooseSites(problem, { kind: 'count', count: options.count }, null, (best) => {
      if (best === null) return false;
      return performance.now() - start >= seconds * 1000 || (!options.isExact && best.gap <= GOOD_ENOUGH);
    }),
  );
  return { plan, elapsed: performance.now() - start };
}

function tell(setAside: readonly string[]): void {
  for (const sentence of setAside.slice(0, MOST_SENTENCES)) console.error(sentence);
  const more = setAside.length - MOST_SENTENCES;
  if (more > 0) console.error(`… et ${more.toLocaleString('fr-FR')} autres lignes mises de côté.`);
}

/** Nothing where every row was kept. */
function asideOf(demand: SitingPoints, candidates: SitingPoints) {
  const counts = { demand: demand.setAside.length, candidates: candidates.setAside.length };
  return counts.demand + counts.candidates > 0 ? { setAside: counts } : {};
}
