import type { ReactNode } from 'react';
import { shellText } from '#ui/text/shell.ts';
import './shell.css';
import './narrow.css';
import './print.css';

interface AppFrameProps {
  readonly bar: ReactNode;
  readonly rail: ReactNode;
  /** Null: the panel is closed and the map takes its width. */
  readonly panel: { readonly label: string; readonly content: ReactNode } | null;
  readonly map: ReactNode;
  /** Null: nothing is selected. */
  readonly sheet: ReactNode | null;
  /** Below the map: a table, later the time. Null when there is none. */
  readonly dock: ReactNode | null;
  readonly banner: ReactNode;
  readonly printHead: ReactNode;
}

/** One map, a rail, a panel, a sheet: the landmarks of the page, in the order a reader meets them. */
export function AppFrame({ bar, rail, panel, map, sheet, dock, banner, printHead }: AppFrameProps) {
  return (
    <div className="frame" data-panel={panel !== null} data-sheet={Boolean(sheet)}>
      <a className="skip-link" href="#carte">
        {shellText.skip}
      </a>
      {bar}
      {rail}
      {panel && (
        <section className="frame-panel" aria-label={shellText.panelOf(panel.label)}>
          {panel.content}
        </section>
      )}
      <main className="frame-map" id="carte" tabIndex={-1} aria-label={shellText.map}>
        {printHead}
        {map}
        <div className="frame-banner">{banner}</div>
      </main>
      {dock && <div className="frame-dock">{dock}</div>}
      {sheet && (
        <aside className="frame-sheet" aria-label={shellText.sheet}>
          {sheet}
        </aside>
      )}
    </div>
  );
}
