import { useStore } from 'zustand';
import { recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { ExpectationList } from '#features/expectations/expectation-list.tsx';
import { expectationsText } from '#ui/text/expectations.ts';
import type { Services } from './services.ts';
import { useExpectationForm } from './use-expectation-form.tsx';

interface ExpectationsOfProps {
  readonly services: Services;
  readonly territory: Territory;
  /** Of one commune; null for all of them. */
  readonly communeCode: string | null;
  readonly onChoose: (id: string) => void;
}

/** The expectations of one commune or of all, with the form that adds one. */
export function ExpectationsOf({ services, territory, communeCode, onChoose }: ExpectationsOfProps) {
  const dossier = useStore(services.dossier, (state) => state.dossier);
  const readOnly = useStore(services.dossier, (state) => state.readOnly);
  const selection = useStore(services.view, (state) => state.settings.selection);
  const [openForm, form] = useExpectationForm(services, territory, onChoose);
  const names = new Map(territory.communes.map(({ properties }) => [properties.code, properties.name]));
  const all = recordsOf(dossier, 'expectation');
  return (
    <>
      <ExpectationList
        title={communeCode === null ? expectationsText.title : expectationsText.titleOf}
        empty={communeCode === null ? expectationsText.empty : expectationsText.emptyOf}
        expectations={communeCode === null ? all : all.filter((one) => one.communeCode === communeCode)}
        communeName={communeCode === null ? (code) => names.get(code) ?? code : null}
        selectedId={selection.type === 'record' ? selection.id : null}
        readOnly={readOnly}
        onChoose={onChoose}
        onAdd={() =>
          openForm({
            expectation: null,
            communeCode: communeCode ?? (selection.type === 'communes' ? (selection.codes[0] ?? '') : ''),
          })
        }
      />
      {form}
    </>
  );
}
