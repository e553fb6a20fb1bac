import type { LngLat } from '#geo/units.ts';
import type { ToolView } from './tool-view.ts';

interface DrawnShapeProps {
  readonly tool: ToolView;
  readonly corners: readonly LngLat[];
  readonly pointer: LngLat | null;
  readonly project: (place: LngLat) => readonly [x: number, y: number];
}

/** What is being drawn, over the map: lines to the pointer, corners that were put. */
export function DrawnShape({ tool, corners, pointer, project }: DrawnShapeProps) {
  const places = [...startOf(tool), ...corners, ...(pointer ? [pointer] : [])];
  const rays = tool.type === 'sector' ? [...corners, ...(pointer ? [pointer] : [])] : [];
  return (
    <svg className="map-tool-shape" aria-hidden="true" focusable="false">
      {tool.type === 'polygon' && places.length > 2 && (
        <polygon points={places.map((place) => project(place).join()).join(' ')} />
      )}
      {tool.type !== 'sector' && <polyline points={places.map((place) => project(place).join()).join(' ')} />}
      {tool.type === 'sector' &&
        rays.map((place, at) => {
          const [from, to] = [project(tool.centre), project(place)];
          // biome-ignore lint/suspicious/noArrayIndexKey: the first ray, then the second
          return <line key={at} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
        })}
      {corners.map((place, at) => {
        const [cx, cy] = project(place);
        // biome-ignore lint/suspicious/noArrayIndexKey: corners stay in the order they were put
        return <circle key={at} cx={cx} cy={cy} r={at === 0 ? 7 : 4.5} />;
      })}
    </svg>
  );
}

function startOf(tool: ToolView): readonly LngLat[] {
  return tool.type === 'point' && tool.from ? [tool.from] : [];
}
