import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { AUDIENCES } from '#domain/audience.ts';
import { columnRecords } from '#domain/column-records.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import { BUILDING_USES } from '#domain/records/buildings.ts';
import { CAMERA_ROLES, CAMERA_TYPES, CODECS, SHOT_PLANS } from '#domain/records/camera.ts';
import { EXPECTATION_STATUSES, EXPECTATION_THEMES } from '#domain/records/expectation.ts';
import { FORCES } from '#domain/records/force-unit.ts';
import { PERIMETER_USES } from '#domain/records/perimeter.ts';
import { PLATE_OPERATORS, PLATE_READINGS } from '#domain/records/plate-site.ts';
import { SERVICE_STATES } from '#domain/records/record-base.ts';
import { ROAD_CLASSES, ROAD_WAYS } from '#domain/records/roads.ts';
import { MASTS } from '#domain/records/site.ts';
import { CAMERA_MODELS } from '#domain/rules/camera-models.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { ColumnBlock } from '#formats/outcome.ts';
import { encodePositions } from '#formats/positions-block.ts';

/** Any valid dossier with its columns: every kind, every field, references that hold, hostile words in every text. */
export interface DossierAndColumns {
  readonly dossier: Dossier;
  readonly columns: readonly ColumnBlock[];
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    'Place de l’Hôtel-de-Ville',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '__proto__',
    '\u0000"\\',
  ),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const place = fc.tuple(number(-180, 180), number(-90, 90));
const azimuth = number(0, 359.9);
const state = fc.constantFrom(...SERVICE_STATES);
const date = fc.constantFrom('2019', '2020-02', '2024-02-29', '1999-12-31');
const instant = fc.constantFrom('2026-11-22T10:00:00.000Z', '2024-03-31T01:30:00Z');
const communeCode = fc.constantFrom('04070', '04112', '2A004');
const authorisation = fc.record({ number: text, date: orNull(date), expires: orNull(date) });
const keys = (kind: RecordKind, maxLength: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 9_999 }), { minLength: kind === 'source' ? 1 : 0, maxLength })
    .map((numbers) => numbers.map((key) => `${kind}-${key}`));

function block(bytes: Uint8Array): ColumnBlock {
  return { id: createHash('sha256').update(bytes).digest('hex'), bytes: new Uint8Array(bytes) };
}

/** Positions of the first unit, one a minute. */
const positionsBlock = fc.array(fc.nat(0xffffffff), { maxLength: 5 }).map((xs) => {
  const bytes = encodePositions({
    times: Uint32Array.from(xs, (_, index) => 1_700_000_000 + 60 * index),
    xs: Uint32Array.from(xs),
    ys: Uint32Array.from(xs).reverse(),
    units: new Uint16Array(xs.length),
  });
  return { ...block(bytes), count: xs.length };
});

const weekHours = fc.nat(167).map((at) => '0'.repeat(at) + '1'.padEnd(168 - at, '0'));

const featuresBlock = fc.array(place, { maxLength: 3 }).map((places) => {
  const features = places.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }));
  return {
    ...block(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))),
    count: places.length,
  };
});

/** A small triangle at a place, closed. */
const triangle = place.map(([lng, lat]) => {
  const [east, north] = [lng > 179 ? lng - 0.001 : lng + 0.001, lat > 89 ? lat - 0.001 : lat + 0.001];
  return [
    [lng, lat],
    [east, lat],
    [east, north],
    [lng, lat],
  ];
});

function shapesBlock(type: string, shape: fc.Arbitrary<unknown>, properties: fc.Arbitrary<unknown>) {
  const feature = fc.record({
    type: fc.constant('Feature'),
    properties,
    geometry: fc.record({ type: fc.constant(type), coordinates: shape }),
  });
  return fc.array(feature, { maxLength: 3 }).map((features) => ({
    ...block(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))),
    count: features.length,
  }));
}

const buildingsBlock = shapesBlock(
  'Polygon',
  fc.tuple(triangle),
  fc.record({
    heightMetres: orNull(number(1, 40)),
    use: orNull(fc.constantFrom(...BUILDING_USES)),
    name: orNull(text),
  }),
);
const roadsBlock = shapesBlock(
  'LineString',
  fc.tuple(place, place),
  fc.record({
    name: orNull(text),
    class: orNull(fc.constantFrom(...ROAD_CLASSES)),
    oneway: fc.constantFrom(...ROAD_WAYS),
    lanes: orNull(fc.integer({ min: 1, max: 6 })),
    level: fc.integer({ min: -2, max: 2 }),
  }),
);

const head = fc.record({
  id: fc.constantFrom('d-1', '0b7e6a0e-6a1f-4b3e-9c3a-1f2e3d4c5b6a'),
  title: text,
  departement: fc.constantFrom('04', '2A', '974'),
  confidentiality: fc.constantFrom(...AUDIENCES),
  createdAt: instant,
});

interface CountedBlock extends ColumnBlock {
  readonly count: number;
}

const featureFields = (blocks: readonly CountedBlock[]) => ({
  label: text,
  block: fc.constantFrom(...blocks),
  bounds: fc.tuple(number(-180, 180), number(-90, 90), number(-180, 180), number(-90, 90)),
});
const withBlock = (records: readonly { readonly block: CountedBlock }[]) =>
  records.map(({ block: { id, count }, ...rest }) => ({ ...rest, columnsId: id, features: count }));

/** `kind`s of the architecture of references: sources first, then sites, then what names them. */
export const arbitraryDossier: fc.Arbitrary<DossierAndColumns> = fc
  .record({
    head,
    tracks: fc.array(positionsBlock, { minLength: 1, maxLength: 3 }),
    shapes: fc.array(featuresBlock, { minLength: 1, maxLength: 2 }),
    houses: buildingsBlock,
    streets: roadsBlock,
    ids: fc.record(
      Object.fromEntries(RECORD_KINDS.map((kind) => [kind, keys(kind, 4)])) as Record<
        RecordKind,
        fc.Arbitrary<string[]>
      >,
    ),
  })
  .chain(({ head, tracks, shapes, houses, streets, ids }) => {
    const blocks = [...tracks, ...shapes, houses, streets];
    const of = <F extends object>(
      kind: RecordKind,
      fields: { [N in keyof F]: fc.Arbitrary<F[N]> },
    ): fc.Arbitrary<F[]> =>
      fc.tuple(
        ...ids[kind].map(
          (id) =>
            fc.record({
              id: fc.constant(id),
              kind: fc.constant(kind),
              ...(kind === 'source' ? {} : { sourceId: fc.constantFrom(...ids.source) }),
              note: text,
              ...fields,
            }) as fc.Arbitrary<unknown> as fc.Arbitrary<F>,
        ),
      );
    const columnsId = fc.constantFrom(...blocks.map(({ id }) => id));
    const watchers = [...ids.csu, ...ids['force-unit']];
    const ends = [...ids.site, ...ids['plate-site'], ...watchers];
    const lists: { readonly [K in RecordKind]: fc.Arbitrary<unknown[]> } = {
      source: of('source', {
        title: text,
        producer: text,
        fileName: orNull(text),
        fingerprint: orNull(columnsId),
        date: orNull(date),
        importedAt: orNull(instant),
        licence: text,
        confidentiality: fc.constantFrom(...AUDIENCES),
        fictitious: fc.boolean(),
      }),
      site: of('site', {
        name: text,
        number: orNull(text),
        communeCode: orNull(communeCode),
        address: orNull(text),
        place,
        state,
        authorisation: orNull(authorisation),
        retentionDays: orNull(number(0, 30)),
        recipients: fc.array(
          fc.record({
            name: text,
            recordId: watchers.length === 0 ? fc.constant(null) : orNull(fc.constantFrom(...watchers)),
          }),
          { maxLength: 3 },
        ),
        notice: orNull(fc.boolean()),
        phase: orNull(fc.integer({ min: 1, max: 9 })),
        mast: orNull(fc.constantFrom(...MASTS)),
      }),
      camera:
        ids.site.length === 0
          ? fc.constant([])
          : of('camera', {
              siteId: fc.constantFrom(...ids.site),
              number: orNull(text),
              label: text,
              type: fc.constantFrom(...CAMERA_TYPES),
              state,
              azimuthsDegrees: fc.array(azimuth, { maxLength: 3 }),
              fieldDegrees: orNull(number(1, 360)),
              heightMetres: orNull(number(0, 20)),
              reachMetres: orNull(number(1, 500)),
              optics: orNull(
                fc.record({
                  sensorWidthMm: number(1, 10),
                  sensorHeightMm: number(1, 10),
                  focalMm: number(1, 100),
                  widthPx: fc.integer({ min: 1, max: 8_000 }),
                  heightPx: fc.integer({ min: 1, max: 8_000 }),
                  tiltDegrees: number(-90, 90),
                }),
              ),
              model: orNull(fc.constantFrom(...CAMERA_MODELS.map(({ code }) => code))),
              focalRangeMm: orNull(fc.tuple(number(1, 10), number(10, 100))),
              framesPerSecond: orNull(number(1, 60)),
              codec: orNull(fc.constantFrom(...CODECS)),
              bitrateKbps: orNull(number(100, 20_000)),
              plan: orNull(fc.constantFrom(...SHOT_PLANS)),
              role: orNull(fc.constantFrom(...CAMERA_ROLES)),
              masks: fc.array(
                fc.record({
                  label: text,
                  fromDegrees: azimuth,
                  toDegrees: azimuth,
                  fromMetres: number(0, 20),
                  toMetres: orNull(number(21, 200)),
                }),
                { maxLength: 2 },
              ),
              purposes: fc.array(fc.constantFrom('agressions-vols', 'circulation'), { maxLength: 2 }),
              objective: orNull(text),
              installed: orNull(date),
            }),
      'plate-site': of('plate-site', {
        name: text,
        number: orNull(text),
        communeCode: orNull(communeCode),
        place,
        reading: fc.constantFrom(...PLATE_READINGS),
        operator: orNull(fc.constantFrom(...PLATE_OPERATORS)),
        state,
        road: orNull(text),
        trafficAzimuthDegrees: orNull(azimuth),
        direction: orNull(text),
        lanes: orNull(fc.integer({ min: 1, max: 6 })),
        authorisation: orNull(authorisation),
      }),
      csu: of('csu', {
        name: text,
        communeCode: orNull(communeCode),
        place,
        state,
        hours: orNull(text),
        operators: orNull(fc.nat(50)),
      }),
      'force-unit': of('force-unit', {
        name: text,
        force: fc.constantFrom(...FORCES),
        unitType: orNull(text),
        publicId: orNull(text),
        communeCode: orNull(communeCode),
        address: orNull(text),
        place,
        phone: orNull(text),
        hours: orNull(text),
      }),
      'video-link':
        ends.length === 0
          ? fc.constant([])
          : of('video-link', {
              from: fc.constantFrom(...ends),
              to: fc.constantFrom(...ends),
              state,
              medium: orNull(text),
              legalBasis: orNull(text),
              since: orNull(date),
            }),
      participation: of('participation', {
        communeCode,
        state: fc.constantFrom('active', 'planned', 'ended'),
        signed: orNull(date),
        renewed: orNull(date),
        ends: orNull(date),
        referents: orNull(fc.nat(50)),
        referentsWords: orNull(text),
        unitName: orNull(text),
      }),
      competence: of('competence', {
        communeCode,
        units: fc.array(
          fc.record({
            force: fc.constantFrom('gendarmerie', 'police'),
            name: orNull(text),
            publicId: orNull(text),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      expectation: of('expectation', {
        communeCode,
        date,
        theme: fc.constantFrom(...EXPECTATION_THEMES),
        placeName: orNull(text),
        point: orNull(place),
        hours: orNull(weekHours),
        words: text,
        status: fc.constantFrom(...EXPECTATION_STATUSES),
        answer: orNull(fc.record({ words: text, date: orNull(date) })),
      }),
      presence: of('presence', {
        label: text,
        from: instant,
        to: instant,
        timeZone: fc.constant('Europe/Paris'),
        pingSeconds: number(0, 600),
        units: fc.array(text, { minLength: 1, maxLength: 3 }),
        block: fc.constantFrom(...tracks),
      }).map((records) =>
        records.map(({ block: { id, count }, ...rest }) => ({ ...rest, columnsId: id, positions: count })),
      ),
      'presence-summary': of('presence-summary', {
        label: text,
        audience: fc.constantFrom('elus', 'public'),
        from: fc.constantFrom('2026-08', '2026-09'),
        to: fc.constantFrom('2026-09', '2026-12'),
        rules: fc.constantFrom(...Object.values(PRESENCE_COPIES).map(({ rules }) => rules)),
        squares: fc.array(fc.tuple(fc.nat(16_383), fc.nat(16_383), fc.nat(5)), { maxLength: 3 }),
        communes: fc.array(
          fc.record({
            code: communeCode,
            from: fc.nat(60),
            to: orNull(fc.integer({ min: 61, max: 90 })),
            nightQuarter: orNull(fc.nat(3)),
            weekendQuarter: orNull(fc.nat(3)),
          }),
          { maxLength: 3 },
        ),
        coarsened: fc.constantFrom(
          { merged: 310, dropped: 0, communes: 0 },
          { merged: 0, dropped: 20, communes: 10 },
        ),
      }),
      perimeter: of('perimeter', {
        name: text,
        use: fc.constantFrom(...PERIMETER_USES),
        communeCode: orNull(communeCode),
        polygons: fc.array(fc.tuple(triangle), { minLength: 1, maxLength: 2 }),
      }),
      'priority-place': of('priority-place', {
        name: text,
        place,
        communeCode: orNull(communeCode),
        weight: number(1, 10),
        radiusMetres: orNull(number(1, 500)),
        purposes: fc.array(fc.constantFrom('traffic', 'waste'), { maxLength: 2 }),
        hours: orNull(weekHours),
        words: text,
      }),
      buildings: of('buildings', featureFields([houses])).map(withBlock),
      roads: of('roads', featureFields([streets])).map(withBlock),
      backdrop: of('backdrop', {
        ...featureFields(shapes),
        geometry: fc.constantFrom('point', 'line', 'polygon', 'mixed'),
      }).map(withBlock),
    };
    return fc.record(lists).map((records) => {
      const tables = Object.fromEntries(
        RECORD_KINDS.map((kind) => [
          kind,
          Object.fromEntries((records[kind] as DossierRecord[]).map((record) => [record.id, record])),
        ]),
      ) as unknown as Dossier['tables'];
      const named = new Set(columnRecords({ ...head, tables }).map((record) => record.columnsId));
      const columns = [...new Map(blocks.map(({ id, bytes }) => [id, { id, bytes }])).values()].filter(
        ({ id }) => named.has(id),
      );
      return { dossier: { ...head, tables }, columns };
    });
  });
