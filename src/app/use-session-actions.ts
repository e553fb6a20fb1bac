import { useMemo } from 'react';
import { formatCount } from '#ui/format-number.ts';
import { shellText } from '#ui/text/shell.ts';
import { WorkerStopped } from '#workers/client.ts';
import { say, sayFailure } from './say.tsx';
import { Refusal, type Session } from './session.ts';

export interface SessionActions {
  readonly create: () => void;
  readonly openFile: (file: File) => void;
  readonly saveCopy: () => void;
  readonly openStored: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly demonstration: () => void;
}

/** What the menus call: each act says in one sentence what it did or why it could not. */
export function useSessionActions(session: Session): SessionActions {
  return useMemo(() => {
    const attempt = (act: () => Promise<string | null>) => {
      act().then(
        (done) => done !== null && say(done),
        (error: unknown) => {
          const told = error instanceof Refusal || error instanceof WorkerStopped;
          if (!told) console.error(error);
          sayFailure(told ? error.message : shellText.unexpected);
        },
      );
    };
    return {
      create: () => attempt(() => session.startNew().then(() => null)),
      openFile: (file) =>
        attempt(async () => {
          const { setAside, copyTitle } = await session.openFile(file);
          // Stays until it is closed: the user must know which of the two he is looking at.
          if (copyTitle !== null) sayFailure(shellText.openedBeside(copyTitle));
          return setAside.length > 0 ? shellText.openedWith(formatCount(setAside.length, 'élément')) : null;
        }),
      saveCopy: () => attempt(() => session.saveCopy().then(() => shellText.copied)),
      openStored: (id) => attempt(() => session.openStored(id).then(() => null)),
      remove: (id) => attempt(() => session.remove(id).then(() => null)),
      demonstration: () => attempt(() => session.openDemonstration().then(() => null)),
    };
  }, [session]);
}
