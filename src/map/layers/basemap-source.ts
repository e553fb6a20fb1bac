import type { RasterSourceSpecification } from 'maplibre-gl';
import type { Basemap } from '#domain/view-settings.ts';

const LAYERS = {
  'ign-plan': { name: 'GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2', format: 'image/png' },
  'ign-aerial': { name: 'ORTHOIMAGERY.ORTHOPHOTOS', format: 'image/jpeg' },
} as const;

/** Public WMTS of the IGN's Géoplateforme, a network service: asked for only when the user chose it. */
export function basemapSource(basemap: Exclude<Basemap, 'none'>): RasterSourceSpecification {
  const { name, format } = LAYERS[basemap];
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${name}&STYLE=normal&FORMAT=${format}`;
  const tile = 'TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
  return {
    type: 'raster',
    tiles: [`https://data.geopf.fr/wmts?${query}&${tile}`],
    tileSize: 256,
    maxzoom: 19,
  };
}
