import { pictureAngles } from '#domain/optics/picture-angles.ts';
import type { SightAnswer } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';
import { SIGHT_TARGETS } from '#state/sight-store.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { cameraText } from '#ui/text/camera.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import './camera.css';
import type { CameraContext } from './camera-context.ts';
import { IdentitySection } from './identity-section.tsx';
import { LawSection } from './law-section.tsx';
import { OpticsSection } from './optics-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RecordingSection } from './recording-section.tsx';
import { SeenSection } from './seen-section.tsx';
import { SideSection } from './side-section.tsx';

interface CameraSheetProps {
  readonly context: CameraContext;
  /** Null while nothing is known yet. */
  readonly answer: SightAnswer | null;
  readonly failed: boolean;
  /** Where the camera is at this moment. */
  readonly place: LngLat;
  readonly onSite: () => void;
  readonly onZoom: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

const TONES = { 'in-service': 'good', planned: 'neutral', broken: 'bad' } as const;

/** One camera: what it is made of, what it sees, whose walls are in its picture, what the law asks of it. */
export function CameraSheet(props: CameraSheetProps) {
  const { context, answer } = props;
  const { camera, site, pose, scale } = context;
  const planeMetres = SIGHT_TARGETS.find(({ code }) => code === context.target)?.heightMetres ?? 0;
  return (
    <>
      <PanelHead
        title={camera.number ? cameraText.title(camera.number) : camera.label || cameraText.untitled}
        subtitle={
          <>
            <button type="button" className="text-button" onClick={props.onSite}>
              {site.name || cameraText.toSite}
            </button>
            {camera.heightMetres !== null && `, ${mountWords(context, camera.heightMetres)}`}
          </>
        }
        closeLabel={cameraText.close}
        onClose={props.onClose}
      >
        <Chip tone={TONES[camera.state]}>{TRADE_WORDS.serviceState[camera.state]}</Chip>
      </PanelHead>
      {context.findings}
      <OpticsSection context={context} field={fieldWords(context)} />
      {pose && <SideSection context={context} pose={pose} planeMetres={planeMetres} />}
      {answer ? (
        <>
          <SeenSection context={context} answer={answer} scale={scale} />
          <PrivacySection context={context} answer={answer} place={props.place} scale={scale} />
        </>
      ) : (
        pose && (
          <Section title={cameraText.sections.seen}>
            <p className="hint" role="status">
              {props.failed ? cameraText.failed : cameraText.computing}
            </p>
          </Section>
        )
      )}
      {context.chain}
      <LawSection context={context} />
      <RecordingSection context={context} />
      <IdentitySection context={context} onDelete={props.onDelete} />
      <div className="toolbar">
        <button type="button" className="button primary" onClick={props.onZoom}>
          {cameraText.zoom}
        </button>
      </div>
    </>
  );
}

function mountWords({ site }: CameraContext, heightMetres: number): string {
  const height = formatDecimal(heightMetres);
  if (site.mast === 'mast') return cameraText.onMast(height);
  return site.mast === 'facade' ? cameraText.onFacade(height) : cameraText.atHeight(height);
}

/** As the lens gives it, else as the file said. */
function fieldWords({ camera }: CameraContext): string {
  if (camera.optics) return formatDecimal(pictureAngles(camera.optics).hfovDegrees);
  return camera.fieldDegrees === null ? '–' : formatDecimal(camera.fieldDegrees);
}
