import { useMemo } from 'react';
import { useStore } from 'zustand';
import { findingsByRecord } from '#domain/findings/find-findings.ts';
import { type Finding, RENEWAL_CODES } from '#domain/findings/finding.ts';
import { findingSentence } from '#domain/findings/finding-sentences.ts';
import { authorisationTerm } from '#domain/findings/terms.ts';
import type { Territory } from '#domain/territory.ts';
import { Sheet } from '#features/sheet/sheet.tsx';
import type { SheetContext, SheetFinding } from '#features/sheet/sheet-context.ts';
import { minutesByCommune } from './minutes-by-commune.ts';
import { say, sayUndoable } from './say.tsx';
import type { Services } from './services.ts';
import type { PresenceState } from './use-presence.ts';

interface SheetAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly findings: readonly Finding[];
  readonly onChoose: (id: string) => void;
  readonly onCommune: (code: string) => void;
  readonly onZoom: () => void;
  readonly onClose: () => void;
}

/** The sheet of what is chosen. */
export function SheetArea(props: SheetAreaProps) {
  const { services, territory, presence } = props;
  const { dossier: store, view } = services;
  const dossier = useStore(store, (state) => state.dossier);
  const readOnly = useStore(store, (state) => state.readOnly);
  const selection = useStore(view, (state) => state.settings.selection);
  const sheetPresence = useMemo(
    () =>
      presence.status === 'ready'
        ? {
            from: presence.record.from,
            to: presence.record.to,
            timeZone: presence.record.timeZone,
            byCommune: minutesByCommune(territory, presence.answer.figures),
            byDay: daysByCommune(presence.detailOf, presence.answer.byCommuneDay),
          }
        : null,
    [presence, territory],
  );
  const byRecord = useMemo(() => {
    const worded = new Map<string, readonly SheetFinding[]>();
    for (const [id, findings] of findingsByRecord(props.findings)) {
      worded.set(
        id,
        findings.map((finding) => ({
          sentence: findingSentence(finding),
          article: finding.article,
          severity: finding.severity,
          renewal: RENEWAL_CODES.has(finding.code),
        })),
      );
    }
    return worded;
  }, [props.findings]);
  const context: SheetContext = {
    dossier,
    territory,
    presence: sheetPresence,
    readOnly,
    run: store.getState().run,
    say,
    sayUndoable: (message) =>
      sayUndoable(
        message,
        () => store.getState().undo(),
        (then) => {
          const { dossier: after } = store.getState();
          return store.subscribe((now) => now.dossier !== after && then());
        },
      ),
    onClose: props.onClose,
    onZoom: props.onZoom,
    onChoose: props.onChoose,
    onCommune: props.onCommune,
    authorisationTerm,
    findingsOf: (id) => byRecord.get(id) ?? [],
  };
  return (
    <Sheet
      context={context}
      selection={selection}
      onToggleCommune={(code) => view.getState().selectCommune(code, true)}
    />
  );
}

/** INSEE code → minutes of each day, in the order the communes were asked for. */
function daysByCommune(
  codes: readonly string[],
  days: readonly Float64Array[],
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    codes.map((code, at) => [code, Array.from(days[at] ?? [], (seconds) => seconds / 60)]),
  );
}
