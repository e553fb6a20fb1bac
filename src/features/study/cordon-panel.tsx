import { useStore } from 'zustand';
import { cordonFindingSentence } from '#domain/cordon-findings.ts';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Perimeter } from '#domain/records/perimeter.ts';
import { PLATE_LANES } from '#domain/rules/plate-lanes.ts';
import type { CordonAnswer, CordonSpot } from '#domain/study/cordon-answer.ts';
import type { StudyStore } from '#state/study-store.ts';
import { formatDirection } from '#ui/format-direction.ts';
import { formatCount, formatDecimal, formatWhole } from '#ui/format-number.ts';
import { Figures } from '#ui/parts/figures.tsx';
import { Section } from '#ui/parts/section.tsx';
import { studyText } from '#ui/text/study.ts';
import { hectaresOf } from './perimeter-size.ts';
import { StudyHead } from './study-head.tsx';
import { StudyStateLine } from './study-state.tsx';
import './study.css';

interface CordonPanelProps {
  readonly store: StudyStore;
  readonly dossier: Dossier;
  readonly perimeter: Perimeter;
  readonly readOnly: boolean;
  readonly onImport: () => void;
  readonly onRetain: () => void;
}

/** « Cordon de plaques »: the fewest points on roads that see all that comes into an area, and why no fewer do. */
export function CordonPanel({ store, dossier, perimeter, readOnly, onImport, onRetain }: CordonPanelProps) {
  const { cordon, status, progress, open, cancel, restart } = useStore(store);
  const hasRoads = recordsOf(dossier, 'roads').length > 0;
  return (
    <>
      <StudyHead
        title={studyText.cordon}
        subtitle={`${perimeter.name} · ${formatDecimal(hectaresOf(perimeter))} ha`}
        onBack={() => open(null)}
      />
      <StudyStateLine status={status} progress={progress} onCancel={cancel} onAgain={restart} />
      {!hasRoads && (
        <div className="empty-invitation">
          <p>{studyText.noRoadsCordon}</p>
          <button type="button" className="button" onClick={onImport}>
            {studyText.importRoads}
          </button>
        </div>
      )}
      {cordon && <CordonFound cordon={cordon} />}
      {cordon && cordon.points.length > 0 && (
        <Section title={studyText.points}>
          <ol className="cordon-points">
            {cordon.points.map((spot) => (
              <li key={spot.place.join()}>
                <span>{spotWords(spot)}</span>
                <span className="hint">{laneWords(spot)}</span>
              </li>
            ))}
          </ol>
          <p className="hint">{PLATE_LANES['lanes-of-1080p'].rule}</p>
          <p className="hint">{PLATE_LANES['lane-width-metres'].rule}</p>
          {!readOnly && (
            <div className="plan-actions">
              <button type="button" className="button primary" onClick={onRetain}>
                {studyText.retainPoints(studyText.thesePoints(cordon.points.length))}
              </button>
            </div>
          )}
          <p className="hint">{studyText.vpi}</p>
        </Section>
      )}
    </>
  );
}

function CordonFound({ cordon }: { readonly cordon: CordonAnswer }) {
  const { entries, points, findings } = cordon;
  return (
    <>
      <Figures
        values={[
          { label: studyText.entries, value: formatWhole(entries.length) },
          { label: studyText.fewest, value: cordon.flow === null ? '–' : formatWhole(points.length) },
        ]}
      />
      <div className="section">
        <p className="plan-proof" role="status">
          {proofWords(cordon)}
        </p>
        {findings.map((finding) => (
          <p key={finding.code} className="hint">
            {cordonFindingSentence(finding)}
          </p>
        ))}
      </div>
    </>
  );
}

/** The greatest flow equals the points: that none fewer do is its meaning, in words. */
function proofWords({ points, flow }: CordonAnswer): string {
  if (flow === null) return '';
  if (points.length === 0) return studyText.cordonNone;
  if (points.length === 1) return studyText.onePoint;
  return studyText.cordonProof(formatCount(points.length, 'point'), formatWhole(points.length - 1));
}

function spotWords({ road, azimuthDegrees }: CordonSpot): string {
  return studyText.spot(road ?? studyText.noName, studyText.towards(formatDirection(azimuthDegrees)));
}

/** A camera of 1080p follows so many lanes: that many cameras are needed. */
function laneWords({ lanes }: CordonSpot): string {
  const cameras = Math.ceil(lanes / PLATE_LANES['lanes-of-1080p'].value);
  return studyText.laneCheck(formatCount(lanes, 'voie'), formatCount(cameras, 'caméra'));
}
