import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorkerClient, type WorkerClient, type WorkerPort, WorkerStopped } from './client.ts';
import type { HandlerTable } from './handler.ts';
import { type HostPort, startHost } from './host.ts';

/** The client and the host joined by a channel instead of a thread: the same messages, cloned the same way. */
function join(handlers: HandlerTable): { client: WorkerClient; ports: WorkerPort[] } {
  const ports: WorkerPort[] = [];
  const client = createWorkerClient(() => {
    const { port1, port2 } = new MessageChannel();
    startHost(port2 as unknown as HostPort, handlers);
    port2.start();
    const port: WorkerPort = {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => port1.close(),
      onmessage: null,
      onmessageerror: null,
      onerror: null,
    };
    port1.onmessage = (event) => port.onmessage?.(event);
    ports.push(port);
    return port;
  });
  open.push(client);
  return { client, ports };
}

const open: WorkerClient[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
  vi.restoreAllMocks();
});

const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('worker client and host', () => {
  it('answers a request with what the handler returns', async () => {
    const { client } = join({ 'forget-file': async () => null });
    await expect(client.request('forget-file', { fileId: 'a' })).resolves.toBeNull();
  });

  it('reports progress in order', async () => {
    const { client } = join({
      *'forget-file'() {
        for (let i = 1; i <= 5; i += 1) {
          busy(20);
          yield { share: i / 5, doing: 'essai' };
        }
        return null;
      },
    });
    const shares: (number | null)[] = [];
    await client.request('forget-file', { fileId: 'a' }, { onProgress: ({ share }) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort());
  });

  it('stops the generator when the signal aborts, and runs its finally', async () => {
    let steps = 0;
    let released = false;
    const { client } = join({
      *'forget-file'() {
        try {
          for (;;) {
            busy(2);
            steps += 1;
            yield { share: null, doing: 'essai' };
          }
        } finally {
          released = true;
        }
      },
    });
    const controller = new AbortController();
    const request = client.request('forget-file', { fileId: 'a' }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 60);
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(released).toBe(true);
    const after = steps;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(steps).toBe(after);
  });

  it('tells the sentence of a handler that throws, and goes on', async () => {
    const { client } = join({
      'forget-file': async () => Promise.reject(new Error('impossible')),
      'write-dossier': async () => ({ bytes: new Uint8Array(3) }),
    });
    await expect(client.request('forget-file', { fileId: 'a' })).rejects.toThrow('impossible');
    await expect(client.request('inspect-file', {} as never)).rejects.toThrow('inspect-file');
    const { bytes } = await client.request('write-dossier', {} as never);
    expect(bytes.byteLength).toBe(3);
  });

  it('rejects what is pending when the worker dies, and starts another for the next request', async () => {
    const { client, ports } = join({
      'forget-file': ({ fileId }) => (fileId === 'die' ? new Promise(() => {}) : Promise.resolve(null)),
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const lost = client.request('forget-file', { fileId: 'die' });
    ports[0]!.onerror?.({ message: 'mémoire épuisée' } as ErrorEvent);
    await expect(lost).rejects.toBeInstanceOf(WorkerStopped);
    expect(logged).toHaveBeenCalledWith('mémoire épuisée');
    await expect(client.request('forget-file', { fileId: 'b' })).resolves.toBeNull();
    expect(ports.length).toBe(2);
  });
});
