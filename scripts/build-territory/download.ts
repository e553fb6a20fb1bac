import type { Tell } from './contour.ts';
import { SourceFailure } from './source-failure.ts';

export interface DownloadLimits {
  /** No byte for this long ends the attempt. */
  readonly idleMilliseconds: number;
  /** One attempt, from question to last byte. */
  readonly totalMilliseconds: number;
  /** Attempts, the first included. */
  readonly attempts: number;
  /** Wait before the second attempt; it doubles each time. */
  readonly backoffMilliseconds: number;
  readonly maximumBytes: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
  idleMilliseconds: 15_000,
  totalMilliseconds: 120_000,
  attempts: 3,
  backoffMilliseconds: 500,
  // The heaviest department of the two services weighs under 15 MB.
  maximumBytes: 64 * 2 ** 20,
};

/** No network, or a firewall that drops: waiting again would only keep the person waiting. */
const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What may pass by itself: tried again. Everything else fails at once. */
class PassingFailure extends SourceFailure {}

/** @throws SourceFailure with what happened, in French, naming the host only. */
export async function download(url: string, limits: DownloadLimits, tell: Tell): Promise<Buffer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(url, limits, tell);
    } catch (error) {
      if (!(error instanceof PassingFailure) || attempt >= limits.attempts) throw error;
      tell(`${error.message} : nouvel essai (${attempt + 1}/${limits.attempts}).`);
      await new Promise((resolve) => setTimeout(resolve, limits.backoffMilliseconds * 2 ** (attempt - 1)));
    }
  }
}

async function downloadOnce(url: string, limits: DownloadLimits, tell: Tell): Promise<Buffer> {
  const { host } = new URL(url);
  const stop = new AbortController();
  const total = setTimeout(() => stop.abort(), limits.totalMilliseconds);
  let idle = setTimeout(() => stop.abort(), limits.idleMilliseconds);
  try {
    const response = await fetch(url, { signal: stop.signal, headers: { accept: 'application/json' } });
    if (!response.ok || response.body === null) throw httpFailure(host, response.status);
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > limits.maximumBytes) throw tooLarge(host, limits);
    const chunks: Uint8Array[] = [];
    let received = 0;
    let said = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      clearTimeout(idle);
      idle = setTimeout(() => stop.abort(), limits.idleMilliseconds);
      received += chunk.byteLength;
      if (received > limits.maximumBytes) throw tooLarge(host, limits);
      chunks.push(chunk);
      if (received - said >= 2 ** 20) {
        said = received;
        tell(`${host} : ${Math.round(received / 2 ** 20)} Mo reçus…`);
      }
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof SourceFailure) throw error;
    if (stop.signal.aborted) throw new PassingFailure(`${host} ne répond pas à temps`);
    throw networkFailure(host, error);
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
    // Also ends a body that was refused half way.
    stop.abort();
  }
}

function httpFailure(host: string, status: number): SourceFailure {
  const sentence = `${host} répond par l’erreur ${status}`;
  return status >= 500 || status === 429 ? new PassingFailure(sentence) : new SourceFailure(sentence);
}

function tooLarge(host: string, limits: DownloadLimits): SourceFailure {
  return new SourceFailure(
    `la réponse de ${host} dépasse ${Math.round(limits.maximumBytes / 2 ** 20)} Mo, elle est refusée`,
  );
}

function networkFailure(host: string, error: unknown): SourceFailure {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  if (typeof cause?.code === 'string' && UNREACHABLE.has(cause.code)) {
    return new SourceFailure(`${host} est injoignable`);
  }
  return new PassingFailure(`la réponse de ${host} a été coupée`);
}
