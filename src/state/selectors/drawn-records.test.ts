import { expect, test } from 'vitest';
import { emptyDossier } from '#domain/dossier.ts';
import { RECORD_SCHEMAS } from '#domain/dossier-record.ts';
import { placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import { sceneInput } from '../../../tests/helpers/scene-input.ts';
import { applyCommand } from '../commands/apply-command.ts';
import { drawCamera, drawnSource, drawPerimeter, drawSite } from './drawn-records.ts';

const { territory } = sceneInput();
const empty = emptyDossier({
  id: 'd',
  title: '',
  departement: '04',
  confidentiality: 'restricted',
  createdAt: '2026-01-01T00:00:00Z',
});
const place: LngLat = [6.15, 44.05];
const source = drawnSource('Saisie');
const site = drawSite(empty, territory, place, source.id, (rank) => `Point vidéo ${rank}`);
const withSite = applyCommand(empty, { type: 'put-record', record: site, source });
const target = placeAround(place, { azimuthDegrees: 70, metres: 12 });
const camera = drawCamera(withSite, site, target, 1.6, source.id, (number) => `Caméra ${number}`);

test('what is put on the map are records that the dossier takes', () => {
  const ring = [place, target, placeAround(place, { azimuthDegrees: 180, metres: 20 }), place];
  const perimeter = drawPerimeter(withSite, territory, 'study', ring, source.id, (rank) => `Zone ${rank}`);
  expect(RECORD_SCHEMAS.site.safeParse(site).success).toBe(true);
  expect(RECORD_SCHEMAS.camera.safeParse(camera).success).toBe(true);
  expect(RECORD_SCHEMAS.perimeter.safeParse(perimeter).success).toBe(true);
  expect([site.communeCode, perimeter.communeCode]).toEqual(['04002', '04002']);
});

test('a camera looks at the place that was clicked', () => {
  expect(camera.azimuthsDegrees[0]).toBeCloseTo(70, 1);
  const rise = (camera.heightMetres ?? 0) - 1.6;
  expect(Math.tan(((camera.optics?.tiltDegrees ?? 0) * Math.PI) / 180)).toBeCloseTo(rise / 12, 2);
});

test('names and numbers go on where the dossier is', () => {
  const next = drawSite(withSite, territory, [0, 0], source.id, (rank) => `Point vidéo ${rank}`);
  expect(next).toMatchObject({ id: 'site-saisi-2', name: 'Point vidéo 2', communeCode: null });
  const twelve = { ...camera, id: 'camera-x', number: '12' };
  const dossier = applyCommand(withSite, { type: 'put-record', record: twelve });
  expect(drawCamera(dossier, site, target, 1.6, source.id, String).number).toBe('13');
});
