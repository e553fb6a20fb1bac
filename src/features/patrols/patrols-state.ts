import type { BrushResponse, PresenceOpened } from '#workers/client.ts';

/** What the worker found, or where it is. */
export type PatrolsState =
  | {
      readonly status: 'computing';
      readonly share: number | null;
      readonly doing: string;
      readonly cancel: () => void;
    }
  | { readonly status: 'cancelled' | 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly opened: PresenceOpened; readonly answer: BrushResponse };
