import type { Feature, FeatureCollection, Position } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import type { ProposalMark, SceneProposal } from '../scene/scene-proposal.ts';
import { type LayerContext, PAGE_FONT_SEMIBOLD } from './layer-context.ts';

export const PROPOSAL_SOURCE = 'proposals';
/** Places that were tried are specks of dust from further out. */
const TRIED_FROM_ZOOM = 15;
/** A proposed camera's direction is a stroke this long on the ground, metres. */
const STROKE_METRES = 18;

const isOf = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind];

/** Marks of the open study, over all that MapLibre draws: places tried, numbered rings of cameras, plate points with their number. */
export function proposalLayers({ scene, palette, weight }: LayerContext): LayerSpecification[] {
  if (!scene.proposal) return [];
  const size = weight > 1 ? 1.6 : 1;
  const ring = (kind: string, colour: string): LayerSpecification => ({
    id: `proposal-${kind}`,
    type: 'circle',
    source: PROPOSAL_SOURCE,
    filter: isOf(kind),
    paint: {
      'circle-radius': 10 * size,
      'circle-color': ['case', ['has', 'pinned'], colour, palette.paper],
      'circle-stroke-color': colour,
      'circle-stroke-width': 2.5 * size,
    },
  });
  return [
    {
      id: 'proposal-tried',
      type: 'circle',
      source: PROPOSAL_SOURCE,
      minzoom: TRIED_FROM_ZOOM,
      filter: isOf('tried'),
      paint: { 'circle-radius': 2 * size, 'circle-color': palette['ink-3'], 'circle-opacity': 0.7 },
    },
    {
      id: 'proposal-direction',
      type: 'line',
      source: PROPOSAL_SOURCE,
      filter: isOf('direction'),
      paint: { 'line-color': palette.proposed, 'line-width': 2.5 * size },
    },
    ring('camera', palette.proposed),
    ring('plate', palette.vpi),
    {
      id: 'proposal-rank',
      type: 'symbol',
      source: PROPOSAL_SOURCE,
      filter: ['has', 'rank'],
      layout: {
        'text-field': ['get', 'rank'],
        'text-font': PAGE_FONT_SEMIBOLD,
        'text-size': 13 * size,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ['case', ['has', 'pinned'], palette.paper, palette['mark-ink']] },
    },
    {
      id: 'proposal-vpi',
      type: 'symbol',
      source: PROPOSAL_SOURCE,
      filter: isOf('plate'),
      layout: {
        'text-field': 'VPI',
        'text-font': PAGE_FONT_SEMIBOLD,
        'text-size': 11 * size,
        'text-offset': [0, 1.8],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}

export function proposalFeatures(proposal: SceneProposal | null): FeatureCollection {
  if (!proposal) return { type: 'FeatureCollection', features: [] };
  const features: Feature[] = [
    ...proposal.tried.map((place) => feature('tried', { type: 'Point', coordinates: position(place) })),
    ...[...proposal.cameras, ...proposal.plates].flatMap(strokeOf),
    ...proposal.cameras.map((mark, at) => numbered('camera', mark, at)),
    ...proposal.plates.map((mark, at) => numbered('plate', mark, at)),
  ];
  return { type: 'FeatureCollection', features };
}

function strokeOf({ place, azimuthDegrees }: ProposalMark): readonly Feature[] {
  if (azimuthDegrees === null) return [];
  const end = placeAround(place, { azimuthDegrees, metres: STROKE_METRES });
  return [feature('direction', { type: 'LineString', coordinates: [position(place), position(end)] })];
}

function numbered(kind: string, { place, isPinned }: ProposalMark, at: number): Feature {
  return feature(
    kind,
    { type: 'Point', coordinates: position(place) },
    { rank: String(at + 1), ...(isPinned && { pinned: 'by hand' }) },
  );
}

function feature(
  kind: string,
  geometry: Feature['geometry'],
  more: Readonly<Record<string, string>> = {},
): Feature {
  return { type: 'Feature', properties: { kind, ...more }, geometry };
}

function position([lng, lat]: LngLat): Position {
  return [lng, lat];
}
