import type { Position } from 'geojson';
import { useMemo } from 'react';
import type { Territory } from '#domain/territory.ts';
import type { Selection } from '#domain/view-settings.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { changeToken, classToken } from './layers/class-colour.ts';
import type { PickedHow } from './map-pointer.ts';
import type { Scene } from './scene/scene.ts';

export interface FallbackMapProps {
  readonly territory: Territory;
  readonly scene: Scene;
  readonly onPick: (selection: Selection, how: PickedHow) => void;
}

/** Communes in SVG, for a computer without WebGL: their colours and hatching, sites as dots, and a click still chooses. */
export function FallbackMap({ territory, scene, onPick }: FallbackMapProps) {
  const shapes = useMemo(() => shapesOf(territory), [territory]);
  const chosen = new Set(scene.selectedCommunes);
  const hatched = new Set(scene.hatching.communes.map(({ code }) => code));
  return (
    <svg className="map-fallback" viewBox={shapes.box} role="img" aria-label={MAP_TEXT.simpleMap}>
      <defs>
        <pattern id="map-fallback-dots" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--surface-2)" />
          <circle cx="2" cy="2" r="0.8" fill="var(--ink-3)" />
        </pattern>
        <pattern id="map-fallback-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6L6 0" stroke="var(--hatch)" strokeWidth="1" />
        </pattern>
      </defs>
      {shapes.communes.map(({ code, name, d }) => {
        const index = scene.choropleth?.classes.get(code);
        const withheld = index === null ? 'url(#map-fallback-dots)' : undefined;
        const classed = (at: number) =>
          scene.choropleth?.diverging ? changeToken(at) : classToken(at, scene.choropleth?.count ?? 1);
        const colour = typeof index === 'number' ? classed(index) : withheld;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut; the table of communes is the keyboard's way
          <path
            key={code}
            d={d}
            className={chosen.has(code) ? 'map-fallback-chosen' : undefined}
            style={colour ? { fill: colour } : undefined}
            onClick={(event) =>
              onPick(
                { type: 'communes', codes: [code] },
                { additive: event.ctrlKey || event.metaKey || event.shiftKey, keyboard: false },
              )
            }
          >
            <title>{name}</title>
          </path>
        );
      })}
      {shapes.communes
        .filter(({ code }) => hatched.has(code))
        .map(({ code, d }) => (
          <path key={code} d={d} className="map-fallback-hatched" fill="url(#map-fallback-hatch)" />
        ))}
      {[...scene.sites, ...scene.points].map((mark) => (
        <circle
          key={mark.id}
          cx={x(mark.place[0])}
          cy={y(mark.place[1])}
          r={3}
          className={`map-fallback-${mark.symbol}`}
        >
          <title>{mark.label}</title>
        </circle>
      ))}
    </svg>
  );
}

/** One unit is about a pixel at the department's scale. */
const SHRINK = 2 ** 15;
const x = (lng: number): number => Math.round((mercatorX(lng) / SHRINK) * 10) / 10;
const y = (lat: number): number => Math.round((mercatorY(lat) / SHRINK) * 10) / 10;

function shapesOf({ communes, bounds: [west, south, east, north] }: Territory) {
  const margin = (x(east) - x(west)) * 0.03;
  const [left, top] = [x(west) - margin, y(north) - margin];
  return {
    box: `${left} ${top} ${x(east) - left + margin} ${y(south) - top + margin}`,
    communes: communes.map(({ properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return { code: properties.code, name: properties.name, d: polygons.flat().map(ringPath).join('') };
    }),
  };
}

function ringPath(ring: readonly Position[]): string {
  return `M${ring.map(([lng, lat]) => `${x(lng ?? 0)} ${y(lat ?? 0)}`).join('L')}Z`;
}
