import { useMemo } from 'react';
import { useStore } from 'zustand';
import { recordsOf } from '#domain/dossier.ts';
import { sectorPolygon } from '#domain/sight/sector-polygon.ts';
import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightInput } from '#map/scene/scene-sight.ts';
import type { SightEdit } from '#map/sight/sight-edit.ts';
import { type ChosenCamera, chosenCamera } from '#state/selectors/sight-subjects.ts';
import { SIGHT_TARGETS } from '#state/sight-store.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { sightText } from '#ui/text/sight.ts';
import type { Services } from './services.ts';
import { scaleOf } from './use-sight.ts';

/** A mask without end is drawn so deep, metres: enough to be seen, without covering the map. */
const MASK_DEPTH_METRES = 30;
const NONE: readonly never[] = [];

/** What the map draws of cameras, and the handles of the chosen one; null for neither. */
export function useSightScene(
  services: Services,
  near: boolean,
): { readonly sight: SightInput | null; readonly edit: SightEdit | null } {
  const { sight: store, view, dossier: dossiers } = services;
  const state = useStore(store);
  const selection = useStore(view, ({ settings }) => settings.selection);
  const atWork = useStore(view, ({ panel }) => panel === 'video');
  const readOnly = useStore(dossiers, (now) => now.readOnly);
  // Not the deferred one: at the end of a gesture the draft goes as the record comes.
  const dossier = useStore(dossiers, (now) => now.dossier);
  const { draft, answer, others, coverage, targetHeightMetres } = state;
  const chosen = useMemo(() => chosenCamera(dossier, selection, draft), [dossier, selection, draft]);
  const masks = useMasks(chosen);
  const hasBuildings = recordsOf(dossier, 'buildings').length > 0;
  const scale = scaleOf(state);
  const shown = chosen && answer?.cameraId === chosen.camera.id ? answer : null;
  const drawn = near ? others : NONE;
  const covered = atWork ? coverage : null;
  const sight = useMemo<SightInput | null>(() => {
    if (!shown && drawn.length === 0 && !covered) return null;
    const target = targetWords(targetHeightMetres);
    return { scale, target, answer: shown, masks, others: drawn, coverage: covered, hasBuildings };
  }, [scale, targetHeightMetres, shown, masks, drawn, covered, hasBuildings]);
  const edit = useMemo<SightEdit | null>(() => {
    if (!chosen || readOnly) return null;
    const { camera, site, pose } = chosen;
    return {
      camera,
      place: site.place,
      pose,
      targetHeightMetres,
      name: cameraName(chosen),
      onDraft: (next, place) => store.getState().setDraft({ camera: next, place: place ?? null }),
      onCommit: () => commitDraft(services),
      onCancel: () => store.getState().setDraft(null),
    };
  }, [chosen, readOnly, targetHeightMetres, services, store]);
  return { sight, edit };
}

/** The same polygons while neither the masks nor the place of the camera change. */
function useMasks(chosen: ChosenCamera | null): readonly SightPolygon[] {
  const [masks, place] = [chosen?.camera.masks, chosen?.site.place];
  return useMemo(() => {
    if (!masks || !place || masks.length === 0) return NONE;
    return masks.map((mask) => sectorPolygon(place, mask, mask.fromMetres + MASK_DEPTH_METRES));
  }, [masks, place]);
}

/** « visage à 1,6 m ». */
export function targetWords(heightMetres: number): string {
  const known = SIGHT_TARGETS.find((target) => target.heightMetres === heightMetres);
  return sightText.target(sightText.targets[known?.code ?? 'other'], formatDecimal(heightMetres));
}

function cameraName({ camera, site }: ChosenCamera): string {
  return sightText.camera(camera.number ?? '', camera.label || site.name);
}

/** What a gesture changed goes into the dossier as one command: the site that moved, or the camera that was turned. */
export function commitDraft({ dossier, sight }: Services): void {
  const { draft, setDraft } = sight.getState();
  if (!draft) return;
  const { run, dossier: now } = dossier.getState();
  const site = now.tables.site[draft.camera.siteId];
  if (draft.place && site) run({ type: 'put-record', record: { ...site, place: draft.place } });
  else run({ type: 'put-record', record: draft.camera });
  setDraft(null);
}
