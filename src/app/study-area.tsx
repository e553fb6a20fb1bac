import { useStore } from 'zustand';
import type { Dossier } from '#domain/dossier.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { Territory } from '#domain/territory.ts';
import { CordonPanel } from '#features/study/cordon-panel.tsx';
import { SitingPanel } from '#features/study/siting-panel.tsx';
import { drawnSource } from '#state/selectors/drawn-records.ts';
import { retainCordon, retainPlan } from '#state/selectors/retain-plan.ts';
import type { StudyView } from '#state/study-store.ts';
import { formatCount } from '#ui/format-number.ts';
import { studyText } from '#ui/text/study.ts';
import { sayCommandUndoable } from './say-command-undoable.ts';
import type { Services } from './services.ts';
import { scaleOf } from './use-sight.ts';
import { studyLevel, useStudy } from './use-study.ts';

interface StudyAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly dossier: Dossier;
  readonly view: StudyView;
  readonly perimeter: Perimeter;
  readonly onImport: () => void;
}

const SOURCE = drawnSource(studyText.sourceTitle);

/** The study that is open in the place of the video panel; while it is there, what it asks is reckoned. */
export function StudyArea({ services, territory, dossier, view, perimeter, onImport }: StudyAreaProps) {
  useStudy(services);
  const { study, sight } = services;
  const readOnly = useStore(services.dossier, (state) => state.readOnly);
  const scaleCode = useStore(sight, (state) => state.scaleCode);
  const choice = useStore(study, (state) => state.choice);
  const scale = scaleOf({ scaleCode });
  const shared = { store: study, dossier, perimeter, readOnly, onImport };
  if (view.type === 'cordon')
    return <CordonPanel {...shared} onRetain={() => keepCordon(services, territory)} />;
  return (
    <SitingPanel
      {...shared}
      scale={scale}
      level={studyLevel(choice, scale.levels)}
      onRetain={() => keepPlan(services, territory)}
    />
  );
}

function keepPlan({ study, dossier }: Services, territory: Territory): void {
  const { opened, plan, choice, phaseSize } = study.getState();
  if (!opened || !plan) return;
  const now = dossier.getState();
  const { project: name, cameraLabel: camera, retainLabel, retained } = studyText;
  const words = { sourceId: SOURCE.id, name, camera };
  const records = retainPlan(now.dossier, territory, opened, plan, choice, phaseSize, words);
  const cameras = formatCount(plan.sites.length, 'caméra');
  if (now.run({ type: 'put-records', records, source: SOURCE, label: retainLabel(cameras) }))
    sayCommandUndoable(dossier, retained(cameras));
}

function keepCordon({ study, dossier }: Services, territory: Territory): void {
  const { cordon } = study.getState();
  if (!cordon) return;
  const now = dossier.getState();
  const { plates: name, cameraLabel: camera, retainPointsLabel, retainedPoints } = studyText;
  const records = retainCordon(now.dossier, territory, cordon.points, { sourceId: SOURCE.id, name, camera });
  const points = formatCount(records.length, 'point');
  if (now.run({ type: 'put-records', records, source: SOURCE, label: retainPointsLabel(points) }))
    sayCommandUndoable(dossier, retainedPoints(points));
}
