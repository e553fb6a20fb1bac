import { type AreasStore, createAreasStore } from '#state/areas-store.ts';
import { type BrushStore, createBrushStore } from '#state/brush-store.ts';
import { createDossierStore, type DossierStore } from '#state/dossier-store.ts';
import { createSightStore, type SightStore } from '#state/sight-store.ts';
import { createStudyStore, type StudyStore } from '#state/study-store.ts';
import { createToolStore, type ToolStore } from '#state/tool-store.ts';
import { createViewStore, type ViewStore } from '#state/view-store.ts';
import { openStorage } from '#storage/open-storage.ts';
import { createWorkerClient, type WorkerClient } from '#workers/client.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { keepView, startingView } from './kept-view.ts';
import { type AppConfig, loadConfig } from './load-config.ts';
import { loadTerritory } from './load-territory.ts';
import { newDossier } from './new-dossier.ts';
import { Session } from './session.ts';

/** Everything the page is made of, built once, by hand. */
export interface Services {
  readonly config: AppConfig;
  readonly dossier: DossierStore;
  readonly view: ViewStore;
  readonly worker: WorkerClient;
  /** A worker of its own for patrols: a brush does not wait behind an import. */
  readonly patrols: WorkerClient;
  readonly brush: BrushStore;
  readonly areas: AreasStore;
  /** What cameras see is reckoned beside all else: a handle that is dragged waits for nothing. */
  readonly sightWorker: WorkerClient;
  readonly sight: SightStore;
  readonly tool: ToolStore;
  /** A search for sites or points takes seconds: nothing else waits for it. */
  readonly studyWorker: WorkerClient;
  readonly study: StudyStore;
  readonly session: Session;
}

export async function buildServices(): Promise<Services> {
  const worker = createWorkerClient();
  // It reads the dossier as soon as the territory is there.
  worker.wake();
  const view = createViewStore(startingView(location.hash, window.localStorage));
  keepView(view, window.localStorage);
  const storage = openStorage();
  // Told by Session.open; the territory may fail before.
  storage.catch(() => null);
  const asked = loadConfig();
  const territory = await loadTerritory(asked.then(({ departement }) => departement));
  const config = await asked;
  const dossier = createDossierStore(newDossier(territory));
  const session = await Session.open({ dossier, worker, territory, loadTerritory }, storage);
  askBeforeLeaving(session);
  return {
    config,
    dossier,
    view,
    worker,
    patrols: createWorkerClient(),
    brush: createBrushStore(),
    areas: createAreasStore(),
    sightWorker: createWorkerClient(),
    sight: createSightStore(),
    tool: createToolStore(),
    studyWorker: createWorkerClient(),
    study: createStudyStore(),
    session,
  };
}
