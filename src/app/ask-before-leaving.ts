import type { Session } from './session.ts';

/** The browser asks before the page closes over work that is nowhere else (full disk, forbidden storage, another window). */
export function askBeforeLeaving(session: Session): void {
  window.addEventListener('beforeunload', (event) => {
    if (session.wouldLose()) event.preventDefault();
  });
}
