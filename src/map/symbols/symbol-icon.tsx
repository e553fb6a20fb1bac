import type { ServiceState } from '#domain/records/record-base.ts';
import { tokenCss } from '../palette.ts';
import type { SymbolName } from '../scene/scene.ts';
import { listShapes, SYMBOL_HALF } from './symbol-shapes.ts';

export interface SymbolIconProps {
  readonly symbol: SymbolName;
  readonly state?: ServiceState;
  readonly warning?: boolean;
  /** CSS pixels of its square. */
  readonly size?: number;
}

/** The map's symbol on the page: layer list, tables, sheets, legend. Decorative: the words beside it say the same. */
export function SymbolIcon({ symbol, state = 'in-service', warning = false, size = 24 }: SymbolIconProps) {
  const box = `${-SYMBOL_HALF} ${-SYMBOL_HALF} ${2 * SYMBOL_HALF} ${2 * SYMBOL_HALF}`;
  return (
    <svg width={size} height={size} viewBox={box} aria-hidden="true" focusable="false">
      {listShapes(symbol, state, warning).map((shape, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a symbol never changes order
          key={index}
          d={shape.d}
          fill={shape.fill ? tokenCss(shape.fill) : 'none'}
          stroke={shape.stroke ? tokenCss(shape.stroke) : 'none'}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash?.join(' ')}
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity={shape.opacity}
        />
      ))}
    </svg>
  );
}
