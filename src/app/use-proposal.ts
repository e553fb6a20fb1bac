import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ProposalInput } from '#map/scene/scene-proposal.ts';
import { studyText } from '#ui/text/study.ts';
import type { Services } from './services.ts';

const NONE: readonly never[] = [];
const WORDS = { camera: studyText.legendPlan, plate: studyText.legendCordon };

/** What the map draws of the study that is open in the video panel; null without one. */
export function useProposal({ study, dossier, view: views }: Services): ProposalInput | null {
  const view = useStore(study, (state) => state.view);
  const opened = useStore(study, (state) => state.opened);
  const plan = useStore(study, (state) => state.plan);
  const cordon = useStore(study, (state) => state.cordon);
  const atWork = useStore(views, ({ panel }) => panel === 'video');
  const isThere = useStore(
    dossier,
    (state) => view !== null && Object.hasOwn(state.dossier.tables.perimeter, view.perimeterId),
  );
  return useMemo(() => {
    if (!isThere || !atWork) return null;
    const cameras = (plan?.sites ?? []).flatMap(({ candidate }) => {
      const at = opened?.candidates[candidate];
      const place = at && opened?.places[at.place];
      return at && place ? [{ place, azimuthDegrees: at.azimuthDegrees }] : [];
    });
    return { tried: opened?.places ?? NONE, cameras, plates: cordon?.points ?? NONE, words: WORDS };
  }, [isThere, atWork, opened, plan, cordon]);
}
