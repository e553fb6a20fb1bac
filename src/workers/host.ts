import type { FromWorker, ToWorker } from './envelope.ts';
import type { HandlerTable } from './handler.ts';
import type { Progress, RequestOf, ResponseOf, WorkerMessage } from './protocol.ts';

/** The two ends of `self` in a worker that the host uses; a MessagePort has them too, which is how tests run it. */
export interface HostPort {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Work this long, in milliseconds, then let messages in: a cancel is obeyed within one frame. */
const SLICE_MILLISECONDS = 16;

type AnyGenerator =
  | Generator<Progress, ResponseOf<WorkerMessage>, void>
  | AsyncGenerator<Progress, ResponseOf<WorkerMessage>, void>;
type AnyHandler = (
  request: RequestOf<WorkerMessage>,
  context: { transfer: (...buffers: readonly ArrayBuffer[]) => void },
) => AnyGenerator | Promise<ResponseOf<WorkerMessage>>;

/** Runs handlers for the requests that come through a port. Requests run one slice at a time, side by side. */
export function startHost(port: HostPort, handlers: HandlerTable): void {
  const running = new Map<number, { cancelled: boolean }>();

  const answer = async (request: Extract<ToWorker, { type: 'request' }>): Promise<void> => {
    const state = { cancelled: false };
    running.set(request.id, state);
    const buffers: ArrayBuffer[] = [];
    try {
      const handler = handlers[request.message] as AnyHandler | undefined;
      if (!handler) throw new Error(`no handler for the message ${request.message}`);
      const result = handler(request.payload, { transfer: (...more) => void buffers.push(...more) });
      const report = (progress: Progress) =>
        port.postMessage({ type: 'progress', id: request.id, progress }, []);
      const response = isGenerator(result) ? await drive(result, state, report) : await result;
      if (state.cancelled || response === CANCELLED) return;
      port.postMessage({ type: 'response', id: request.id, response }, buffers);
    } catch (error) {
      if (state.cancelled) return;
      const sentence = error instanceof Error ? error.message : String(error);
      port.postMessage({ type: 'failure', id: request.id, sentence }, []);
    } finally {
      running.delete(request.id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    if (data.type === 'request') void answer(data);
    else {
      const state = running.get(data.id);
      if (state) state.cancelled = true;
    }
  });
}

const CANCELLED = Symbol('cancelled');

async function drive(
  generator: AnyGenerator,
  state: { cancelled: boolean },
  report: (progress: Progress) => void,
): Promise<ResponseOf<WorkerMessage> | typeof CANCELLED> {
  let sliceStart = performance.now();
  for (;;) {
    const step = await generator.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart >= SLICE_MILLISECONDS) {
      report(step.value);
      await nextTask();
      sliceStart = performance.now();
    }
    if (state.cancelled) {
      await generator.return(null as never);
      return CANCELLED;
    }
  }
}

/** Lets waiting messages be delivered. A channel is not slowed down to 4 ms as nested timers are. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function isGenerator(value: object): value is AnyGenerator {
  return 'next' in value && typeof value.next === 'function';
}
