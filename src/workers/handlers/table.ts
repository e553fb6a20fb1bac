import type { HandlerTable } from '../handler.ts';
import { brushAreas } from './brush-areas.ts';
import { brushPresence } from './brush-presence.ts';
import { countAreaVisits } from './count-area-visits.ts';
import { coverPerimeter } from './cover-perimeter.ts';
import { curveSiting } from './curve-siting.ts';
import { cutCordon } from './cut-cordon.ts';
import { exportLayer } from './export-layer.ts';
import { forgetFile } from './forget-file.ts';
import { importFile } from './import-file.ts';
import { improveSiting } from './improve-siting.ts';
import { inspectFile } from './inspect-file.ts';
import { measureExpectation } from './measure-expectation.ts';
import { openBuildings } from './open-buildings.ts';
import { openPresence } from './open-presence.ts';
import { openSiting } from './open-siting.ts';
import { readDossier } from './read-dossier.ts';
import { restoreDossier } from './restore-dossier.ts';
import { seeCameras } from './see-cameras.ts';
import { sliceLayer } from './slice-layer.ts';
import { sliceTile } from './slice-tile.ts';
import { writeAudienceCopy } from './write-audience-copy.ts';
import { writeDossier } from './write-dossier.ts';
import { writeVideoFile } from './write-video-file.ts';

/** Which handler answers which message. A new message is a line in `protocol.ts`, a file here and a line below. */
export const HANDLERS: HandlerTable = {
  'inspect-file': inspectFile,
  'import-file': importFile,
  'forget-file': forgetFile,
  'open-presence': openPresence,
  'brush-presence': brushPresence,
  'brush-areas': brushAreas,
  'count-area-visits': countAreaVisits,
  'measure-expectation': measureExpectation,
  'read-dossier': readDossier,
  'restore-dossier': restoreDossier,
  'write-dossier': writeDossier,
  'write-audience-copy': writeAudienceCopy,
  'open-buildings': openBuildings,
  'see-cameras': seeCameras,
  'cover-perimeter': coverPerimeter,
  'write-video-file': writeVideoFile,
  'open-siting': openSiting,
  'improve-siting': improveSiting,
  'curve-siting': curveSiting,
  'cut-cordon': cutCordon,
  'export-layer': exportLayer,
  'slice-layer': sliceLayer,
  'slice-tile': sliceTile,
};
