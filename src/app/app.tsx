import { useCallback, useEffect, useState } from 'react';
import { StartScreen } from '#features/shell/start-screen.tsx';
import { shellText } from '#ui/text/shell.ts';
import { WorkerStopped } from '#workers/client.ts';
import { TerritoryUnavailable } from './load-territory.ts';
import { buildServices, type Services } from './services.ts';
import { Workspace } from './workspace.tsx';

// Once a page, whatever StrictMode renders twice. A start that failed is tried again with the services it had.
let starting: Promise<Services> | null = null;
let built: Promise<Services> | null = null;

/** Starts the page, says what it is doing, and what failed: the one place that catches. */
export function App() {
  const [services, setServices] = useState<Services | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const start = useCallback(() => {
    setFailed(null);
    starting ??= openPage();
    starting.then(setServices, (error: unknown) => {
      starting = null;
      if (!(error instanceof WorkerStopped)) console.error(error);
      setFailed(sentence(error));
    });
  }, []);
  useEffect(start, [start]);
  if (services) return <Workspace services={services} />;
  return <StartScreen doing={shellText.loading} failed={failed} onRetry={start} />;
}

/** The page is shown only with the dossier in it: an empty map first would look like a loss. */
async function openPage(): Promise<Services> {
  built ??= buildServices().catch((error: unknown) => {
    built = null;
    throw error;
  });
  const services = await built;
  await services.session.openFirst();
  return services;
}

function sentence(error: unknown): string {
  if (error instanceof WorkerStopped) return error.message;
  return error instanceof TerritoryUnavailable
    ? shellText.territoryMissing(error.code)
    : shellText.unexpected;
}
