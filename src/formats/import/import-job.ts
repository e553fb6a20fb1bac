import type { CommuneMatcher } from '#domain/match-commune.ts';
import type { Commune } from '#domain/territory.ts';
import type { LngLat } from '#geo/units.ts';
import type { CrsName, ImportPlan } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';
import type { FateBook } from './fate-book.ts';
import type { FieldReader } from './field-reader.ts';
import type { ImportContext } from './import-context.ts';
import type { IdBook } from './record-ids.ts';

/** One import on its way: what every interpreter reads from and writes to. */
export interface ImportJob {
  readonly table: SourceTable;
  readonly plan: ImportPlan;
  readonly context: ImportContext;
  /** The coordinate system to apply: chosen by the user, else the finding; null: places are set aside. */
  readonly crs: CrsName | null;
  readonly cells: FieldReader;
  readonly fates: FateBook;
  readonly ids: IdBook;
  readonly sourceId: string;
  /** Null without a territory. */
  readonly matchCommune: CommuneMatcher | null;
  readonly communeAt: (place: LngLat) => Commune | null;
  /** Remarks on the whole file, noted on its first kept row. */
  readonly remarks: 'elsewhere'[];
}
