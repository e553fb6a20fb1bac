import { useStore } from 'zustand';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { StudyOpened } from '#domain/study/siting-study.ts';
import { MOST_COUNT, type StudyStore } from '#state/study-store.ts';
import { formatCount, formatDecimal, formatWhole } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { studyText } from '#ui/text/study.ts';
import { GainTable } from './gain-table.tsx';
import { hectaresOf } from './perimeter-size.ts';
import { PhaseChoice } from './phase-choice.tsx';
import { PlanSection } from './plan-section.tsx';
import { SeenSection } from './seen-section.tsx';
import { SitingChoice } from './siting-choice.tsx';
import { SitingCurve } from './siting-curve.tsx';
import { StudyHead } from './study-head.tsx';
import { StudyStateLine } from './study-state.tsx';
import './study.css';

interface SitingPanelProps {
  readonly store: StudyStore;
  readonly dossier: Dossier;
  readonly perimeter: Perimeter;
  readonly scale: DensityScale;
  /** The level that new cameras are chosen for, in that scale. */
  readonly level: string;
  readonly readOnly: boolean;
  readonly onImport: () => void;
  readonly onRetain: () => void;
}

/** « Implantation »: what is seen of an area, and where more cameras would see most. */
export function SitingPanel(props: SitingPanelProps) {
  const { store, dossier, perimeter, scale } = props;
  const state = useStore(store);
  const { opened, status, progress } = state;
  const hasBuildings = recordsOf(dossier, 'buildings').length > 0;
  return (
    <>
      <StudyHead
        title={studyText.siting}
        subtitle={subtitleOf(perimeter, opened)}
        onBack={() => state.open(null)}
      />
      <StudyStateLine status={status} progress={progress} onCancel={state.cancel} onAgain={state.restart} />
      {!hasBuildings && (
        <div className="empty-invitation">
          <p>{studyText.noBuildings}</p>
          <button type="button" className="button" onClick={props.onImport}>
            {studyText.importBuildings}
          </button>
        </div>
      )}
      {opened && <SeenSection opened={opened} scale={scale} />}
      <Where {...props} />
    </>
  );
}

function subtitleOf(perimeter: Perimeter, opened: StudyOpened | null): string {
  const hectares = formatDecimal(hectaresOf(perimeter));
  if (!opened) return `${perimeter.name} · ${hectares} ha`;
  const { one, many } = studyText.building;
  return studyText.sitingOf(
    hectares,
    formatCount(opened.cameras, 'caméra'),
    formatCount(opened.buildings, one, many),
  );
}

function Where({ store, dossier, scale, level, readOnly, onRetain }: SitingPanelProps) {
  const state = useStore(store);
  const { opened, plan, choice, count, curve } = state;
  const label = scale.levels.find(({ code }) => code === level)?.label;
  const points = recordsOf(dossier, 'backdrop').filter(
    ({ geometry }) => geometry === 'point' || geometry === 'mixed',
  );
  return (
    <Section title={studyText.where} aside={label}>
      <SitingChoice choice={choice} level={level} scale={scale} backdrops={points} onChoose={state.choose} />
      {opened && <p className="hint">{triedWords(opened)}</p>}
      {opened && !opened.hasRoads && choice.kinds.includes('crossings') && (
        <p className="hint">{studyText.noRoads}</p>
      )}
      {opened && opened.places.length > 0 && opened.points > 0 && (
        <>
          <SitingCurve
            curve={curve}
            count={count}
            most={MOST_COUNT}
            covered={plan?.covered ?? null}
            onCount={state.setCount}
          />
          <PlanSection
            opened={opened}
            plan={plan}
            count={count}
            isProving={state.isProving}
            readOnly={readOnly}
            onRetain={onRetain}
            onProve={state.prove}
          />
          {plan && plan.sites.length > 0 && (
            <>
              <GainTable
                opened={opened}
                plan={plan}
                pinned={state.pinned}
                forbiddenPlaces={state.forbiddenPlaces}
                onSettle={state.settle}
              />
              <PhaseChoice plan={plan} phaseSize={state.phaseSize} onPhaseSize={state.setPhaseSize} />
            </>
          )}
          <p className="hint">{studyText.weights}</p>
        </>
      )}
    </Section>
  );
}

function triedWords({ places, placesFound, candidates }: StudyOpened): string {
  if (places.length === 0) return studyText.noCandidates;
  if (placesFound > places.length)
    return studyText.thinned(formatWhole(places.length), formatWhole(placesFound));
  const words = formatCount(places.length, studyText.place.one, studyText.place.many);
  return candidates[0]?.azimuthDegrees === null ? studyText.triedRound(words) : studyText.tried(words);
}
