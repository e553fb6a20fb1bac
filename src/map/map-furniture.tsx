import { useEffect, useState } from 'react';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import type { PaperPlace } from './draw-for-paper.ts';
import type { MapEngine } from './map-engine.ts';
import { metresPerPixel, scaleBar } from './scale-bar.ts';

const MOST_PIXELS = 130;
/** On a narrow map it leaves room for what stands beside it. */
const MOST_SHARE = 0.19;

/** Scale in metres at the middle of the view, or of the page that is about to print. */
export function ScaleBar({
  engine,
  paper,
}: {
  readonly engine: MapEngine | null;
  readonly paper: PaperPlace | null;
}) {
  const [bar, setBar] = useState<ReturnType<typeof scaleBar> | null>(null);
  useEffect(() => {
    if (!engine) return;
    const { map } = engine;
    const measure = () => {
      const most = Math.min(MOST_PIXELS, map.getContainer().clientWidth * MOST_SHARE);
      setBar(scaleBar(metresPerPixel(map.getCenter().lat, map.getZoom()), most));
    };
    measure();
    map.on('move', measure);
    map.on('resize', measure);
    return () => {
      map.off('move', measure);
      map.off('resize', measure);
    };
  }, [engine]);
  if (paper) return <Bar {...scaleBar(metresPerPixel(paper.latitude, paper.zoom), MOST_PIXELS)} />;
  return bar && <Bar {...bar} />;
}

function Bar(bar: ReturnType<typeof scaleBar>) {
  return (
    <div className="map-scale" style={{ inlineSize: bar.pixels }}>
      {bar.words}
    </div>
  );
}

/** What a mouse wheel or a keyboard does, for those who have neither. */
export function MapButtons({
  onZoom,
  onWhole,
}: {
  readonly onZoom: (levels: number) => void;
  readonly onWhole: () => void;
}) {
  return (
    <div className="map-buttons">
      <button type="button" title={MAP_TEXT.zoomIn} aria-label={MAP_TEXT.zoomIn} onClick={() => onZoom(1)}>
        <Glyph d="M8 3.5V12.5M3.5 8H12.5" />
      </button>
      <button type="button" title={MAP_TEXT.zoomOut} aria-label={MAP_TEXT.zoomOut} onClick={() => onZoom(-1)}>
        <Glyph d="M3.5 8H12.5" />
      </button>
      <button
        type="button"
        title={MAP_TEXT.wholeDepartment}
        aria-label={MAP_TEXT.wholeDepartment}
        onClick={onWhole}
      >
        <Glyph d="M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10" />
      </button>
    </div>
  );
}

function Glyph({ d }: { readonly d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={d}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
