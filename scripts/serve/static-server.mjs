import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream';
import { contentType } from './content-type.mjs';
import { fileOfRequest } from './file-of-request.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * @typedef {object} ServedConfig what the page reads from `config.json` when it starts
 * @property {boolean} ignTiles whether the tiles of the IGN may be offered
 * @property {string} departement code of the department to open
 */

/**
 * A server of files, for this computer only: nothing but `node:http`. Files are served as they are on disk, in their
 * compressed form when there is one; `config.json` is answered from memory.
 * @param {{ root: string, config: ServedConfig }} options
 * @returns {import('node:http').Server} not listening yet
 */
export function staticServer({ root, config }) {
  const headers = securityHeaders(config);
  const configText = `${JSON.stringify(config)}\n`;
  return createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isLocalHost(request.headers.host)) return refuse(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const file = fileOfRequest(root, request.url ?? '/');
    if (file === null) return refuse(response, 400);
    if (file.slice(root.length + 1) === 'config.json') return sendConfig(request, response);
    if (config.ignTiles && extname(file) === '.html') return sendPageWithTiles(file, request, response);
    const found = await chosenForm(file, String(request.headers['accept-encoding'] ?? ''));
    if (found === null) return refuse(response, 404);
    response.setHeader('Content-Type', contentType(file));
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader(
      'Cache-Control',
      /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('ETag', found.etag);
    if (request.headers['if-none-match'] === found.etag) {
      response.writeHead(304).end();
      return;
    }
    if (found.encoding) response.setHeader('Content-Encoding', found.encoding);
    response.setHeader('Content-Length', found.size);
    response.writeHead(200);
    if (request.method === 'HEAD') response.end();
    else pipeline(createReadStream(found.path), response, () => {});
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  function sendConfig(request, response) {
    sendText(request, response, 'application/json; charset=utf-8', configText);
  }

  /**
   * The built page carries the strict policy too, which the header could not widen: it is left to the header.
   * @param {string} file
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function sendPageWithTiles(file, request, response) {
    const page = await readFile(file, 'utf8').catch(() => null);
    if (page === null) return refuse(response, 404);
    const withoutPolicy = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    sendText(request, response, contentType(file), withoutPolicy);
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} type
 * @param {string} text
 */
function sendText(request, response, type, text) {
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

/**
 * The best form on disk for what the browser accepts, or null when there is no such file.
 * @param {string} file
 * @param {string} accepted
 */
async function chosenForm(file, accepted) {
  const plain = await fileStat(file);
  if (plain === null) return null;
  for (const [encoding, suffix] of /** @type {const} */ ([
    ['br', '.br'],
    ['gzip', '.gz'],
  ])) {
    if (!new RegExp(`\\b${encoding}\\b(?!;q=0(?:\\.0+)?(?:,|$))`).test(accepted)) continue;
    const packed = await fileStat(file + suffix);
    // An older compressed form belongs to an older file.
    if (packed && packed.mtimeMs >= plain.mtimeMs) return formOf(file + suffix, packed, encoding);
  }
  return formOf(file, plain, null);
}

/** @param {string} path */
async function fileStat(path) {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found : null;
}

/**
 * @param {string} path
 * @param {import('node:fs').Stats} found
 * @param {string | null} encoding
 */
function formOf(path, found, encoding) {
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  return { path, size: found.size, encoding, etag };
}

/**
 * A page elsewhere that makes its name point at 127.0.0.1 (DNS rebinding) must read nothing here.
 * @param {string | undefined} host
 */
function isLocalHost(host) {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  /** @type {Readonly<Record<number, string>>} */
  const sentences = {
    400: 'Adresse refusée.',
    404: 'Introuvable.',
    405: 'Ce serveur ne fait que montrer des fichiers.',
    421: 'Ce serveur ne répond que sur cet ordinateur.',
    500: 'Lecture impossible.',
  };
  const text = `${sentences[status] ?? 'Refusé.'}\n`;
  response.removeHeader('ETag');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(text);
}
