import type { Dossier } from '#domain/dossier.ts';
import { emptyDossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { createDossierStore, type DossierStore } from '#state/dossier-store.ts';
import { createViewStore, type ViewStore } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';
import { createWorkerClient, type WorkerClient } from '#workers/client.ts';
import { keepView, startingView } from './kept-view.ts';
import { type AppConfig, loadConfig } from './load-config.ts';
import { loadTerritory } from './load-territory.ts';

/** Everything the page is made of, built once, by hand. */
export interface Services {
  readonly config: AppConfig;
  readonly territory: Territory;
  readonly dossier: DossierStore;
  readonly view: ViewStore;
  readonly worker: WorkerClient;
}

export async function buildServices(): Promise<Services> {
  const view = createViewStore(startingView(location.hash, window.localStorage));
  keepView(view, window.localStorage);
  const config = await loadConfig();
  const territory = await loadTerritory(config.departement);
  const dossier = createDossierStore(newDossier(territory));
  return { config, territory, dossier, view, worker: createWorkerClient() };
}

/** An empty dossier of one's own over the territory that is open. */
export function newDossier(territory: Territory): Dossier {
  return emptyDossier({
    id: crypto.randomUUID(),
    title: shellText.newTitle(territory.departement.name),
    departement: territory.departement.code,
    confidentiality: 'restricted',
    createdAt: new Date().toISOString(),
  });
}
