import type { LngLat } from '#geo/units.ts';
import type { MapEngine } from '../map-engine.ts';
import { useMapFrame } from '../sight/use-map-frame.ts';
import './proposal-marks.css';

/** What may be done to a camera that is proposed, on the map. */
export interface ProposalEdit {
  readonly marks: readonly {
    readonly id: number;
    readonly place: LngLat;
    /** « Imposer la caméra 3 ». */
    readonly label: string;
    readonly isPinned: boolean;
  }[];
  /** Kept in every plan, or left free again. */
  readonly onToggle: (id: number) => void;
}

/** Buttons over the numbered rings, which MapLibre draws so that they print. */
export function ProposalMarks({ engine, edit }: { readonly engine: MapEngine; readonly edit: ProposalEdit }) {
  useMapFrame(engine);
  return (
    <div className="map-proposals">
      {edit.marks.map(({ id, place, label, isPinned }) => {
        const { x, y } = engine.map.project([place[0], place[1]]);
        return (
          <button
            key={id}
            type="button"
            className="map-proposal"
            style={{ transform: `translate(${x}px, ${y}px)` }}
            aria-label={label}
            title={label}
            aria-pressed={isPinned}
            onClick={() => edit.onToggle(id)}
          />
        );
      })}
    </div>
  );
}
