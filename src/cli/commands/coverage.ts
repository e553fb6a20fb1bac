import { coverPlaces } from '#analysis/coverage/cover-places.ts';
import { coverZone, type ZoneCoverage } from '#analysis/coverage/cover-zone.ts';
import { buildSightIndex } from '#analysis/visibility/sight-index.ts';
import { viewCamera } from '#analysis/visibility/view-camera.ts';
import type { SightFinding } from '#domain/buildings/sight-finding.ts';
import { sightSentence } from '#domain/buildings/sight-sentences.ts';
import { problemSentence } from '#domain/problem-sentences.ts';
import { readBuildings } from '#formats/read-buildings.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import type { Command } from '../commands.ts';
import { runToEnd } from '../run-to-end.ts';
import { polygonFeature } from '../sight/polygon-feature.ts';
import { readCameras } from '../sight/read-cameras.ts';
import { readLayer } from '../sight/read-layer.ts';
import { readZone } from '../sight/read-zone.ts';
import { parseSightOptions } from '../sight/sight-options.ts';
import { writeBytes } from '../write-output.ts';

export const command: Command = {
  usage: `diagnostic coverage --cameras FICHIER --buildings FICHIER --zone FICHIER
  [--scale dori|iec2025|plates|arrete2007]
  [--target-height 1.6]   hauteur de ce qui est regardé, en mètres
  [--two-d]               les bâtiments cachent tout, quelle que soit leur hauteur
  [-o sortie.geojson]     ce qui est vu à chaque niveau, et ce que personne ne voit
Caméras : un tableau JSON de caméras comme pour « view », ou des points GeoJSON. Zone : des surfaces, des lieux (points), ou les deux.`,
  run: async (args) => {
    const names = ['cameras', 'buildings', 'zone'];
    const { files, scale, planeMetres, ignoresHeights, output } = parseSightOptions(args, names);
    const cameras = readCameras(files.cameras!);
    const { frame, rings, places } = readZone(await readLayer(files.zone!));
    const { footprints, problems } = readBuildings(await readLayer(files.buildings!), frame);
    for (const problem of problems) console.error(problemSentence(problem));
    const index = buildSightIndex(footprints);
    const views = cameras.map(({ place, pose, masks }) => {
      const [x, y] = frame.toMetres(place);
      return viewCamera(index, { x, y, pose, masks }, { planeMetres, scale, ignoresHeights });
    });
    const covered = runToEnd(coverZone(views, rings, index, scale));
    if (output !== null) writeBytes(output, featuresOf(covered, frame));
    const findings = [
      ...index.findings.map((finding) => reportFinding(finding, null)),
      ...views.flatMap((view, camera) => view.findings.map((finding) => reportFinding(finding, camera + 1))),
    ];
    const byLevel = covered.levels.map(({ code, pxPerMetre, squareMetres, share }) => ({
      level: code,
      pixelsPerMetre: pxPerMetre,
      squareMetres: squareMetres[0],
      share,
      byTwoSquareMetres: squareMetres[1],
      byThreeSquareMetres: squareMetres[2],
    }));
    const report = {
      cameras: cameras.length,
      zoneSquareMetres: covered.zoneSquareMetres,
      openSquareMetres: covered.openSquareMetres,
      byLevel,
      unseenSquareMetres: covered.unseenSquareMetres,
      places: coverPlaces(views, places).map((counts, rank) => ({
        place: rank + 1,
        camerasByLevel: [...counts],
      })),
      findings,
    };
    console.log(JSON.stringify(report, null, 2));
    return 0;
  },
};

function featuresOf(covered: ZoneCoverage, frame: LocalFrame): Uint8Array {
  const features = covered.levels.map(({ code, pxPerMetre, squareMetres, share, polygons }) =>
    polygonFeature(polygons, frame, {
      level: code,
      pixelsPerMetre: pxPerMetre,
      squareMetres: squareMetres[0],
      share,
    }),
  );
  const unseen = polygonFeature(covered.unseen, frame, {
    level: null,
    squareMetres: covered.unseenSquareMetres,
  });
  return new TextEncoder().encode(
    JSON.stringify({ type: 'FeatureCollection', features: [...features, unseen] }),
  );
}

function reportFinding(finding: SightFinding, camera: number | null) {
  return { ...finding, camera, sentence: sightSentence(finding) };
}
