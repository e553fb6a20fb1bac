import { useState } from 'react';
import { useStore } from 'zustand';
import type { Presence, PresenceMinutes } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import { layerSetting, type ViewStore } from '#state/view-store.ts';
import { formatInstantDay, formatInstantShort } from '#ui/format-date.ts';
import { formatCount, formatMinutes, formatShare } from '#ui/format-number.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { ProgressLine } from '#ui/parts/progress-line.tsx';
import { Section } from '#ui/parts/section.tsx';
import { patrolsText } from '#ui/text/patrols.ts';
import { rankCommunes } from './rank-communes.ts';

/** What the worker found, or where it is. */
export type PatrolsState =
  | {
      readonly status: 'computing';
      readonly share: number | null;
      readonly doing: string;
      readonly cancel: () => void;
    }
  | { readonly status: 'cancelled' | 'failed'; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly minutes: PresenceMinutes;
      readonly byCommune: Readonly<Record<string, number>>;
      readonly weeks: number;
    };

interface PatrolsPanelProps {
  readonly view: ViewStore;
  readonly territory: Territory;
  readonly record: Presence;
  readonly state: PatrolsState;
  readonly selectedCodes: readonly string[];
  readonly onCommune: (code: string) => void;
}

const SHOWN_AT_FIRST = 12;

/** The period, where its minutes go, and where patrols were most. */
export function PatrolsPanel(props: PatrolsPanelProps) {
  const { view, record, state } = props;
  const visible = useStore(view, ({ settings }) => layerSetting(settings, 'presence').visible);
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
      <Section
        title={patrolsText.when}
        aside={patrolsText.period(
          formatInstantShort(record.from, record.timeZone),
          formatInstantDay(record.to, record.timeZone),
        )}
      >
        <label className="switch-line">
          <input
            type="checkbox"
            role="switch"
            className="switch"
            checked={visible}
            aria-checked={visible}
            onChange={(event) =>
              view.getState().setLayer('presence', { visible: event.currentTarget.checked })
            }
          />
          {patrolsText.show}
        </label>
        <p className="hint">{record.label}</p>
      </Section>
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
      {state.status === 'ready' && <Ready {...props} state={state} />}
    </>
  );
}

function Ready(props: PatrolsPanelProps & { readonly state: Extract<PatrolsState, { status: 'ready' }> }) {
  const { territory, state } = props;
  const [all, setAll] = useState(false);
  const ranked = rankCommunes(territory, state.byCommune, state.weeks);
  const shown = all ? ranked : ranked.slice(0, SHOWN_AT_FIRST);
  const top = ranked[0]?.minutesPerWeek ?? 1;
  const without = territory.communes.length - ranked.length;
  return (
    <>
      <Section title={patrolsText.communes} aside={formatCount(ranked.length, 'commune')}>
        {ranked.length === 0 && <p className="hint">{patrolsText.noCommune}</p>}
        <ul className="bar-list">
          {shown.map((commune) => (
            <li key={commune.code}>
              <button
                type="button"
                aria-pressed={props.selectedCodes.includes(commune.code)}
                onClick={() => props.onCommune(commune.code)}
              >
                <span className="words">{commune.name}</span>
                <span className="tabular">{formatMinutes(commune.minutesPerWeek)}</span>
                <span
                  className="bar presence"
                  style={{ width: `${(commune.minutesPerWeek / top) * 100}%` }}
                />
              </button>
            </li>
          ))}
        </ul>
        {ranked.length > SHOWN_AT_FIRST && (
          <button type="button" className="text-button" onClick={() => setAll(!all)}>
            {all ? patrolsText.fewer : patrolsText.all(String(ranked.length))}
          </button>
        )}
        {without > 0 && <p className="hint">{patrolsText.none(formatCount(without, 'commune'))}</p>}
      </Section>
      <Section title={patrolsText.minutes} aside={formatMinutes(state.minutes.in)}>
        <Facts
          facts={(['shown', 'premises', 'gap', 'speed', 'outside'] as const).map((part) => ({
            term: patrolsText.rows[part],
            value: `${formatMinutes(state.minutes[part])} · ${formatShare(state.minutes[part] / (state.minutes.in || 1))}`,
          }))}
        />
        <p className="hint">{patrolsText.minutesWhy}</p>
        <p className="hint">{patrolsText.indication}</p>
      </Section>
    </>
  );
}

function intervalWords(seconds: number): string {
  return seconds >= 120 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds)} s`;
}
