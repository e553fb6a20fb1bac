import { buildRoadGraph } from '#analysis/network/build-road-graph.ts';
import { findProtectingCordon } from '#analysis/network/find-protecting-cordon.ts';
import { lanesOneWay } from '#analysis/network/lane-cost.ts';
import { metricZone, middleOfZone } from '#analysis/network/metric-zone.ts';
import { roadLines } from '#analysis/network/road-lines.ts';
import { cordonFindingSentence } from '#domain/cordon-findings.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import type { Command } from '../commands.ts';
import { cordonFeatures } from '../cordon/cordon-features.ts';
import { openTables } from '../cordon/open-tables.ts';
import { parseCordonOptions } from '../cordon/parse-cordon-options.ts';
import { readRoads } from '../cordon/read-roads.ts';
import { readZone } from '../cordon/read-zone.ts';
import { RefusedError } from '../refused-error.ts';
import { writeBytes } from '../write-output.ts';

export const command: Command = {
  usage: `diagnostic cordon --roads FICHIER --zone FICHIER
  --roads FICHIER          routes : shapefile (.shp avec .dbf et .prj à côté, ou .zip), OSM XML, GeoJSON ; .gz accepté
  --zone FICHIER           une ou plusieurs surfaces
  [--seen in|out|both]     trafic à voir : entrant (par défaut), sortant, les deux
  [--cost points|lanes]    le moins de points (par défaut), ou le moins de voies à équiper
  [--band MÈTRES]          distance à la limite où un point peut se trouver, 200 m par défaut
  [--outward MÈTRES]       la même, hors de la zone seulement
  [--inward MÈTRES]        la même, dans la zone seulement
  [-o points.geojson]      points et passages de la limite`,
  run: async (args) => {
    const options = parseCordonOptions(args);
    const zone = readZone(await openTables(options.zone));
    const { features, leftOut } = readRoads(await openTables(options.roads));
    const frame = createLocalFrame(middleOfZone(zone));
    const metric = metricZone(zone, frame.toMetres);
    if (metric.coordinates.length === 0) throw new RefusedError('La zone n’a aucun contour d’une surface.');
    const graph = buildRoadGraph(roadLines(features, frame.toMetres));
    const cordon = findProtectingCordon(graph, metric, {
      bands: options,
      cost: options.byLanes ? lanesOneWay : () => 1,
      seen: options.seen,
    });
    const closed = Number.isFinite(cordon.cut);
    const report = {
      entries: cordon.entries.length,
      points: cordon.points.length,
      cut: closed ? cordon.cut : null,
      flow: closed ? cordon.flow : null,
      roads: { read: features.length, leftOut, edges: graph.tails.length, nodes: graph.nodeXs.length },
      findings: cordon.findings,
    };
    for (const finding of cordon.findings) console.error(cordonFindingSentence(finding));
    if (options.output !== null) writeBytes(options.output, cordonFeatures(cordon, frame));
    console.log(JSON.stringify(report, null, 2));
    return closed && cordon.points.length > 0 ? 0 : 1;
  },
};
