import type { FromWorker, ToWorker } from './envelope.ts';
import type { Progress, RequestOf, ResponseOf, WorkerMessage } from './protocol.ts';

export type { AreaGroups, PositionSets } from './area-messages.ts';
export type {
  AudienceCopyResponse,
  BrushResponse,
  ExpectationMeasured,
  PresenceOpened,
  Progress,
} from './protocol.ts';

export interface RequestOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting rejects the promise at once with the signal's reason and stops the work in the worker. */
  readonly signal?: AbortSignal;
  /** Buffers of the payload to move instead of copying. */
  readonly transfer?: readonly Transferable[];
}

/** The worker died (memory, a script that did not come) with all it was asked. Its message is a French sentence to show; to ask again starts another. */
export class WorkerStopped extends Error {}

export interface WorkerClient {
  /** Starts the worker before it is asked anything, so that it loads beside the page. */
  wake(): void;
  /** Rejects with WorkerStopped when the worker dies, with an Error for developers when what it was asked fails; the next request starts a new one. */
  request<M extends WorkerMessage>(
    message: M,
    payload: RequestOf<M>,
    options?: RequestOptions,
  ): Promise<ResponseOf<M>>;
  /** Ends the worker; what is pending rejects. */
  close(): void;
}

/** The part of Worker that the client uses. */
export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  readonly resolve: (response: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly release: () => void;
}

const startWorker = (): WorkerPort =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as WorkerPort;

/** A worker started at the first request and typed by the protocol. Another `start` gives another kind of worker. */
export function createWorkerClient(start: () => WorkerPort = startWorker): WorkerClient {
  let worker: WorkerPort | null = null;
  let lastId = 0;
  const pending = new Map<number, Pending>();

  const take = (id: number): Pending | undefined => {
    const found = pending.get(id);
    pending.delete(id);
    found?.release();
    return found;
  };

  const stop = (sentence: string): void => {
    worker?.terminate();
    worker = null;
    for (const id of [...pending.keys()]) take(id)?.reject(new WorkerStopped(sentence));
  };

  const receive = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.type === 'progress') pending.get(data.id)?.onProgress?.(data.progress);
    else if (data.type === 'response') take(data.id)?.resolve(data.response as never);
    else take(data.id)?.reject(new Error(data.sentence));
  };

  const running = (): WorkerPort => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = receive;
    worker.onmessageerror = () => stop('Un calcul de la page a donné une réponse illisible : recommencez.');
    worker.onerror = (event) => {
      event.preventDefault?.();
      console.error(event.message || 'The worker stopped without saying why.');
      stop('Un calcul de la page s’est arrêté avant la fin : recommencez.');
    };
    return worker;
  };

  return {
    wake: () => void running(),
    request: (message, payload, { onProgress, signal, transfer = [] } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        lastId += 1;
        const id = lastId;
        const abort = (): void => {
          if (!pending.has(id)) return;
          worker?.postMessage({ type: 'cancel', id }, []);
          take(id)?.reject(signal?.reason);
        };
        const release = (): void => signal?.removeEventListener('abort', abort);
        signal?.addEventListener('abort', abort, { once: true });
        pending.set(id, { resolve: resolve as (response: never) => void, reject, onProgress, release });
        try {
          running().postMessage({ type: 'request', id, message, payload }, [...transfer]);
        } catch (error) {
          // A payload that cannot be cloned is a programmer error, told to the caller rather than left pending.
          take(id)?.reject(error instanceof Error ? error : new Error(String(error)));
        }
      }),
    close: () => stop('Le calcul a été fermé.'),
  };
}
