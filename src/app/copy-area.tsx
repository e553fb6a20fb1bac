import { useCallback } from 'react';
import type { Territory } from '#domain/territory.ts';
import { AudienceCopyDialog } from '#features/audience-copy/audience-copy-dialog.tsx';
import type { MakeCopy } from '#features/audience-copy/use-audience-copy.ts';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { audienceCopyText } from '#ui/text/audience-copy.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { columnIdsOf } from './column-ids.ts';
import { newDossierId } from './new-dossier.ts';
import { say } from './say.tsx';
import type { Services } from './services.ts';

interface CopyAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly onClose: () => void;
}

/** The copy for an audience, made in the worker from the open dossier. Loaded when first asked for. */
export default function CopyArea({ services, territory, onClose }: CopyAreaProps) {
  const { dossier: store, session, worker } = services;
  const titleFor = (audience: 'elus' | 'public') =>
    audienceCopyText.copyTitle(store.getState().dossier.title, TRADE_WORDS.audience[audience]);
  const make = useCallback<MakeCopy>(
    async ({ audience, months }, options) => {
      const { dossier } = store.getState();
      const columns = await Promise.all(
        columnIdsOf(dossier).map(async (id) => {
          const bytes = await session.columns.take(id);
          if (!bytes) throw new Error(`No column ${id} on this computer.`);
          return { id, bytes };
        }),
      );
      const title = audienceCopyText.copyTitle(dossier.title.slice(0, 480), TRADE_WORDS.audience[audience]);
      return worker.request(
        'write-audience-copy',
        {
          dossier,
          columns,
          territory,
          audience,
          months,
          today: new Date().toISOString().slice(0, 10),
          id: newDossierId(),
          title,
          label: audienceCopyText.label,
        },
        { ...options, transfer: columns.map(({ bytes }) => bytes.buffer) },
      );
    },
    [store, session, worker, territory],
  );
  const [, south, , north] = territory.bounds;
  return (
    <AudienceCopyDialog
      latitude={(south + north) / 2}
      make={make}
      onSave={(bytes, audience) => {
        saveFile(`${fileNameOf(titleFor(audience))}.diagnostic`, 'application/zip', bytes);
        say(audienceCopyText.saved);
      }}
      onClose={onClose}
    />
  );
}
