import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEnginePackage } from '#cli/engine/engine-folder.ts';

interface Session {
  queryBind(sql: string, values: Record<string, string>, format: string): string;
  close(): void;
}

/**
 * A stand-in for a ClickHouse server on this machine: HTTP is spoken here, as far as the client needs it; what is asked is answered by the real
 * engine, embedded. What it cannot show: the server's own HTTP, its rights and quotas, a network, several machines.
 */
export async function clickhouseOverHttp(password: string) {
  const chdb = findEnginePackage('chdb') as { readonly Session: new (path: string) => Session };
  const folder = mkdtempSync(join(tmpdir(), 'diagnostic-server-'));
  const session = new chdb.Session(join(folder, 'data'));
  const asked: string[] = [];

  const answer = async (
    request: IncomingMessage,
  ): Promise<readonly [status: number, code: number, text: string]> => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const body = await bytesOf(request);
    const basic = Buffer.from(
      (request.headers.authorization ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    if (basic !== `default:${password}`)
      return [403, 516, 'Code: 516. DB::Exception: default: Authentication failed (AUTHENTICATION_FAILED)'];
    const inUrl = searchParams.get('query');
    let sql = inUrl ?? body.toString('utf8');
    const values: Record<string, string> = {};
    for (const [name, value] of searchParams) if (name.startsWith('param_')) values[name.slice(6)] = value;
    const insert = inUrl === null ? null : /^INSERT INTO (\w+) FORMAT RowBinary$/.exec(inUrl.trim());
    if (insert) {
      const path = join(folder, 'body');
      await writeFile(path, body);
      sql = `INSERT INTO ${insert[1]} SELECT * FROM file({path:String}, 'RowBinary', (SELECT arrayStringConcat(groupArray(concat(name, ' ', type)), ', ') FROM system.columns WHERE table = '${insert[1]}'))`;
      values.path = path;
    }
    asked.push(sql);
    try {
      return [200, 0, session.queryBind(sql, values, /FORMAT (\w+)/.exec(sql)?.[1] ?? 'TabSeparated') ?? ''];
    } catch (error) {
      return [500, 1, error instanceof Error ? error.message : ''];
    }
  };

  const server = createServer((request, response) => {
    void answer(request).then(([status, code, text]) => {
      response.writeHead(status, code === 0 ? {} : { 'X-ClickHouse-Exception-Code': String(code) });
      response.end(text);
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  return {
    url: (words: string) => `http://default:${words}@127.0.0.1:${port}/default`,
    asked,
    tables: () =>
      session
        .queryBind(
          'SELECT count() FROM system.tables WHERE database = {d:String}',
          { d: 'default' },
          'TabSeparated',
        )
        .trim(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      session.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
