import { useStore } from 'zustand';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import { ExpectationSheet } from '#features/expectations/expectation-sheet.tsx';
import { expectationsText } from '#ui/text/expectations.ts';
import { sayCommandUndoable } from './say-command-undoable.ts';
import type { Services } from './services.ts';
import { useExpectationBrush } from './use-expectation-brush.ts';
import { useExpectationForm } from './use-expectation-form.tsx';
import { useMeasuredExpectation } from './use-measured-expectation.ts';
import type { PresenceState } from './use-presence.ts';

interface ExpectationAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly expectation: Expectation;
  readonly onCommune: (code: string) => void;
  readonly onZoom: () => void;
  readonly onRestitution: (expectation: Expectation) => void;
  readonly onClose: () => void;
}

/** The sheet of an expectation, its brush and its measure. */
export function ExpectationArea(props: ExpectationAreaProps) {
  const { services, territory, presence, expectation } = props;
  const { dossier: store, view, brush, patrols } = services;
  const readOnly = useStore(store, (state) => state.readOnly);
  const source = useStore(store, (state) => state.dossier.tables.source[expectation.sourceId]);
  const state = useMeasuredExpectation(expectation, territory, presence, patrols);
  useExpectationBrush(expectation, presence, brush, view);
  const [openForm, form] = useExpectationForm(services, territory, () => {});
  const commune = nameOf(territory, expectation.communeCode);
  return (
    <>
      <ExpectationSheet
        expectation={expectation}
        commune={commune}
        state={state}
        source={source?.title ?? ''}
        readOnly={readOnly}
        onEdit={() => openForm({ expectation, communeCode: expectation.communeCode })}
        onRemove={() => {
          if (!store.getState().run({ type: 'remove-records', ids: [expectation.id] })) return;
          props.onClose();
          sayCommandUndoable(store, expectationsText.removed(commune));
        }}
        onCommune={() => props.onCommune(expectation.communeCode)}
        onZoom={props.onZoom}
        onRestitution={() => props.onRestitution(expectation)}
        onClose={props.onClose}
      />
      {form}
    </>
  );
}

function nameOf({ communes }: Territory, code: string): string {
  return communes.find(({ properties }) => properties.code === code)?.properties.name ?? code;
}
