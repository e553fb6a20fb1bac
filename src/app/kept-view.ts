import { THEMES, type Theme } from '#domain/view-settings.ts';
import { type LinkedView, readViewLink, writeViewLink } from '#state/view-link.ts';
import { defaultViewSettings, type ViewStore } from '#state/view-store.ts';

const VIEW_KEY = 'diagnostic-territorial:view';
const THEME_KEY = 'diagnostic-territorial:theme';
const WRITE_AFTER_MS = 300;

/** Settings to start with: the link in the address, else what this computer kept, else the defaults. One gate reads both. */
export function startingView(hash: string, kept: Storage): ReturnType<typeof defaultViewSettings> {
  const view: LinkedView | null = readViewLink(hash) ?? readViewLink(readKey(kept, VIEW_KEY));
  const theme: Theme = THEMES.find((known) => known === readKey(kept, THEME_KEY)) ?? preferredTheme();
  return { ...defaultViewSettings(), ...view, theme };
}

/** Writes the view into the address and this computer's memory after each change; reads the address when the user changes it. */
export function keepView(view: ViewStore, kept: Storage): () => void {
  let timer = 0;
  let written = '';
  const write = () => {
    const { settings } = view.getState();
    written = `#${writeViewLink(settings)}`;
    history.replaceState(history.state, '', written);
    writeKey(kept, VIEW_KEY, written);
    writeKey(kept, THEME_KEY, settings.theme);
  };
  const unsubscribe = view.subscribe((state, before) => {
    if (state.settings === before.settings) return;
    document.documentElement.dataset.theme = state.settings.theme;
    window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_AFTER_MS);
  });
  const follow = () => {
    if (location.hash === written) return;
    const linked = readViewLink(location.hash);
    if (linked) view.getState().restore(linked);
  };
  document.documentElement.dataset.theme = view.getState().settings.theme;
  window.addEventListener('hashchange', follow);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('hashchange', follow);
    unsubscribe();
  };
}

function preferredTheme(): Theme {
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

// A browser may forbid storage altogether: the view is then kept in the address alone.
function readKey(kept: Storage, key: string): string {
  try {
    return kept.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function writeKey(kept: Storage, key: string, value: string): void {
  try {
    kept.setItem(key, value);
  } catch {
    // Full or forbidden: nothing of the dossier is here.
  }
}
