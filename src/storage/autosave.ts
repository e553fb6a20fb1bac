import type { Dossier } from '#domain/dossier.ts';
import type { Problem } from '#domain/problem.ts';
import { type DossierLock, lockDossier } from './dossier-lock.ts';
import type { DossierStorage, Restore } from './open-storage.ts';

/**
 * What the top bar says. `unsaved` is true while this page has something that storage has not:
 * the shell then asks before the page is left. `detail` is for « en savoir plus ».
 */
export interface SaveState {
  readonly status: 'saved' | 'saving' | 'error' | 'quota' | 'read-only';
  readonly unsaved: boolean;
  /** Milliseconds since 1970 of the last save of this page; null before the first. */
  readonly savedAt: number | null;
  readonly detail: string;
}

/** The part of the dossier store that autosave uses (`state/dossier-store.ts` fits). */
interface DossierHolder {
  readonly getState: () => {
    readonly dossier: Dossier;
    readonly replace: (dossier: Dossier) => void;
    readonly setReadOnly: (readOnly: boolean) => void;
  };
  readonly subscribe: (listener: () => void) => () => void;
}

/** The part of the column shelf that autosave uses (`state/column-shelf.ts` fits). */
interface UnsavedColumns {
  readonly unsaved: (id: string) => Uint8Array<ArrayBuffer> | null;
  readonly markSaved: (ids: Iterable<string>) => void;
}

export interface AutosaveOptions {
  readonly store: DossierHolder;
  readonly storage: DossierStorage;
  readonly columns: UnsavedColumns;
  readonly restore: Restore;
  readonly onState: (state: SaveState) => void;
}

interface OpenOptions {
  /** The user was asked and lets go of what could not be saved. */
  readonly discardUnsaved?: boolean;
}

/**
 * `opened` (with what the gate told); `absent`: none of that id; `refused` by the gate; `unsaved`: the dossier that is open has changes that
 * could not be saved (quota, error, another window): export it or pass `discardUnsaved`. Unless opened, what was open stays open.
 */
interface OpenOutcome {
  readonly outcome: 'opened' | 'absent' | 'refused' | 'unsaved';
  /** What is in the store now, when opened; else null. */
  readonly dossier: Dossier | null;
  readonly problems: readonly Problem[];
}

/**
 * Keeps the open dossier in storage. Wiring (shell):
 * `const autosave = createAutosave({ store, storage, columns: shelf, restore: restoreDossier, onState })`, then once
 * `await autosave.open(id)` for a stored dossier, or `await autosave.start(dossier)` for a new one, an opened file or
 * the demonstration. Both put it in the store: do not call `replace` yourself. When another window has it open, the store is read-only until
 * `takeOver()` or until that window closes.
 */
export interface Autosave {
  readonly open: (id: string, options?: OpenOptions) => Promise<OpenOutcome>;
  /** A dossier of the same id that was stored is replaced, unless another window writes it (`absent`, and that one is shown). */
  readonly start: (dossier: Dossier, options?: OpenOptions) => Promise<OpenOutcome>;
  /** Saves now; resolves when there is nothing left to write or the write failed (see the state). */
  readonly flush: () => Promise<void>;
  /** Another window writes: ask for its turn. */
  readonly takeOver: () => void;
  readonly state: () => SaveState;
  /** Saves, lets the lock go and stops listening. */
  readonly stop: () => Promise<void>;
}

/** A change waits for quiet this long, but never longer than the second. */
const QUIET_MS = 250;
const LONGEST_WAIT_MS = 700;
const RETRY_MS = 5_000;

export function createAutosave({ store, storage, columns, restore, onState }: AutosaveOptions): Autosave {
  /** What storage has of the open dossier; null when it has to be written whole. */
  let stored: Dossier | null = null;
  let rev = 0;
  let lock: DossierLock | null = null;
  let state: SaveState = { status: 'saved', unsaved: false, savedAt: null, detail: '' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChangeAt: number | null = null;
  let running: Promise<void> | null = null;
  let persistAsked = false;
  /** Never forgets within a dossier: a record that undo brings back takes its old place. */
  let orders = new Map<string, number>();
  let nextOrder = 0;
  let openId: string | null = null;
  /** Another window saved over what this page knew: nothing more is written until the dossier is opened again. */
  let conflicted = false;
  let reloading: Promise<void> = Promise.resolve();

  const isUnsaved = () => openId !== null && store.getState().dossier !== stored;
  const say = (status: SaveState['status'], detail = '') => {
    const next = { status, detail, unsaved: isUnsaved(), savedAt: state.savedAt };
    if (next.status === state.status && next.detail === state.detail && next.unsaved === state.unsaved)
      return;
    state = next;
    onState(state);
  };

  const schedule = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };

  const onChange = () => {
    if (!lock?.isHeld() || !isUnsaved()) return;
    const { id } = store.getState().dossier;
    if (id !== openId)
      throw new Error(`The store was given the dossier ${id} while ${openId} is open: use autosave.start.`);
    if (state.status !== 'quota' && state.status !== 'error') say('saving');
    const now = performance.now();
    firstChangeAt ??= now;
    schedule(Math.max(0, Math.min(QUIET_MS, firstChangeAt + LONGEST_WAIT_MS - now)));
  };

  const save = (): Promise<void> => {
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return running;
  };

  const saveOnce = async (): Promise<void> => {
    clearTimeout(timer);
    while (lock?.isHeld() && isUnsaved() && !conflicted) {
      firstChangeAt = null;
      const after = store.getState().dossier;
      const savedAt = Date.now();
      const result = await storage.save({
        before: stored,
        after,
        rev,
        savedAt,
        column: columns.unsaved,
        order: orderOf,
      });
      if (result.outcome !== 'saved') {
        if (result.outcome === 'conflict') return becomeConflicted(result.rev);
        say(result.outcome, result.outcome === 'error' ? result.detail : '');
        schedule(RETRY_MS);
        return;
      }
      stored = after;
      rev = result.rev;
      columns.markSaved(result.columns);
      state = { ...state, savedAt };
      lock.announce(rev);
      askToPersist();
    }
    if (lock?.isHeld() && !conflicted) say('saved');
  };

  const orderOf = (id: string) => {
    const known = orders.get(id);
    if (known !== undefined) return known;
    orders.set(id, nextOrder);
    return nextOrder++;
  };

  const askToPersist = () => {
    if (persistAsked) return;
    persistAsked = true;
    navigator.storage?.persist?.().catch(() => false);
  };

  /** Takes what storage has as the truth of this page. One after the other: the gate takes its time, and the last saved must be shown last. */
  const reload = (id: string): Promise<void> => {
    reloading = reloading
      .catch(() => {})
      .then(async () => {
        const loaded = await storage.loadDossier(id, restore);
        // The user may have gone to another dossier meanwhile.
        if (id === openId && loaded?.dossier) show(loaded.dossier, loaded.dossier, loaded.rev, loaded.orders);
      });
    return reloading;
  };
  const show = (
    dossier: Dossier,
    inStorage: Dossier | null,
    atRev: number,
    atOrders: ReadonlyMap<string, number>,
  ) => {
    stored = inStorage;
    conflicted = false;
    rev = atRev;
    orders = new Map(atOrders);
    nextOrder = 0;
    for (const order of orders.values()) nextOrder = Math.max(nextOrder, order + 1);
    store.getState().replace(dossier);
  };

  /**
   * What this page could not save before it lost the lock is never dropped: when someone saved since, it stays on screen, read-only and unsaved,
   * for the user to export; when no one did, it is saved now.
   */
  const becomeWriter = async (id: string) => {
    if (!isUnsaved()) await reload(id);
    else {
      const found = await storage.revision(id);
      if (id !== openId) return;
      if (found !== rev) return becomeConflicted(found);
    }
    store.getState().setReadOnly(false);
    await save();
  };
  const becomeConflicted = (found: number) => {
    conflicted = true;
    store.getState().setReadOnly(true);
    say('read-only', `${found} ≠ ${rev}`);
  };
  const becomeReader = () => {
    store.getState().setReadOnly(true);
    say('read-only');
  };

  /** Reading what another window saved failed: this page stays a reader of what it has. */
  const tellFailure = (error: unknown) => say('error', String(error));

  /** Leaves the dossier that was open, saved, and claims another; false when it could not be saved and may not be dropped. */
  const claim = async (id: string, discard: boolean): Promise<boolean> => {
    await save();
    if (isUnsaved() && !discard) return false;
    if (id === openId && lock?.isHeld()) return true;
    store.getState().setReadOnly(true);
    clearTimeout(timer);
    lock?.release();
    lock = null;
    openId = id;
    const claimed = await lockDossier(id, {
      onHeld: () => void becomeWriter(id).catch(tellFailure),
      onAsked: () => save(),
      onLost: becomeReader,
      onSaved: () => {
        if (!isUnsaved()) void reload(id).catch(tellFailure);
      },
    });
    lock = claimed;
    return true;
  };

  const settle = async (id: string) => {
    const writes = lock?.isHeld() ?? false;
    store.getState().setReadOnly(!writes);
    // It only spares a click tomorrow.
    await storage.setLastOpened(id).catch(() => {});
    say(writes ? (isUnsaved() ? 'saving' : 'saved') : 'read-only');
    if (writes && isUnsaved()) schedule(0);
  };

  const onHide = () => {
    if (document.visibilityState === 'hidden') void save();
  };
  const unsubscribe = store.subscribe(onChange);
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', onHide);

  /** One dossier after the other: two clicks at once must not leave one dossier on the screen under the lock of the other. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => null);
    return mine;
  };

  const open = async (id: string, { discardUnsaved = false }: OpenOptions): Promise<OpenOutcome> => {
    const loaded = await storage.loadDossier(id, restore);
    if (loaded === null) return refused('absent');
    if (loaded.dossier === null) return refused('refused', loaded.problems);
    const shown = id === openId && lock?.isHeld() === true && !conflicted;
    if (!(await claim(id, discardUnsaved))) return refused('unsaved');
    // Already here and saved: to show what was read before would take away what was typed while the gate worked.
    if (shown && stored === store.getState().dossier) {
      await settle(id);
      return { outcome: 'opened', dossier: stored, problems: loaded.problems };
    }
    // Another window may have saved while this one waited for its turn.
    if ((await storage.revision(id)) === loaded.rev) {
      show(loaded.dossier, loaded.dossier, loaded.rev, loaded.orders);
    } else await reload(id);
    await settle(id);
    return { outcome: 'opened', dossier: store.getState().dossier, problems: loaded.problems };
  };
  const start = async (dossier: Dossier, { discardUnsaved = false }: OpenOptions): Promise<OpenOutcome> => {
    const { id } = dossier;
    // Asked before anything is let go: when storage fails, what was open stays open.
    await storage.revision(id);
    if (!(await claim(id, discardUnsaved))) return refused('unsaved');
    const writes = lock?.isHeld() ?? false;
    if (writes) show(dossier, null, await storage.revision(id), new Map());
    else await reload(id);
    await settle(id);
    return writes ? { outcome: 'opened', dossier, problems: [] } : refused('absent');
  };

  return {
    open: (id, options = {}) => inTurn(() => open(id, options)),
    start: (dossier, options = {}) => inTurn(() => start(dossier, options)),
    flush: () => save(),
    takeOver: () => lock?.takeOver(),
    state: () => state,
    async stop() {
      await save();
      unsubscribe();
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onHide);
      clearTimeout(timer);
      lock?.release();
      lock = null;
    },
  };
}

function refused(outcome: OpenOutcome['outcome'], problems: readonly Problem[] = []): OpenOutcome {
  return { outcome, dossier: null, problems };
}
