import './tool-bar.css';
import type { ReactNode } from 'react';
import { sightText } from '#ui/text/sight.ts';

export interface ToolButton {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onTake: () => void;
}

/** Tools that draw on the map, beside its other buttons; nothing while there is none to take. */
export function ToolBar({ buttons }: { readonly buttons: readonly ToolButton[] }) {
  if (buttons.length === 0) return null;
  return (
    <div className="map-tools" role="toolbar" aria-label={sightText.tools.label}>
      {buttons.map(({ label, icon, onTake }) => (
        <button key={label} type="button" title={label} aria-label={label} onClick={onTake}>
          {icon}
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
