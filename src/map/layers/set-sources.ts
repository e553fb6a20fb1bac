import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Territory } from '#domain/territory.ts';
import type { Basemap } from '#domain/view-settings.ts';
import type { Scene, SceneChoropleth } from '../scene/scene.ts';
import { basemapSource } from './basemap-source.ts';
import { NOTHING } from './keep-outs.ts';
import { PROPOSAL_SOURCE, proposalFeatures } from './proposal-layers.ts';
import { SIGHT_SOURCES, sightFeatures, sightShapes } from './sight-layers.ts';
import { STUDY_SOURCE, studyFeatures } from './study-layers.ts';
import { territorySources } from './territory-sources.ts';

/** Sources that the placing of symbols and the study fill, and the empty image that keeps names out of them. */
export function addPlacedSources(map: MapLibreMap): void {
  map.addImage('nothing', {
    width: NOTHING,
    height: NOTHING,
    data: new Uint8Array(NOTHING * NOTHING * 4),
  });
  for (const name of ['keep-outs', 'captions', 'towns', STUDY_SOURCE, PROPOSAL_SOURCE, ...SIGHT_SOURCES])
    map.addSource(name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
}

export function setTerritory(map: MapLibreMap, territory: Territory): void {
  for (const [name, source] of Object.entries(territorySources(territory))) {
    const existing = map.getSource<GeoJSONSource>(name);
    if (existing) existing.setData(source.data);
    else map.addSource(name, source);
  }
}

/** Only the sources whose shapes changed are given anew. @param before undefined at first */
export function setShapes(map: MapLibreMap, before: Scene | undefined, scene: Scene): void {
  const put = (source: string, features: FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(features);
  for (const source of SIGHT_SOURCES) {
    if (sightShapes(source, before?.sight ?? null) !== sightShapes(source, scene.sight))
      put(source, sightFeatures(source, scene.sight));
  }
  if (before?.study !== scene.study) put(STUDY_SOURCE, studyFeatures(scene.study));
  if ((before?.proposal ?? null) !== scene.proposal) put(PROPOSAL_SOURCE, proposalFeatures(scene.proposal));
}

/** The one before goes, with its layer. */
export function setBasemap(map: MapLibreMap, basemap: Basemap): void {
  if (map.getLayer('basemap')) map.removeLayer('basemap');
  if (map.getSource('basemap')) map.removeSource('basemap');
  if (basemap !== 'none') map.addSource('basemap', basemapSource(basemap));
}

export function setClasses(
  map: MapLibreMap,
  { communes }: Territory,
  choropleth: SceneChoropleth | null,
): void {
  for (const { properties } of communes) {
    const index = choropleth?.classes.get(properties.code) ?? -1;
    map.setFeatureState({ source: 'communes', id: properties.code }, { class: index });
  }
}
