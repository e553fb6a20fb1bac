import { AUDIENCES, type Audience } from '#domain/audience.ts';
import type { RecordByKind, RecordKind } from '#domain/dossier-record.ts';

/** Whether a record may go into a copy. `graded`: the widest audience of its source, « restricted » when it names none. */
type Admits<K extends RecordKind> = (
  record: RecordByKind[K],
  audience: Audience,
  graded: Audience,
) => boolean;

const never = (): boolean => false;
const asGraded = (_: unknown, audience: Audience, graded: Audience): boolean => isWithin(graded, audience);

/**
 * What of each kind goes into a copy for an audience: a kind without its line does not compile. Records that go lose their
 * notes (`audience-copy.ts`); their other fields go as they are: rules by field are for this table to hold, one day.
 */
export const COPY_RULES: { readonly [K in RecordKind]: Admits<K> } = {
  // Those that something in the copy comes from; see `audience-copy.ts`.
  source: () => true,
  site: asGraded,
  camera: asGraded,
  'plate-site': asGraded,
  csu: asGraded,
  'force-unit': asGraded,
  'video-link': asGraded,
  participation: asGraded,
  competence: asGraded,
  // Words of a mayor to the gendarmerie, whoever's file they came from.
  expectation: never,
  // Positions follow crews: what goes instead is a summary.
  presence: never,
  'presence-summary': (record, audience) => isWithin(record.audience, audience),
  backdrop: asGraded,
};

/** Whether what is meant for one audience may go to another: what the public may hold, élus may. */
export function isWithin(graded: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(graded) >= AUDIENCES.indexOf(audience);
}
