import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { writeDossier } from '../dossier/write-dossier.ts';
import { audienceCopy, type CopyRequest } from './audience-copy.ts';

const base = { sourceId: 'source-1', note: 'À ne pas diffuser' };
const zone = (id: string, use: Perimeter['use']): Perimeter => ({
  ...base,
  kind: 'perimeter',
  id,
  name: `Zone ${use}`,
  use,
  communeCode: null,
  polygons: [
    [
      [
        [6, 44],
        [6.1, 44],
        [6.1, 44.1],
        [6, 44],
      ],
    ],
  ],
});

/** All that a referent writes of a camera, in words that a search of the bytes finds. */
const dossier: Dossier = (() => {
  const empty = emptyDossier({
    id: 'd',
    title: 'Étude',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-11-22T10:00:00.000Z',
  });
  return {
    ...empty,
    tables: {
      ...empty.tables,
      source: {
        'source-1': {
          kind: 'source',
          id: 'source-1',
          title: 'Mairie',
          producer: '',
          fileName: null,
          fingerprint: null,
          date: null,
          importedAt: null,
          licence: '',
          confidentiality: 'public',
          fictitious: true,
          note: '',
        },
      },
      site: {
        'site-1': {
          ...UNKNOWN_SITE,
          ...base,
          id: 'site-1',
          name: 'Place du marché',
          place: [6, 44],
          recipients: [{ name: 'Brigade de Trifouillis', recordId: 'force-unit-none' }],
          notice: true,
          phase: 37,
          mast: 'facade',
        },
      },
      camera: {
        'camera-1': {
          ...UNKNOWN_CAMERA,
          ...base,
          id: 'camera-1',
          siteId: 'site-1',
          label: 'Caméra nord',
          model: 'dome-secret',
          optics: {
            sensorWidthMm: 5.37,
            sensorHeightMm: 3.02,
            focalMm: 4.4321,
            widthPx: 1920,
            heightPx: 1080,
            tiltDegrees: 13,
          },
          focalRangeMm: [2.81234, 12],
          framesPerSecond: 11.125,
          codec: 'mjpeg',
          bitrateKbps: 4567.5,
          plan: 'narrow',
          role: 'tactical',
          masks: [
            { label: 'Fenêtres du 12', fromDegrees: 350, toDegrees: 10, fromMetres: 0, toMetres: null },
          ],
        },
      },
      perimeter: {
        'perimeter-s': zone('perimeter-s', 'study'),
        'perimeter-p': zone('perimeter-p', 'protected'),
        'perimeter-l': zone('perimeter-l', 'plates'),
      },
      'priority-place': {
        'priority-place-1': {
          ...base,
          kind: 'priority-place',
          id: 'priority-place-1',
          name: 'Point de deal',
          place: [6, 44],
          communeCode: null,
          weight: 9,
          radiusMetres: 50,
          purposes: ['assault-theft-drugs'],
          hours: null,
          words: 'Signalé par les riverains',
        },
      },
    },
  };
})();

function textOf(audience: CopyRequest['audience']): string {
  const request: CopyRequest = { audience, id: 'd-copy', title: 'Copie', today: '2026-11-23', summary: null };
  const bytes = runToEnd(
    writeDossier(audienceCopy(dossier, request).dossier, [], { app: { name: 'essai', version: '0' } }),
  );
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n');
}

const ON_EQUIPMENT = ['dome-secret', '4.4321', '2.81234', '11.125', 'mjpeg', '4567.5', 'narrow', 'tactical'];
const OF_THE_CIRCLE = ['Point de deal', 'riverains', 'Zone study', 'Zone plates', 'À ne pas diffuser'];

test('the public’s file has no byte of the equipment, the masks, who receives images, or work in hand', () => {
  const text = textOf('public');
  for (const word of [...ON_EQUIPMENT, 'Fenêtres du 12', 'Trifouillis', 'facade', ...OF_THE_CIRCLE])
    expect(text, word).not.toContain(word);
  for (const word of ['Place du marché', 'Caméra nord', 'Zone protected']) expect(text).toContain(word);
});

test('élus have the equipment and the names of who receives, no place of work in hand, no reference that leads nowhere', () => {
  const text = textOf('elus');
  for (const word of [...ON_EQUIPMENT, 'Fenêtres du 12', 'Trifouillis', 'Zone protected'])
    expect(text, word).toContain(word);
  for (const word of [...OF_THE_CIRCLE, 'force-unit-none']) expect(text, word).not.toContain(word);
});
