import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Camera } from '#domain/records/camera.ts';
import type { Site } from '#domain/records/site.ts';
import type { CameraContext } from '#features/camera/camera-context.ts';
import { CameraSheet } from '#features/camera/camera-sheet.tsx';
import { type Assumption, poseCamera } from '#state/selectors/camera-pose.ts';
import { draftOf, SIGHT_TARGETS } from '#state/sight-store.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { cameraText } from '#ui/text/camera.ts';
import { sightText } from '#ui/text/sight.ts';
import { sayCommandUndoable } from './say-command-undoable.ts';
import type { Services } from './services.ts';
import { scaleOf } from './use-sight.ts';
import { commitDraft } from './use-sight-scene.ts';

interface CameraAreaProps {
  readonly services: Services;
  readonly camera: Camera;
  readonly site: Site;
  readonly findings: ReactNode;
  readonly chain: ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onZoom: () => void;
  readonly onClose: () => void;
}

/** The sheet of a camera, fed by the dossier, by what is typed and dragged, and by what its worker sees. */
export function CameraArea({ services, camera: record, site, ...props }: CameraAreaProps) {
  const { dossier: store, sight } = services;
  const readOnly = useStore(store, (state) => state.readOnly);
  const state = useStore(sight);
  const camera = draftOf(state, record);
  const draft = state.draft?.camera.id === record.id ? state.draft : null;
  const posed = poseCamera(camera, { place: draft?.place ?? site.place });
  const change = (next: Camera) => store.getState().run({ type: 'put-record', record: next });
  const context: CameraContext = {
    camera,
    site,
    readOnly,
    pose: camera.type === 'panoramic' ? null : posed.pose,
    supposed: posed.assumed.map(assumptionWords),
    scale: scaleOf(state),
    target:
      SIGHT_TARGETS.find(({ heightMetres }) => heightMetres === state.targetHeightMetres)?.code ?? 'face',
    onDraft: (part) =>
      sight.getState().setDraft({ camera: { ...camera, ...part }, place: draft?.place ?? null }),
    onCommit: () => commitDraft(services),
    onChange: (part) => {
      commitDraft(services);
      change({ ...camera, ...part });
    },
    onScale: (code) => sight.getState().setScale(code),
    onTarget: (code) =>
      sight.getState().setTarget(SIGHT_TARGETS.find((target) => target.code === code)?.heightMetres ?? 0),
    chain: props.chain,
    findings: props.findings,
  };
  const name = camera.number ? cameraText.title(camera.number) : camera.label || cameraText.untitled;
  return (
    <CameraSheet
      context={context}
      answer={state.answer?.cameraId === record.id ? state.answer : null}
      failed={state.status === 'failed'}
      place={draft?.place ?? site.place}
      onSite={() => props.onChoose(site.id)}
      onZoom={props.onZoom}
      onDelete={() => {
        sight.getState().setDraft(null);
        if (!store.getState().run({ type: 'remove-records', ids: [record.id] })) return;
        props.onChoose(site.id);
        sayCommandUndoable(store, cameraText.deleted(name));
      }}
      onClose={props.onClose}
    />
  );
}

/** « hauteur supposée : 5 m ». */
function assumptionWords(assumed: Assumption): string {
  if (assumed.what === 'model') return sightText.assumed.model(assumed.value);
  return sightText.assumed[assumed.what](formatDecimal(assumed.value));
}
