import type { Progress, RequestOf, ResponseOf, WorkerMessage } from './protocol.ts';

export interface HandlerContext {
  /** Buffers of the response to move instead of copying; they are unusable in the worker afterwards. */
  readonly transfer: (...buffers: readonly ArrayBuffer[]) => void;
}

/**
 * Answers one kind of message. Long work is a generator that yields its progress often (every few thousand rows):
 * the host stops it between two yields when the request is cancelled, and its `finally` blocks run.
 * Expected bad input is part of the response; a throw is a programmer error and reaches the page as a failure.
 */
export type Handler<M extends WorkerMessage> = (
  request: RequestOf<M>,
  context: HandlerContext,
) =>
  | Generator<Progress, ResponseOf<M>, void>
  | AsyncGenerator<Progress, ResponseOf<M>, void>
  | Promise<ResponseOf<M>>;

export type HandlerTable = { readonly [M in WorkerMessage]?: Handler<M> };
