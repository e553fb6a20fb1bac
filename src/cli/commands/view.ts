import { buildSightIndex } from '#analysis/visibility/sight-index.ts';
import { viewCamera } from '#analysis/visibility/view-camera.ts';
import type { SightFinding } from '#domain/buildings/sight-finding.ts';
import { sightSentence } from '#domain/buildings/sight-sentences.ts';
import { pictureAngles } from '#domain/optics/picture-angles.ts';
import { problemSentence } from '#domain/problem-sentences.ts';
import { readBuildings } from '#formats/read-buildings.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import type { Command } from '../commands.ts';
import { polygonFeature } from '../sight/polygon-feature.ts';
import { readCameras } from '../sight/read-cameras.ts';
import { readLayer } from '../sight/read-layer.ts';
import { parseSightOptions } from '../sight/sight-options.ts';
import { UsageError } from '../usage-error.ts';
import { writeBytes } from '../write-output.ts';

export const command: Command = {
  usage: `diagnostic view --camera caméra.json --buildings FICHIER
  [--scale dori|iec2025|plates|arrete2007]
  [--target-height 1.6]   hauteur de ce qui est regardé, en mètres
  [--two-d]               les bâtiments cachent tout, quelle que soit leur hauteur
  [-o sortie.geojson]     un polygone par niveau
caméra.json : {lon, lat, heightMetres, azimuthDegrees, tiltDegrees, sensorWidthMm, sensorHeightMm, focalMm, widthPx, heightPx}`,
  run: async (args) => {
    const { files, scale, planeMetres, ignoresHeights, output } = parseSightOptions(args, [
      'camera',
      'buildings',
    ]);
    const [camera, ...more] = readCameras(files.camera!);
    if (!camera || more.length > 0) throw new UsageError('Donner une caméra, et une seule.');
    const frame = createLocalFrame(camera.place);
    const { footprints, problems } = readBuildings(await readLayer(files.buildings!), frame);
    for (const problem of problems) console.error(problemSentence(problem));
    const index = buildSightIndex(footprints);
    const placed = { x: 0, y: 0, pose: camera.pose, masks: camera.masks };
    const view = viewCamera(index, placed, { planeMetres, scale, ignoresHeights });
    if (output !== null) {
      const features = view.levels.map(({ code, label, pxPerMetre, squareMetres, polygons }) =>
        polygonFeature(polygons, frame, { level: code, label, pixelsPerMetre: pxPerMetre, squareMetres }),
      );
      writeBytes(output, new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })));
    }
    const report = {
      ...pictureAngles(camera.pose),
      nearMetres: view.limits?.nearMetres ?? null,
      farMetres: view.limits?.farMetres ?? null,
      maxPixelsPerMetre: view.limits?.maxPixelsPerMetre ?? null,
      visibleSquareMetres: view.visibleSquareMetres,
      byLevel: view.levels.map(({ code, pxPerMetre, squareMetres }) => ({
        level: code,
        pixelsPerMetre: pxPerMetre,
        squareMetres,
      })),
      findings: [...index.findings, ...view.findings].map(reportFinding),
    };
    console.log(JSON.stringify(report, null, 2));
    return 0;
  },
};

function reportFinding(finding: SightFinding) {
  return { ...finding, sentence: sightSentence(finding) };
}
