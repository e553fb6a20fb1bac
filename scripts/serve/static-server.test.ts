import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from './listen.mjs';
import { precompress } from './precompress.mjs';
import { staticServer } from './static-server.mjs';

const SCRIPT = `export const text = ${JSON.stringify('tranquillité publique '.repeat(200))};\n`;
const PAGE =
  '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;"><p>Bonjour</p>';

let folder: string;
let strict: Served;
let withTiles: Served;

interface Served {
  readonly port: number;
  close(): void;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, '.sources'), 'hidden');
  writeFileSync(join(root, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(join(root, 'demo.diagnostic'), 'PK');
  await precompress(root);
  strict = await serve(root, false);
  withTiles = await serve(root, true);
});

afterAll(() => {
  strict.close();
  withTiles.close();
  rmSync(folder, { recursive: true });
});

describe('files', () => {
  test('the root is the page, typed and not cached blindly', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body.toString()).toBe(PAGE);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)(
    'a browser that accepts %s gets the file compressed, and equal once unpacked',
    async (encoding, unpack) => {
      const answer = await get('/assets/app-1a2b.js', { 'accept-encoding': encoding });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.body.length).toBeLessThan(SCRIPT.length / 5);
      expect(unpack(answer.body).toString()).toBe(SCRIPT);
      expect(answer.headers['cache-control']).toContain('immutable');
    },
  );

  test.each(['', 'identity', 'br;q=0'])('who accepts « %s » gets it as it is', async (accepted) => {
    const answer = await get('/assets/app-1a2b.js', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(SCRIPT);
  });

  test('bytes of no known type are bytes', async () => {
    expect((await get('/demo.diagnostic')).headers['content-type']).toBe('application/octet-stream');
  });

  test('an unchanged file is not sent again, and each form has its own mark', async () => {
    const first = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    const again = await get('/assets/app-1a2b.js', {
      'accept-encoding': 'br',
      'if-none-match': String(first.headers.etag),
    });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect((await get('/assets/app-1a2b.js')).headers.etag).not.toBe(first.headers.etag);
  });

  test('HEAD says the same and sends nothing', async () => {
    const answer = await send('HEAD', '/assets/app-1a2b.js');
    expect(answer.headers['content-length']).toBe(String(SCRIPT.length + 200 /* é is two bytes */));
    expect(answer.body.length).toBe(0);
  });
});

describe('refusals', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets%5c..%5c..%5csecret.txt',
    '/.sources',
    '/%00',
    '/%E0%A4%A',
    '//secret.txt/..',
    '/C:/secret.txt',
  ])('%s shows nothing of the disk', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toMatch(/outside|hidden/);
  });

  test('an absent file and a folder are not found', async () => {
    expect((await get('/nothing.js')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/assets/')).status).toBe(404);
  });

  test('a page that makes its own name point here reads nothing', async () => {
    expect((await get('/', { host: 'attacker.example' })).status).toBe(421);
  });

  test('nothing can be written', async () => {
    const answer = await send('POST', '/');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('policy', () => {
  test('every answer carries it, refusals too', async () => {
    for (const path of ['/', '/config.json', '/nothing.js', '/%00']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).not.toContain('http');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  test('the IGN is reachable only when it was asked, and then by pictures and connections only', async () => {
    const policy = String((await get('/', {}, withTiles)).headers['content-security-policy']);
    const allowed = policy.split('; ').filter((directive) => directive.includes('https://data.geopf.fr'));
    expect(allowed.map((directive) => directive.split(' ')[0])).toEqual(['img-src', 'connect-src']);
    expect((await get('/', {}, withTiles)).body.toString()).not.toContain('Content-Security-Policy');
  });

  test('config.json says what the page may do', async () => {
    expect(JSON.parse((await get('/config.json')).body.toString())).toEqual({
      ignTiles: false,
      departement: '04',
    });
    expect(JSON.parse((await get('/config.json', {}, withTiles)).body.toString()).ignTiles).toBe(true);
  });
});

test('a taken port is said in one sentence', async () => {
  const server = staticServer({ root: folder, config: { ignTiles: false, departement: '04' } });
  await expect(listen(server, strict.port)).rejects.toThrow(/^Le port \d+ est déjà pris[^\n]*\.$/);
});

async function serve(root: string, ignTiles: boolean): Promise<Served> {
  const server = staticServer({ root, config: { ignTiles, departement: '04' } });
  const port = await listen(server, 0);
  return { port, close: () => server.close() };
}

function get(path: string, headers: Record<string, string> = {}, served = strict) {
  return send('GET', path, headers, served);
}

/** Not `fetch`: it would tidy the path before sending it. */
function send(method: string, path: string, headers: Record<string, string> = {}, served = strict) {
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
