import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dossier } from '#domain/dossier.ts';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { Territory } from '#domain/territory.ts';
import { restoreDossier } from '#formats/registry.ts';
import { type ColumnShelf, createColumnShelf } from '#state/column-shelf.ts';
import type { DossierStore } from '#state/dossier-store.ts';
import { type Autosave, createAutosave, type SaveState } from '#storage/autosave.ts';
import { type DossierStorage, openStorage } from '#storage/open-storage.ts';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { shellText } from '#ui/text/shell.ts';
import type { WorkerClient } from '#workers/client.ts';
import { columnIdsOf } from './column-ids.ts';
import { newDossier } from './new-dossier.ts';

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

/** A French sentence to show: what could not be done, and what to do. */
export class Refusal extends Error {}

const UNSAVED: SaveState = { status: 'error', unsaved: false, savedAt: null, detail: '' };
const SAVED: SaveState = { status: 'saved', unsaved: false, savedAt: null, detail: '' };

/** The open dossier and the others on this computer: open, start, copy, forget. Each method throws a Refusal that can be shown. */
export class Session {
  readonly state: StoreApi<SessionState>;
  readonly columns: ColumnShelf;
  readonly #parts: SessionParts;
  readonly #storage: DossierStorage | null;
  readonly #autosave: Autosave | null;

  private constructor(parts: SessionParts, storage: DossierStorage | null) {
    this.#parts = parts;
    this.#storage = storage;
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
        restore: restoreDossier,
        onState: (save) => this.state.setState({ save }),
      });
  }

  /** Without IndexedDB (some private windows) everything works but nothing is kept, and the bar says so. */
  static async open(parts: SessionParts): Promise<Session> {
    const storage = await openStorage().catch(() => null);
    return new Session(parts, storage);
  }

  /** The last dossier of this territory, else the demonstration, else an empty one. */
  async openFirst(): Promise<void> {
    const last = (await this.#storage?.lastOpened().catch(() => null)) ?? null;
    const { code } = this.state.getState().territory.departement;
    const stored = (await this.#storage?.listDossiers().catch(() => [])) ?? [];
    const here = stored.filter(({ head }) => head.departement === code).map(({ head }) => head.id);
    const chosen = here.find((id) => id === last) ?? here[0];
    if (chosen !== undefined) {
      const loaded = await this.#autosave?.open(chosen).catch(() => null);
      if (loaded?.dossier) return this.#listRecent();
    }
    await this.openDemonstration().catch(() => this.startNew());
  }

  async openStored(id: string): Promise<void> {
    const stored = await this.#storage?.listDossiers();
    const departement = stored?.find(({ head }) => head.id === id)?.head.departement;
    if (departement !== undefined) await this.#enterTerritory(departement);
    const loaded = await this.#autosave?.open(id);
    if (!loaded?.dossier) {
      const [problem] = loaded?.problems ?? [];
      throw new Refusal(problem ? problemSentence(problem) : shellText.dossierLost);
    }
    await this.#listRecent();
  }

  /** Opens a file as a dossier of this computer; one of the same id is replaced. @returns what the gate set aside, as sentences */
  async openFile(file: Blob): Promise<readonly string[]> {
    const read = await this.#parts.worker.request('read-dossier', { file });
    if (read.dossier === null) {
      const [problem] = read.problems;
      throw new Refusal(problem ? problemSentence(problem) : shellText.dossierUnreadable);
    }
    await this.#enterTerritory(read.dossier.departement);
    this.columns.add(read.columns);
    await this.#start(read.dossier);
    return read.problems.map(problemSentence);
  }

  async openDemonstration(): Promise<void> {
    const { code } = this.state.getState().territory.departement;
    const response = await fetch(`demo/${code}.diagnostic`);
    if (!response.ok) throw new Refusal(shellText.noDemonstration);
    await this.openFile(await response.blob());
  }

  async startNew(): Promise<void> {
    await this.#start(newDossier(this.state.getState().territory));
  }

  /** Writes the dossier, columns included, into a file of the user's. */
  async saveCopy(): Promise<void> {
    const { dossier } = this.#parts.dossier.getState();
    const columns = await Promise.all(
      columnIdsOf(dossier).map(async (id) => ({ id, bytes: await this.columns.bytes(id) })),
    );
    const whole = columns.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
    if (whole.length < columns.length) throw new Refusal(shellText.columnLost);
    const { bytes } = await this.#parts.worker.request('write-dossier', { dossier, columns: whole });
    saveFile(`${fileNameOf(dossier.title)}.diagnostic`, 'application/zip', bytes);
  }

  async remove(id: string): Promise<void> {
    if (this.#parts.dossier.getState().dossier.id === id) await this.startNew();
    await this.#storage?.deleteDossier(id);
    await this.#listRecent();
  }

  /** Another window writes this dossier: asks for its turn. */
  takeOver(): void {
    this.#autosave?.takeOver();
  }

  async #start(dossier: Dossier): Promise<void> {
    if (this.#autosave) await this.#autosave.start(dossier);
    else this.#parts.dossier.getState().replace(dossier);
    await this.#listRecent();
  }

  async #enterTerritory(code: string): Promise<void> {
    if (code === this.state.getState().territory.departement.code) return;
    const territory = await this.#parts.loadTerritory(code).catch(() => null);
    if (territory?.departement.code !== code) throw new Refusal(shellText.territoryMissing(code));
    this.state.setState({ territory });
  }

  async #listRecent(): Promise<void> {
    const stored = (await this.#storage?.listDossiers().catch(() => [])) ?? [];
    this.state.setState({ recent: stored.map(({ head }) => ({ id: head.id, title: head.title })) });
  }
}
