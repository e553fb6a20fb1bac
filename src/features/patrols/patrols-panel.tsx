import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { PRESENCE_RAMPS } from '#domain/presence-scale.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { AreasStore } from '#state/areas-store.ts';
import type { BrushStore } from '#state/brush-store.ts';
import type { AreaLevel } from '#state/selectors/presence-areas.ts';
import { formatCount, formatMinutes, formatShare } from '#ui/format-number.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { ProgressLine } from '#ui/parts/progress-line.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { AreaRanking } from './area-ranking.tsx';
import { BrushSection } from './brush-section.tsx';
import type { PatrolsState } from './patrols-state.ts';
import { SetChoice } from './set-choice.tsx';
import './patrols.css';

interface PatrolsPanelProps {
  readonly brush: BrushStore;
  readonly areas: AreasStore;
  readonly record: Presence;
  /** All sets of positions of the dossier. */
  readonly sets: readonly Presence[];
  readonly state: PatrolsState;
  readonly selectedCodes: readonly string[];
  readonly onCommunes: (codes: readonly string[]) => void;
  readonly onTable: (level: AreaLevel) => void;
  readonly onImport: () => void;
  /** What communes asked: stands between the brush and what follows it. */
  readonly expectations: ReactNode;
}

const NO_ACTIVITY: readonly string[] = [];

/** Hours painted on the week, what they are compared with, and the communes that follow. */
export function PatrolsPanel(props: PatrolsPanelProps) {
  const { record, state } = props;
  return (
    <>
      <PanelHead
        title={patrolsText.title}
        subtitle={patrolsText.subtitle(
          formatCount(record.positions, 'position'),
          formatCount(record.units.length, 'unité'),
          intervalWords(record.pingSeconds),
        )}
      />
      <SetChoice store={props.brush} sets={props.sets} />
      {state.status === 'computing' && (
        <Section title={patrolsText.computing}>
          <ProgressLine
            doing={state.doing || patrolsText.computing}
            share={state.share}
            cancelLabel={patrolsText.cancel}
            onCancel={state.cancel}
          />
        </Section>
      )}
      {(state.status === 'cancelled' || state.status === 'failed') && (
        <div className="empty-invitation">
          <p role="status">{patrolsText[state.status]}</p>
          <button type="button" className="button primary" onClick={state.retry}>
            {patrolsText.retry}
          </button>
        </div>
      )}
      {state.status === 'ready' ? <Ready {...props} state={state} /> : props.expectations}
    </>
  );
}

function Ready(props: PatrolsPanelProps & { readonly state: Extract<PatrolsState, { status: 'ready' }> }) {
  const { state, record, brush } = props;
  const { figures } = state.answer;
  const { ramp, setRamp, alone, setAlone, compareTo } = useStore(brush);
  return (
    <>
      <BrushSection
        store={brush}
        units={record.units}
        activities={record.activities ?? NO_ACTIVITY}
        byWeekHour={figures.byWeekHour}
        weeks={state.answer.image.weeks}
      />
      {props.expectations}
      <AreaRanking
        store={props.areas}
        firstDay={state.opened.firstDay ?? record.from.slice(0, 10)}
        comparing={compareTo !== null}
        selectedCodes={props.selectedCodes}
        onCommunes={props.onCommunes}
        onTable={props.onTable}
        onImport={props.onImport}
      />
      <Section title={patrolsText.minutes} aside={formatMinutes(figures.seconds.in / 60)}>
        <div id="ou-vont-les-minutes" tabIndex={-1}>
          <Facts
            facts={(['shown', 'premises', 'gap', 'speed', 'outside'] as const).map((part) => ({
              term: patrolsText.rows[part],
              value: `${formatMinutes(figures.seconds[part] / 60)} · ${formatShare(figures.seconds[part] / (figures.seconds.in || 1))}`,
            }))}
          />
        </div>
        <p className="hint">{patrolsText.minutesWhy}</p>
        <SelectField
          label={patrolsText.ramp}
          value={ramp}
          options={PRESENCE_RAMPS.map((value) => ({ value, label: patrolsText.ramps[value] }))}
          onChange={setRamp}
        />
        <label className="switch-line">
          <input
            type="checkbox"
            role="switch"
            className="switch"
            checked={!alone}
            aria-checked={!alone}
            onChange={(event) => setAlone(!event.currentTarget.checked)}
          />
          {patrolsText.otherLayers}
        </label>
        <p className="hint">{record.label}</p>
        <p className="hint">{patrolsText.indication}</p>
      </Section>
    </>
  );
}

function intervalWords(seconds: number): string {
  return seconds >= 120 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds)} s`;
}
