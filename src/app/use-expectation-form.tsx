import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { findRecord } from '#domain/dossier.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import { weekHoursOf } from '#domain/week-hours.ts';
import { recordOfDraft, TYPED_SOURCE } from '#features/expectations/expectation-draft.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import { sayCommandUndoable } from './say-command-undoable.ts';
import type { Services } from './services.ts';

const ExpectationForm = lazy(() => import('#features/expectations/expectation-form.tsx'));

interface Asked {
  /** Null for a new one. */
  readonly expectation: Expectation | null;
  readonly communeCode: string;
}

/** The form of expectations: what opens it, and what to show while it is open. */
export function useExpectationForm(
  services: Services,
  territory: Territory,
  onSaved: (id: string) => void,
): readonly [open: (asked: Asked) => void, form: ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const hours = useStore(services.brush, (state) => state.brush.hours);
  if (asked === null) return [setAsked, null];
  const communes = territory.communes
    .map(({ properties }) => properties)
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const form = (
    <Suspense>
      <ExpectationForm
        {...asked}
        communes={communes}
        today={localToday()}
        painted={weekHoursOf(hours)}
        onClose={() => setAsked(null)}
        onSave={(draft) => {
          const store = services.dossier.getState();
          const record = recordOfDraft(
            draft,
            asked.expectation,
            (id) => findRecord(store.dossier, id) !== undefined,
          );
          setAsked(null);
          if (!store.run({ type: 'put-record', record, source: TYPED_SOURCE })) return;
          const name = communes.find(({ code }) => code === record.communeCode)?.name ?? record.communeCode;
          const text = asked.expectation ? expectationsText.edited(name) : expectationsText.added(name);
          sayCommandUndoable(services.dossier, text);
          onSaved(record.id);
        }}
      />
    </Suspense>
  );
  return [setAsked, form];
}

/** `YYYY-MM-DD` on the user's own calendar. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
