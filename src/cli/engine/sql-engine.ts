/** Values of `{name:Type}` in a text. */
export type SqlValues = Readonly<Record<string, string | number>>;

/** What runs ClickHouse's SQL, in this process or elsewhere. Errors are RefusedError, one French sentence. */
export interface SqlEngine {
  /** @param folder for what it keeps on this disk; empty or not there */
  start(folder: string): Promise<void>;
  run(sql: string, values?: SqlValues): Promise<void>;
  /** Rows as tabs and line ends, without names. */
  rows(sql: string, values?: SqlValues): Promise<string>;
  /** Appends a file of rows in ClickHouse's RowBinary to a table of that structure. */
  load(table: string, path: string, structure: string): Promise<void>;
  stop(): Promise<void>;
}
