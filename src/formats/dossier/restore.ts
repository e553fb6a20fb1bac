import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { type DossierRecord, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '#domain/dossier-record.ts';
import type { Problem } from '#domain/problem.ts';
import { DOSSIER_FORMAT, DOSSIER_VERSION, dossierHeadSchema } from './dossier-document.ts';
import { findDanglingReferences } from './find-dangling-references.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';

interface RestoredDossier {
  readonly dossier: Dossier;
  readonly problems: readonly Problem[];
  /** Records the gate refused, as they were stored; each has its problem. Storage keeps them, a copy of the file keeps them. */
  readonly setAside: readonly unknown[];
}

export type Restoration =
  | RestoredDossier
  | { readonly dossier: null; readonly problems: readonly Problem[]; readonly setAside: readonly [] };

/**
 * The one gate for stored dossiers, from a file as from this computer's storage: unknown JSON in, a valid dossier or problems out; never throws.
 * A record that does not fit its schema is set aside with its problem (`dossier-invalid` and its id); a reference to a record that is not there
 * is told and kept; a document of a newer version is refused whole (`dossier-newer`).
 */
export function restoreDossier(
  stored: unknown,
  version = DOSSIER_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): Restoration {
  if (!isObject(stored) || stored.format !== DOSSIER_FORMAT) return refuse('dossier-invalid', 'format');
  const found = stored.version;
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1)
    return refuse('dossier-invalid', 'version');
  if (found > version) return refuse('dossier-newer', `${found} > ${version}`);
  if (!Array.isArray(stored.records)) return refuse('dossier-invalid', 'records');
  const document = migrate(
    { version: found, head: stored.head, records: stored.records },
    version,
    migrations,
  );

  const head = dossierHeadSchema.safeParse(document.head);
  if (!head.success) return refuse('dossier-invalid', `head ${firstIssue(head.error)}`);

  const empty = emptyDossier(head.data);
  const tables = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, {}])) as Record<
    RecordKind,
    Record<string, DossierRecord>
  >;
  const problems: Problem[] = [];
  const setAside: unknown[] = [];
  for (const record of document.records) {
    const problem = put(tables, record);
    if (problem === null) continue;
    problems.push(problem);
    setAside.push(record);
  }
  const dossier: Dossier = { ...empty, tables: tables as unknown as Dossier['tables'] };
  problems.push(...findDanglingReferences(dossier));
  return { dossier, problems, setAside };
}

function put(tables: Record<RecordKind, Record<string, DossierRecord>>, record: unknown): Problem | null {
  if (!isObject(record)) return invalid(undefined, 'record');
  const id = typeof record.id === 'string' ? record.id.slice(0, 80) : undefined;
  const { kind } = record;
  if (typeof kind !== 'string' || !Object.hasOwn(RECORD_SCHEMAS, kind))
    return invalid(id, `kind ${String(kind).slice(0, 80)}`);
  const parsed = RECORD_SCHEMAS[kind as RecordKind].safeParse(record);
  if (!parsed.success) return invalid(id, `${kind} ${firstIssue(parsed.error)}`);
  const table = tables[kind as RecordKind];
  if (Object.hasOwn(table, parsed.data.id)) return invalid(id, `${kind} double`);
  table[parsed.data.id] = parsed.data;
  return null;
}

function invalid(recordId: string | undefined, detail: string): Problem {
  return { code: 'dossier-invalid', where: recordId === undefined ? {} : { recordId }, detail };
}

function firstIssue(error: {
  readonly issues: readonly { readonly path: PropertyKey[]; readonly code?: string | undefined }[];
}): string {
  const issue = error.issues[0];
  return issue === undefined
    ? ''
    : `${issue.path.map(String).join('.')} ${issue.code ?? ''}`.trim().slice(0, 200);
}

function refuse(code: Problem['code'], detail: string): Restoration {
  return { dossier: null, problems: [{ code, where: {}, detail }], setAside: [] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
