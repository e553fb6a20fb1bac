import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { engineError } from './engine-error.ts';
import { loadEnginePackage } from './engine-folder.ts';
import type { SqlEngine, SqlValues } from './sql-engine.ts';

/** The part of @clickhouse/client that is used here. */
interface ClientLibrary {
  readonly ClickHouseLogLevel: { readonly OFF: number };
  readonly createClient: (options: {
    url: string;
    request_timeout: number;
    application: string;
    log: { level: number };
    clickhouse_settings: Readonly<Record<string, number | string>>;
  }) => Client;
}
interface Client {
  ping(options: { select: boolean }): Promise<{ success: boolean; error?: Error }>;
  command(request: { query: string; query_params: SqlValues }): Promise<unknown>;
  query(request: {
    query: string;
    query_params: SqlValues;
    format: string;
  }): Promise<{ text(): Promise<string> }>;
  exec(request: { query: string; values: Readable }): Promise<{ stream: Readable }>;
  close(): Promise<void>;
}

/** A statement over millions of positions takes its time. */
const MOST_MS = 3_600_000;

/**
 * A ClickHouse server over HTTP, one machine or the entry of a cluster.
 * @param url `http://name:password@host:8123/database`; the password is never repeated
 * @throws RefusedError when the client is not installed, or the server does not answer or does not know the name
 */
export async function openServer(url: string): Promise<SqlEngine> {
  const library = loadEnginePackage('@clickhouse/client', 'Le client de ClickHouse') as ClientLibrary;
  const name = `Le serveur ${new URL(url).host}`;
  const guarded = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      throw engineError(name, error);
    }
  };
  const client = await guarded(async () =>
    library.createClient({
      url,
      request_timeout: MOST_MS,
      application: 'diagnostic-territorial',
      // What goes wrong is told once, in French.
      log: { level: library.ClickHouseLogLevel.OFF },
      // So that nothing between takes a long silence for a broken line.
      clickhouse_settings: { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: '20000' },
    }),
  );
  const answered = await guarded(() => client.ping({ select: true }));
  if (!answered.success) {
    await client.close();
    throw engineError(name, answered.error ?? new Error('timeout'));
  }
  return {
    start: async () => undefined,
    run: async (query, values = {}) => {
      await guarded(() => client.command({ query, query_params: values }));
    },
    rows: (query, values = {}) =>
      guarded(async () =>
        (await client.query({ query, query_params: values, format: 'TabSeparated' })).text(),
      ),
    load: (table, path) =>
      guarded(async () => {
        const query = `INSERT INTO ${table} FORMAT RowBinary`;
        const { stream } = await client.exec({ query, values: createReadStream(path) });
        // The answer is empty; until it is read the connection is not free.
        for await (const _ of stream);
      }),
    stop: () => client.close(),
  };
}
