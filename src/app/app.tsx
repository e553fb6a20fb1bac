import { startTransition, useCallback, useEffect, useState } from 'react';
import { StartScreen } from '#features/shell/start-screen.tsx';
import { shellText } from '#ui/text/shell.ts';
import { WorkerStopped } from '#workers/client.ts';
import { TerritoryUnavailable } from './load-territory.ts';
import { buildServices, type Services } from './services.ts';

type Workspace = typeof import('./workspace.tsx').Workspace;

interface OpenPage {
  readonly services: Services;
  readonly Workspace: Workspace;
}

// Once a page, whatever StrictMode renders twice. A start that failed is tried again with the services it had.
let starting: Promise<OpenPage> | null = null;
let built: Promise<Services> | null = null;

/** Starts the page, says what it is doing, and what failed: the one place that catches. */
export function App() {
  const [page, setPage] = useState<OpenPage | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const start = useCallback(() => {
    setFailed(null);
    starting ??= openPage();
    // As a transition: the workspace is drawn in small steps, and shown whole.
    starting.then(
      (open) => startTransition(() => setPage(open)),
      (error: unknown) => {
        starting = null;
        if (!(error instanceof WorkerStopped)) console.error(error);
        setFailed(sentence(error));
      },
    );
  }, []);
  useEffect(start, [start]);
  if (page) return <page.Workspace services={page.services} />;
  return <StartScreen doing={shellText.loading} failed={failed} onRetry={start} />;
}

/** The page is shown only with the dossier in it: an empty map first would look like a loss. */
async function openPage(): Promise<OpenPage> {
  // The map's code, the larger part, comes while the dossier does.
  const workspace = import('./workspace.tsx');
  // Told below; the services may fail before.
  workspace.catch(() => null);
  built ??= buildServices().catch((error: unknown) => {
    built = null;
    throw error;
  });
  const services = await built;
  await services.session.openFirst();
  return { services, Workspace: (await workspace).Workspace };
}

function sentence(error: unknown): string {
  if (error instanceof WorkerStopped) return error.message;
  return error instanceof TerritoryUnavailable
    ? shellText.territoryMissing(error.code)
    : shellText.unexpected;
}
