import { useState } from 'react';

const KEY = 'diagnostic-territorial:understood';

/** Whether this browser was not told yet that nothing leaves the computer, and how to say that it was. */
export function useFirstVisit(): readonly [first: boolean, understood: () => void] {
  const [first, setFirst] = useState(() => {
    try {
      return window.localStorage.getItem(KEY) === null;
    } catch {
      return false;
    }
  });
  const understood = () => {
    setFirst(false);
    try {
      window.localStorage.setItem(KEY, 'yes');
    } catch {
      // Forbidden storage: it is said again at the next visit.
    }
  };
  return [first, understood];
}
