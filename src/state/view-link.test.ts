import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASEMAPS, CLASS_METHODS, LAYER_IDS, type ViewSettings } from '#domain/view-settings.ts';
import { readViewLink, writeViewLink } from './view-link.ts';
import { defaultViewSettings } from './view-store.ts';

const settings: fc.Arbitrary<ViewSettings> = fc
  .record({
    order: fc.shuffledSubarray([...LAYER_IDS], { minLength: LAYER_IDS.length }),
    opacities: fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: LAYER_IDS.length,
      maxLength: LAYER_IDS.length,
    }),
    visible: fc.array(fc.boolean(), { minLength: LAYER_IDS.length, maxLength: LAYER_IDS.length }),
    choropleth: fc.option(
      fc.record({
        indicator: fc.constantFrom('population', 'density', 'presence-minutes'),
        method: fc.constantFrom(...CLASS_METHODS),
        classes: fc.integer({ min: 2, max: 9 }),
      }),
    ),
    basemap: fc.constantFrom(...BASEMAPS),
    selection: fc.oneof(
      fc.constant({ type: 'none' as const }),
      fc.constant({ type: 'communes' as const, codes: ['04112', '2A004'] }),
      fc.constant({ type: 'record' as const, id: 'site-manosque-12' }),
    ),
    lng: fc.integer({ min: -18_000_000, max: 18_000_000 }),
    lat: fc.integer({ min: -8_500_000, max: 8_500_000 }),
    zoom: fc.integer({ min: 0, max: 2_400 }),
  })
  .map(({ order, opacities, visible, lng, lat, zoom, ...rest }) => ({
    ...rest,
    order,
    layers: Object.fromEntries(
      LAYER_IDS.map((id, i) => [id, { visible: visible[i] ?? true, opacity: (opacities[i] ?? 0) / 100 }]),
    ),
    theme: 'light' as const,
    viewpoint: { centre: [lng / 1e5, lat / 1e5] as const, zoom: zoom / 100, bearing: 0, pitch: 0 },
  }));

test('a link gives back the view it was made from', () => {
  fc.assert(
    fc.property(settings, (view) => {
      const { theme: _theme, ...expected } = view;
      expect(readViewLink(`#${writeViewLink(view)}`)).toEqual(expected);
    }),
  );
});

test('any text is read without throwing, and brings no unknown layer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const view = readViewLink(`#v=1&l=${text}&m=${text}&c=${text}&s=${text}&b=${text}`);
      for (const id of view?.order ?? []) expect(id).toMatch(/^(backdrop:)?[a-z-]/);
    }),
    { numRuns: 40 },
  );
});

test('a broken part is left out and the others are kept', () => {
  expect(readViewLink('#v=1&m=1,2&b=ign-plan&s=communes,zzz&c=a,b,c')).toEqual({ basemap: 'ign-plan' });
  expect(readViewLink('#v=1&m=,,,,&b=%E0%A4%A')).toEqual({});
});

test('what is no link is refused', () => {
  expect([readViewLink(''), readViewLink('#contenu'), readViewLink('#v=2&b=none')]).toEqual([
    null,
    null,
    null,
  ]);
  expect(readViewLink(`#v=1&l=${'x'.repeat(9_000)}`)).toBeNull();
});

test('a property of Object is no layer', () => {
  const view = readViewLink('#v=1&l=__proto__.50,constructor.10,csu.40');
  expect(view?.layers?.csu).toEqual({ visible: true, opacity: 0.4 });
  expect(view?.order).toHaveLength(LAYER_IDS.length);
  expect(defaultViewSettings().order).toEqual(LAYER_IDS);
});
