import type { LngLat } from '#geo/units.ts';
import type { LegendEntry } from './scene.ts';

/** What a study proposes, as it was found. */
export interface ProposalInput {
  /** Places that were tried. */
  readonly tried: readonly LngLat[];
  /** In the order in which they help most. */
  readonly cameras: readonly ProposalMark[];
  readonly plates: readonly ProposalMark[];
  /** Legend: what a camera and what a plate point is called. */
  readonly words: { readonly camera: string; readonly plate: string };
}

export interface ProposalMark {
  readonly place: LngLat;
  /** Clockwise from north; null: all around. */
  readonly azimuthDegrees: number | null;
  /** In every plan, by hand. */
  readonly isPinned?: boolean;
}

export interface SceneProposal extends Omit<ProposalInput, 'words'> {
  readonly legend: readonly LegendEntry[];
}

/** Null where no study is open. */
export function sceneProposal(input: ProposalInput | null): SceneProposal | null {
  if (!input) return null;
  const { words, ...drawn } = input;
  const entries = [
    ['camera', words.camera, drawn.cameras],
    ['plate', words.plate, drawn.plates],
  ] as const;
  const legend = entries
    .filter(([, , marks]) => marks.length > 0)
    .map(
      ([proposal, label, { length: count }]): LegendEntry => ({
        type: 'proposal',
        layer: `proposal-${proposal}`,
        label,
        proposal,
        count,
      }),
    );
  return { ...drawn, legend };
}
