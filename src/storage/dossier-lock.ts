/** One writer a dossier among the windows of this computer; the others read and may ask for their turn. */
export interface DossierLock {
  /** True while this window is the writer. */
  readonly isHeld: () => boolean;
  /** Asks the writer to give way; it is heard through `onHeld`. A writer that does not answer within two seconds is set aside. */
  readonly takeOver: () => void;
  /** Tells the other windows that a save was made. */
  readonly announce: (rev: number) => void;
  readonly release: () => void;
}

export interface DossierLockEvents {
  /** This window became the writer (later than at once: another one gave way or closed). */
  readonly onHeld: () => void;
  /** Another window asks for its turn: save what there is; the lock is given when the promise settles. */
  readonly onAsked: () => Promise<void>;
  /** The lock was lost: this window reads from now on. */
  readonly onLost: () => void;
  /** Another window saved. */
  readonly onSaved: (rev: number) => void;
}

const PATIENCE_MS = 2_000;

type Word = { readonly type: 'give-way' } | { readonly type: 'saved'; readonly rev: number };

/**
 * Resolves when it is known whether this window writes (`isHeld`). Without Web Locks (a page not served over HTTPS or from this computer)
 * every window writes and the revision check of each save is the only guard.
 */
export async function lockDossier(dossierId: string, events: DossierLockEvents): Promise<DossierLock> {
  const name = `dossier:${dossierId}`;
  const channel = new BroadcastChannel(`diagnostic-territorial:${dossierId}`);
  const locks: LockManager | undefined = navigator.locks;
  let held = false;
  let closed = false;
  let letGo: () => void = () => {};
  let waiting = new AbortController();

  /** Holds until `letGo`; a lock stolen by another window rejects the request. */
  const hold = (onGranted: () => void) => () => {
    if (closed) return undefined;
    held = true;
    onGranted();
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const lose = () => {
    if (!held) return;
    held = false;
    if (!closed) events.onLost();
  };
  const request = (options: LockOptions, onGranted: () => void) => {
    locks?.request(name, options, hold(onGranted)).catch((error: unknown) => {
      if (closed || (error instanceof DOMException && error.name === 'AbortError' && !held)) return;
      lose();
      queue();
    });
  };
  const queue = () => {
    waiting = new AbortController();
    request({ signal: waiting.signal }, events.onHeld);
  };

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.type === 'saved' && !held) events.onSaved(data.rev);
    if (data.type !== 'give-way' || !held) return;
    void events.onAsked().finally(() => {
      const release = letGo;
      lose();
      release();
      queue();
    });
  };

  if (locks === undefined) held = true;
  else {
    await new Promise<void>((resolve) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock !== null) return hold(resolve)();
          queue();
          resolve();
          return undefined;
        })
        .catch(() => {
          lose();
          if (!closed) queue();
        });
    });
  }

  const say = (word: Word) => channel.postMessage(word);
  return {
    isHeld: () => held,
    takeOver() {
      if (held || closed) return;
      say({ type: 'give-way' });
      setTimeout(() => {
        if (held || closed) return;
        waiting.abort();
        request({ steal: true }, events.onHeld);
      }, PATIENCE_MS);
    },
    announce: (rev) => say({ type: 'saved', rev }),
    release() {
      closed = true;
      waiting.abort();
      letGo();
      held = false;
      channel.close();
    },
  };
}
