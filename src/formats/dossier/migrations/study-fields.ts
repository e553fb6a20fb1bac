import type { Migration, StoredDocument } from '../migrations.ts';

const CAMERA_FIELDS = {
  model: null,
  focalRangeMm: null,
  framesPerSecond: null,
  codec: null,
  bitrateKbps: null,
  plan: null,
  role: null,
  masks: [],
};
const SITE_FIELDS = { recipients: [], notice: null, phase: null, mast: null };
const NEW_KINDS: ReadonlySet<unknown> = new Set(['perimeter', 'priority-place', 'buildings', 'roads']);

/** What a study of video-protection needs to know; version 1 has no word for the kinds that come with it. */
export const studyFields: Migration = {
  name: 'cameras get masks and what they record, sites their recipients and notice; buildings, roads, perimeters and priority places come',
  from: 1,
  up: (document) => mapRecords(document, (record) => ({ ...fieldsOf(record.kind), ...record })),
  down: (document) => {
    const old = document.records.filter((record) => !isObject(record) || !NEW_KINDS.has(record.kind));
    return mapRecords({ ...document, records: old }, (record) => {
      const added = Object.keys(fieldsOf(record.kind));
      return Object.fromEntries(Object.entries(record).filter(([name]) => !added.includes(name)));
    });
  },
};

function fieldsOf(kind: unknown): Readonly<Record<string, unknown>> {
  if (kind === 'camera') return CAMERA_FIELDS;
  return kind === 'site' ? SITE_FIELDS : {};
}

type StoredRecord = Readonly<Record<string, unknown>>;

/** Records that are not objects stay as they are, for the gate to set aside. */
function mapRecords(
  document: StoredDocument,
  change: (record: StoredRecord) => StoredRecord,
): StoredDocument {
  const records = document.records.map((record) => (isObject(record) ? change(record) : record));
  return { ...document, records };
}

function isObject(value: unknown): value is StoredRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
