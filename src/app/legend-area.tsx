import { IconList, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Legend } from '#map/legend.tsx';
import type { Scene } from '#map/scene/scene.ts';
import { shellText } from '#ui/text/shell.ts';

interface LegendAreaProps {
  readonly scene: Scene;
  /** Whether all that is drawn is explained. */
  readonly whole: boolean;
  /** A sheet is open: it tells the levels of what cameras see, and the map needs its room. */
  readonly besideSheet: boolean;
  readonly onWhole: (whole: boolean) => void;
}

const SAID_AT_ONCE: readonly string[] = ['classes', 'ramp'];

/** Figures that colour the map always show their legend; symbols, named in the panel too, show theirs on demand and in print. */
export function LegendArea({ scene, whole, besideSheet, onWhole }: LegendAreaProps) {
  const ramps = useMemo(() => {
    const legend = scene.legend.filter(
      ({ type }) => SAID_AT_ONCE.includes(type) || (type === 'levels' && !besideSheet),
    );
    return { ...scene, legend, marks: [] };
  }, [scene, besideSheet]);
  const Icon = whole ? IconX : IconList;
  return (
    <>
      <div className="frame-legend no-print">
        <button
          type="button"
          className="button legend-button"
          aria-expanded={whole}
          onClick={() => onWhole(!whole)}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
          <span className="legend-word">{whole ? shellText.legendClose : shellText.legend}</span>
        </button>
        {(whole || ramps.legend.length > 0) && (
          <div className="frame-legend-card" data-whole={whole}>
            <Legend scene={whole ? scene : ramps} />
          </div>
        )}
      </div>
      <div className="print-legend">
        <Legend scene={scene} />
      </div>
    </>
  );
}
