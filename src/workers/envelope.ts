import type { Progress, RequestOf, ResponseOf, WorkerMessage } from './protocol.ts';

/** What travels from the page to the worker: one request, or the wish that it stops. */
export type ToWorker =
  | {
      readonly type: 'request';
      readonly id: number;
      readonly message: WorkerMessage;
      readonly payload: RequestOf<WorkerMessage>;
    }
  | { readonly type: 'cancel'; readonly id: number };

/** What comes back: any number of progress reports, then one response or one failure. Nothing follows a cancel. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'response'; readonly id: number; readonly response: ResponseOf<WorkerMessage> }
  | { readonly type: 'failure'; readonly id: number; readonly sentence: string };
