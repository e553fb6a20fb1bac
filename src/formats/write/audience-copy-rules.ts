import { AUDIENCES, type Audience } from '#domain/audience.ts';
import type { RecordByKind, RecordKind } from '#domain/dossier-record.ts';
import type { RecordBase } from '#domain/records/record-base.ts';

/** Whether a record may go into a copy. `graded`: the widest audience of its source, « restricted » when it names none. */
type Admits<K extends RecordKind> = (
  record: RecordByKind[K],
  audience: Audience,
  graded: Audience,
) => boolean;

/** `as-is`, or the widest audience that gets the field and what the others find in its place. */
type FieldRule<Value> = 'as-is' | { readonly widest: Audience; readonly blank: Value };

type FieldRules<K extends RecordKind> = {
  readonly [F in Exclude<keyof RecordByKind[K], keyof RecordBase | 'kind'>]-?: FieldRule<RecordByKind[K][F]>;
};

/** What goes of a kind, and of each of its fields; null: nothing ever goes. */
export type CopyRule<K extends RecordKind> = {
  readonly admits: Admits<K>;
  readonly fields: FieldRules<K>;
} | null;

const asGraded = (_: unknown, audience: Audience, graded: Audience): boolean => isWithin(graded, audience);
const NOTHING_ON_EQUIPMENT = { widest: 'elus', blank: null } as const;

/**
 * What of each kind goes into a copy for an audience: a kind, or a field, without its line does not compile. Notes never
 * go, and `audience-copy.ts` says which sources do.
 */
export const COPY_RULES: { readonly [K in Exclude<RecordKind, 'source'>]: CopyRule<K> } = {
  site: {
    admits: asGraded,
    fields: {
      name: 'as-is',
      number: 'as-is',
      communeCode: 'as-is',
      address: 'as-is',
      place: 'as-is',
      state: 'as-is',
      authorisation: 'as-is',
      retentionDays: 'as-is',
      recipients: { widest: 'elus', blank: [] },
      notice: NOTHING_ON_EQUIPMENT,
      phase: NOTHING_ON_EQUIPMENT,
      mast: NOTHING_ON_EQUIPMENT,
    },
  },
  // What a lens, a mask or a bit rate lets through tells where one is not seen.
  camera: {
    admits: asGraded,
    fields: {
      siteId: 'as-is',
      number: 'as-is',
      label: 'as-is',
      type: 'as-is',
      state: 'as-is',
      azimuthsDegrees: 'as-is',
      fieldDegrees: 'as-is',
      heightMetres: 'as-is',
      reachMetres: 'as-is',
      model: NOTHING_ON_EQUIPMENT,
      optics: NOTHING_ON_EQUIPMENT,
      focalRangeMm: NOTHING_ON_EQUIPMENT,
      framesPerSecond: NOTHING_ON_EQUIPMENT,
      codec: NOTHING_ON_EQUIPMENT,
      bitrateKbps: NOTHING_ON_EQUIPMENT,
      plan: NOTHING_ON_EQUIPMENT,
      role: NOTHING_ON_EQUIPMENT,
      masks: { widest: 'elus', blank: [] },
      purposes: 'as-is',
      objective: 'as-is',
      installed: 'as-is',
    },
  },
  'plate-site': {
    admits: asGraded,
    fields: {
      name: 'as-is',
      number: 'as-is',
      communeCode: 'as-is',
      place: 'as-is',
      reading: 'as-is',
      operator: 'as-is',
      state: 'as-is',
      road: 'as-is',
      trafficAzimuthDegrees: 'as-is',
      direction: 'as-is',
      lanes: 'as-is',
      authorisation: 'as-is',
    },
  },
  csu: {
    admits: asGraded,
    fields: {
      name: 'as-is',
      communeCode: 'as-is',
      place: 'as-is',
      state: 'as-is',
      hours: 'as-is',
      operators: 'as-is',
    },
  },
  'force-unit': {
    admits: asGraded,
    fields: {
      name: 'as-is',
      force: 'as-is',
      unitType: 'as-is',
      publicId: 'as-is',
      communeCode: 'as-is',
      address: 'as-is',
      place: 'as-is',
      phone: 'as-is',
      hours: 'as-is',
    },
  },
  'video-link': {
    admits: asGraded,
    fields: {
      from: 'as-is',
      to: 'as-is',
      state: 'as-is',
      medium: 'as-is',
      legalBasis: 'as-is',
      since: 'as-is',
    },
  },
  participation: {
    admits: asGraded,
    fields: {
      communeCode: 'as-is',
      state: 'as-is',
      signed: 'as-is',
      renewed: 'as-is',
      ends: 'as-is',
      referents: 'as-is',
      referentsWords: 'as-is',
      unitName: 'as-is',
    },
  },
  competence: { admits: asGraded, fields: { communeCode: 'as-is', units: 'as-is' } },
  // Words of a mayor to the gendarmerie, whoever's file they came from.
  expectation: null,
  // Positions follow crews: what goes instead is a summary.
  presence: null,
  'presence-summary': {
    admits: (record, audience) => isWithin(record.audience, audience),
    fields: {
      label: 'as-is',
      audience: 'as-is',
      from: 'as-is',
      to: 'as-is',
      rules: 'as-is',
      squares: 'as-is',
      communes: 'as-is',
      coarsened: 'as-is',
    },
  },
  // A protected perimeter is an order of the prefect; where one studies, or wants plates to be seen, is work in hand.
  perimeter: {
    admits: (record, audience, graded) => record.use === 'protected' && isWithin(graded, audience),
    fields: { name: 'as-is', use: 'as-is', communeCode: 'as-is', polygons: 'as-is' },
  },
  'priority-place': null,
  buildings: {
    admits: asGraded,
    fields: { label: 'as-is', features: 'as-is', bounds: 'as-is', columnsId: 'as-is' },
  },
  roads: {
    admits: asGraded,
    fields: { label: 'as-is', features: 'as-is', bounds: 'as-is', columnsId: 'as-is' },
  },
  backdrop: {
    admits: asGraded,
    fields: {
      label: 'as-is',
      geometry: 'as-is',
      features: 'as-is',
      bounds: 'as-is',
      columnsId: 'as-is',
    },
  },
};

/** Whether what is meant for one audience may go to another: what the public may hold, élus may. */
export function isWithin(graded: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(graded) >= AUDIENCES.indexOf(audience);
}
