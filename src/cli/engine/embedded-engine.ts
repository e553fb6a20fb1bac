import { engineError } from './engine-error.ts';
import { loadEnginePackage } from './engine-folder.ts';
import type { SqlEngine, SqlValues } from './sql-engine.ts';

/** The part of chdb that is used here. */
interface Chdb {
  readonly Session: new (path: string) => ChdbSession;
}
interface ChdbSession {
  query(sql: string, format?: string): string;
  queryBind(sql: string, values: SqlValues, format?: string): string;
  close(): void;
}

const NAME = 'Le moteur ClickHouse intégré';
/** Of one statement; beyond a third of it, groups and sorts go to disk. */
const MOST_BYTES = 4_000_000_000;

/** ClickHouse in this process (chdb). @throws RefusedError when it is not installed */
export function openEmbedded(): SqlEngine {
  const chdb = loadEnginePackage('chdb', NAME) as Chdb;
  let session: ChdbSession | null = null;
  const ask = (sql: string, values: SqlValues): string => {
    if (session === null) throw new Error('The engine was not started.');
    try {
      return session.queryBind(sql, values, 'TabSeparated') ?? '';
    } catch (error) {
      throw engineError(NAME, error);
    }
  };
  return {
    start: async (folder) => {
      try {
        session = new chdb.Session(folder);
        session.query(`SET max_memory_usage = ${MOST_BYTES}`);
        session.query(`SET max_bytes_before_external_group_by = ${MOST_BYTES / 3}`);
        session.query(`SET max_bytes_before_external_sort = ${MOST_BYTES / 3}`);
      } catch (error) {
        throw engineError(NAME, error);
      }
    },
    run: async (sql, values = {}) => {
      ask(sql, values);
    },
    rows: async (sql, values = {}) => ask(sql, values),
    load: async (table, path, structure) => {
      ask(`INSERT INTO ${table} SELECT * FROM file({path:String}, 'RowBinary', {structure:String})`, {
        path,
        structure,
      });
    },
    stop: async () => {
      session?.close();
      session = null;
    },
  };
}
