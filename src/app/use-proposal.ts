import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ProposalEdit } from '#map/proposal/proposal-marks.tsx';
import type { ProposalInput } from '#map/scene/scene-proposal.ts';
import { studyText } from '#ui/text/study.ts';
import type { Services } from './services.ts';

const NONE: readonly never[] = [];
const WORDS = { camera: studyText.legendPlan, plate: studyText.legendCordon };

interface Proposal {
  readonly drawn: ProposalInput | null;
  readonly edit: ProposalEdit | null;
}

const NOTHING: Proposal = { drawn: null, edit: null };

/** What the map draws of the study that is open in the video panel, and what may be done to it there. */
export function useProposal({ study, dossier, view: views }: Services): Proposal {
  const view = useStore(study, (state) => state.view);
  const opened = useStore(study, (state) => state.opened);
  const plan = useStore(study, (state) => state.plan);
  const pinned = useStore(study, (state) => state.pinned);
  const cordon = useStore(study, (state) => state.cordon);
  const atWork = useStore(views, ({ panel }) => panel === 'video');
  const isThere = useStore(
    dossier,
    (state) => view !== null && Object.hasOwn(state.dossier.tables.perimeter, view.perimeterId),
  );
  return useMemo(() => {
    if (!isThere || !atWork) return NOTHING;
    const cameras = (plan?.sites ?? []).flatMap(({ candidate }) => {
      const at = opened?.candidates[candidate];
      const place = at && opened?.places[at.place];
      return at && place
        ? [{ place, azimuthDegrees: at.azimuthDegrees, isPinned: pinned.includes(candidate), candidate }]
        : [];
    });
    const marks = cameras.map(({ place, isPinned, candidate }, at) => {
      const rank = String(at + 1);
      return {
        id: candidate,
        place,
        isPinned,
        label: isPinned ? studyText.freeSite(rank) : studyText.pinSite(rank),
      };
    });
    return {
      drawn: { tried: opened?.places ?? NONE, cameras, plates: cordon?.points ?? NONE, words: WORDS },
      edit: {
        marks,
        onToggle: (candidate) =>
          study.getState().settle(candidate, pinned.includes(candidate) ? 'free' : 'pinned'),
      },
    };
  }, [isThere, atWork, opened, plan, pinned, cordon, study]);
}
