import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dossier } from '#domain/dossier.ts';
import type { Problem } from '#domain/problem.ts';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { Territory } from '#domain/territory.ts';
import { type ColumnShelf, createColumnShelf } from '#state/column-shelf.ts';
import { isSameValue } from '#state/commands/is-same-value.ts';
import type { DossierStore } from '#state/dossier-store.ts';
import { type Autosave, createAutosave, type SaveState } from '#storage/autosave.ts';
import { type DossierStorage, openStorage, type Restore } from '#storage/open-storage.ts';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { shellText } from '#ui/text/shell.ts';
import { type WorkerClient, WorkerStopped } from '#workers/client.ts';
import { columnIdsOf } from './column-ids.ts';
import { newDossier, newDossierId } from './new-dossier.ts';

export interface SessionState {
  readonly territory: Territory;
  readonly save: SaveState;
  /** Kept on this computer, last saved first. */
  readonly recent: readonly { readonly id: string; readonly title: string }[];
}

export interface SessionParts {
  readonly dossier: DossierStore;
  readonly worker: WorkerClient;
  readonly territory: Territory;
  readonly loadTerritory: (code: string) => Promise<Territory>;
}

export interface OpenedFile {
  /** What the gate set aside, as sentences. */
  readonly setAside: readonly string[];
  /** The title it was given when another dossier of the same id was already here; null when it kept its own. */
  readonly copyTitle: string | null;
}

interface ReadFile {
  readonly dossier: Dossier;
  readonly columns: Parameters<ColumnShelf['add']>[0];
  readonly problems: readonly Problem[];
}

/** A French sentence to show: what could not be done, and what to do. */
export class Refusal extends Error {}

const UNSAVED: SaveState = { status: 'error', unsaved: false, savedAt: null, detail: '' };
const LONGEST_TITLE = 480;
const SAVED: SaveState = { status: 'saved', unsaved: false, savedAt: null, detail: '' };

/** The open dossier and the others on this computer: open, start, copy, forget. Each method throws a Refusal that can be shown. */
export class Session {
  readonly state: StoreApi<SessionState>;
  readonly columns: ColumnShelf;
  readonly #parts: SessionParts;
  readonly #storage: DossierStorage | null;
  readonly #autosave: Autosave | null;
  /** The gate, in the worker. */
  readonly #restore: Restore;
  /** Nothing is lost with these: as it was opened where nothing is stored, and as the last copy of it was written. */
  #opened: Dossier | null = null;
  #copied: Dossier | null = null;
  /** Columns that the open dossier, its undo or its redo name. */
  readonly #named = new Set<string>();
  #namedBy = '';

  private constructor(parts: SessionParts, storage: DossierStorage | null) {
    this.#parts = parts;
    this.#storage = storage;
    this.#restore = (stored) => parts.worker.request('restore-dossier', { stored });
    this.state = createStore<SessionState>()(() => ({
      territory: parts.territory,
      save: storage ? SAVED : UNSAVED,
      recent: [],
    }));
    this.columns = createColumnShelf(async (id) => (await storage?.readColumn(id)) ?? null);
    this.#autosave =
      storage &&
      createAutosave({
        store: parts.dossier,
        storage,
        columns: this.columns,
        restore: this.#restore,
        onState: (save) => this.state.setState({ save }),
      });
    parts.dossier.subscribe(({ dossier }) => {
      if (dossier.id !== this.#namedBy) this.#named.clear();
      this.#namedBy = dossier.id;
      for (const id of columnIdsOf(dossier)) this.#named.add(id);
    });
  }

  /** Without IndexedDB (some private windows) everything works but nothing is kept, and the bar says so. */
  static async open(parts: SessionParts, opening = openStorage()): Promise<Session> {
    return new Session(parts, await opening.catch(() => null));
  }

  /**
   * The last dossier of this territory, else another one, else the demonstration, else an empty one.
   * Throws WorkerStopped when the gate died: another dossier instead would look like a loss. To be called again.
   */
  async openFirst(): Promise<void> {
    // Columns that only the undo of a closed page wanted: no dossier is open yet.
    await this.#storage?.collectColumns().catch(() => 0);
    const last = (await this.#storage?.lastOpened().catch(() => null)) ?? null;
    const { code } = this.state.getState().territory.departement;
    const stored = (await this.#storage?.listDossiers().catch(() => [])) ?? [];
    const here = stored.filter(({ head }) => head.departement === code).map(({ head }) => head.id);
    for (const id of here.sort((a, b) => Number(b === last) - Number(a === last))) {
      const loaded = await this.#autosave?.open(id).catch(unlessStopped);
      if (loaded?.dossier) return this.#listRecent();
    }
    await this.openDemonstration().catch((error: unknown) => {
      unlessStopped(error);
      return this.startNew();
    });
  }

  async openStored(id: string): Promise<void> {
    const stored = await this.#storage?.listDossiers();
    const departement = stored?.find(({ head }) => head.id === id)?.head.departement;
    const territory = departement === undefined ? null : await this.#territoryOf(departement);
    const loaded = await this.#autosave?.open(id, { discardUnsaved: this.#isCopied() });
    if (loaded?.outcome === 'unsaved') throw new Refusal(shellText.stillUnsaved);
    if (!loaded?.dossier) throw refusalOf(loaded?.problems, shellText.dossierLost);
    if (territory) this.#enter(territory);
    await this.#listRecent();
  }

  /** Opens a file as a dossier of this computer. One of the same id that is already here stays: when it is another content, the file becomes a copy. */
  async openFile(file: Blob): Promise<OpenedFile> {
    const read = await this.#read(file);
    const setAside = read.problems.map(problemSentence);
    await this.#autosave?.flush();
    if (await this.#hasStored(read.dossier.id)) {
      const kept = await this.#storage?.loadDossier(read.dossier.id, this.#restore);
      if (kept?.dossier && isSameValue(kept.dossier, read.dossier)) {
        this.columns.add(read.columns);
        await this.openStored(read.dossier.id);
        return { setAside, copyTitle: null };
      }
      const copyTitle = shellText.copyTitle(read.dossier.title.slice(0, LONGEST_TITLE));
      await this.#startRead({ ...read, dossier: { ...read.dossier, id: newDossierId(), title: copyTitle } });
      return { setAside, copyTitle };
    }
    await this.#startRead(read);
    return { setAside, copyTitle: null };
  }

  /** As the user left it when he changed it; a fresh one comes after he removed his. */
  async openDemonstration(): Promise<void> {
    const { code } = this.state.getState().territory.departement;
    const response = await fetch(`demo/${code}.diagnostic`);
    if (!response.ok) throw new Refusal(shellText.noDemonstration);
    const read = await this.#read(await response.blob());
    if (await this.#hasStored(read.dossier.id)) await this.openStored(read.dossier.id);
    else await this.#startRead(read);
  }

  async startNew(): Promise<void> {
    await this.#start(newDossier(this.state.getState().territory), false);
  }

  /** Writes the dossier, columns included, into a file of the user's. */
  async saveCopy(): Promise<void> {
    // What storage has is read and given away; what it has not would have to be copied.
    await this.#autosave?.flush();
    const { dossier } = this.#parts.dossier.getState();
    const columns = await Promise.all(
      columnIdsOf(dossier).map(async (id) => ({ id, bytes: await this.columns.take(id) })),
    );
    const whole = columns.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
    if (whole.length < columns.length) throw new Refusal(shellText.columnLost);
    // Reading them and handing the dossier over are two steps, with a frame between.
    await new Promise((resolve) => setTimeout(resolve));
    const { bytes } = await this.#parts.worker.request(
      'write-dossier',
      { dossier, columns: whole },
      { transfer: whole.map((column) => column.bytes.buffer) },
    );
    saveFile(`${fileNameOf(dossier.title)}.diagnostic`, 'application/zip', bytes);
    this.#copied = dossier;
  }

  /** The user was asked: what could not be saved of it goes too. */
  async remove(id: string): Promise<void> {
    if (this.#parts.dossier.getState().dossier.id === id) {
      await this.#start(newDossier(this.state.getState().territory), true);
    }
    await this.#storage?.deleteDossier(id, this.#named);
    await this.#listRecent();
  }

  /** Something that closing the page would lose: it could not be stored, and no copy of it was written. */
  wouldLose(): boolean {
    if (this.#isCopied()) return false;
    const { save } = this.state.getState();
    // What is on its way to the disk gets there while the page closes.
    if (this.#autosave) return save.unsaved && save.status !== 'saving';
    return this.#opened !== null && this.#parts.dossier.getState().dossier !== this.#opened;
  }

  /** Another window writes this dossier: asks for its turn. */
  takeOver(): void {
    this.#autosave?.takeOver();
  }

  async #read(file: Blob): Promise<ReadFile> {
    const read = await this.#parts.worker.request('read-dossier', { file });
    if (read.dossier === null) throw refusalOf(read.problems, shellText.dossierUnreadable);
    return read;
  }

  async #startRead({ dossier, columns }: ReadFile): Promise<void> {
    const territory = await this.#territoryOf(dossier.departement);
    this.columns.add(columns);
    await this.#start(dossier, false);
    this.#enter(territory);
  }

  async #start(dossier: Dossier, discard: boolean): Promise<void> {
    if (this.#autosave) {
      const discardUnsaved = discard || this.#isCopied();
      const { outcome } = await this.#autosave.start(dossier, { discardUnsaved });
      if (outcome === 'unsaved') throw new Refusal(shellText.stillUnsaved);
      // Stored before it is said to be open: it is in the list, and a reload finds it.
      await this.#autosave.flush();
    } else {
      if (!discard && this.wouldLose()) throw new Refusal(shellText.stillUnsaved);
      this.#parts.dossier.getState().replace(dossier);
      this.#opened = dossier;
    }
    await this.#listRecent();
  }

  #isCopied(): boolean {
    return this.#copied !== null && this.#copied === this.#parts.dossier.getState().dossier;
  }

  async #hasStored(id: string): Promise<boolean> {
    return ((await this.#storage?.revision(id)) ?? 0) > 0;
  }

  async #territoryOf(code: string): Promise<Territory> {
    const { territory } = this.state.getState();
    if (code === territory.departement.code) return territory;
    const loaded = await this.#parts.loadTerritory(code).catch(() => null);
    if (loaded?.departement.code !== code) throw new Refusal(shellText.territoryMissing(code));
    return loaded;
  }

  /** Once its dossier is open: a refused one leaves the map as it was. */
  #enter(territory: Territory): void {
    if (territory !== this.state.getState().territory) this.state.setState({ territory });
  }

  async #listRecent(): Promise<void> {
    const stored = (await this.#storage?.listDossiers().catch(() => [])) ?? [];
    this.state.setState({ recent: stored.map(({ head }) => ({ id: head.id, title: head.title })) });
  }
}

/** What cannot be opened is passed over, but a worker that died says nothing about the dossier. */
function unlessStopped(error: unknown): null {
  if (error instanceof WorkerStopped) throw error;
  return null;
}

function refusalOf(problems: readonly Problem[] | undefined, otherwise: string): Refusal {
  const [problem] = problems ?? [];
  return new Refusal(problem ? problemSentence(problem) : otherwise);
}
