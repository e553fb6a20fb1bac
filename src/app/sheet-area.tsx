import { useMemo } from 'react';
import { useStore } from 'zustand';
import { findingsByRecord } from '#domain/findings/find-findings.ts';
import { type Finding, RENEWAL_CODES } from '#domain/findings/finding.ts';
import { findingSentence } from '#domain/findings/finding-sentences.ts';
import { authorisationTerm } from '#domain/findings/terms.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import { ChainSection } from '#features/sheet/chain-section.tsx';
import { FindingsSection } from '#features/sheet/findings-section.tsx';
import { Sheet } from '#features/sheet/sheet.tsx';
import type { SheetContext, SheetFinding } from '#features/sheet/sheet-context.ts';
import { CameraArea } from './camera-area.tsx';
import { ExpectationArea } from './expectation-area.tsx';
import { ExpectationsOf } from './expectations-of.tsx';
import { say } from './say.tsx';
import { sayCommandUndoable } from './say-command-undoable.ts';
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
  readonly onRestitution: (expectation: Expectation) => void;
  readonly onClose: () => void;
}

/** The sheet of what is chosen. */
export function SheetArea(props: SheetAreaProps) {
  const { services, territory, presence } = props;
  const { dossier: store, view } = services;
  const dossier = useStore(store, (state) => state.dossier);
  const readOnly = useStore(store, (state) => state.readOnly);
  const selection = useStore(view, (state) => state.settings.selection);
  const figures = useStore(services.areas, (state) => state.figures);
  const sheetPresence = useMemo(
    () =>
      presence.status === 'ready'
        ? {
            firstDay: presence.opened.firstDay ?? presence.record.from.slice(0, 10),
            figures,
            byDay: daysByCommune(presence.detailOf, presence.answer.byCommuneDay),
          }
        : null,
    [presence, figures],
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
    sayUndoable: (message) => sayCommandUndoable(store, message),
    ofCommune: selection.type === 'communes' && selection.codes[0] !== undefined && (
      <ExpectationsOf
        services={services}
        territory={territory}
        communeCode={selection.codes[0]}
        onChoose={props.onChoose}
      />
    ),
    onClose: props.onClose,
    onZoom: props.onZoom,
    onChoose: props.onChoose,
    onAddCamera: (siteId) => services.tool.getState().take({ type: 'place-camera', siteId }),
    onCommune: props.onCommune,
    authorisationTerm,
    findingsOf: (id) => byRecord.get(id) ?? [],
  };
  const expectation = selection.type === 'record' ? dossier.tables.expectation[selection.id] : undefined;
  const camera = selection.type === 'record' ? dossier.tables.camera[selection.id] : undefined;
  const site = camera && dossier.tables.site[camera.siteId];
  if (camera && site) {
    return (
      <CameraArea
        key={camera.id}
        services={services}
        camera={camera}
        site={site}
        findings={<FindingsSection findings={context.findingsOf(camera.id)} />}
        chain={
          <ChainSection dossier={dossier} fromId={site.id} fromName={site.name} onChoose={props.onChoose} />
        }
        onChoose={props.onChoose}
        onZoom={props.onZoom}
        onClose={props.onClose}
      />
    );
  }
  if (expectation) return <ExpectationArea {...props} expectation={expectation} />;
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
