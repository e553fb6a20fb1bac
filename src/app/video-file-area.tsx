import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { type Dossier, findRecord } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { type FileScope, NOBODY, type VideoFileRequest } from '#domain/video-file/video-file-request.ts';
import type { Selection } from '#domain/view-settings.ts';
import type { WriteFile } from '#features/video-file/use-writing.ts';
import { VideoFileDialog } from '#features/video-file/video-file-dialog.tsx';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { videoFileText } from '#ui/text/video-file.ts';
import { say } from './say.tsx';
import type { Services } from './services.ts';

interface VideoFileAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly onClose: () => void;
}

/** What was typed for each dossier, until the page is closed: a name and a telephone are nothing to leave behind on a computer. */
const typed = new Map<string, VideoFileRequest>();

const BLANK: Omit<VideoFileRequest, 'scope'> = {
  object: 'new',
  applicant: NOBODY,
  contact: NOBODY,
  risks: '',
  lighting: '',
  storage: '',
  access: '',
  paper: 'a4',
  scale: null,
  levels: 'dori',
};

/** The file for the prefecture, made in the worker from the open dossier. Loaded when first asked for. */
export default function VideoFileArea({ services, territory, onClose }: VideoFileAreaProps) {
  const { session, worker, view } = services;
  const dossier = useStore(services.dossier, (state) => state.dossier);
  const selection = useStore(view, (state) => state.settings.selection);
  const [request, setRequest] = useState(
    () => typed.get(dossier.id) ?? { ...BLANK, scope: scopeOfSelection(selection, dossier) },
  );
  const write = useCallback<WriteFile>(
    async (asked, options) => {
      const blocks = async (kind: 'buildings' | 'roads') =>
        Promise.all(
          Object.values(dossier.tables[kind]).map(async ({ columnsId }) => {
            const bytes = await session.columns.take(columnsId);
            if (!bytes) throw new Error(`No column ${columnsId} on this computer.`);
            return bytes;
          }),
        );
      const [buildings, roads] = [await blocks('buildings'), await blocks('roads')];
      const { bytes, commune } = await worker.request(
        'write-video-file',
        {
          dossier,
          request: asked,
          territory,
          buildings,
          roads,
          today: new Date().toISOString().slice(0, 10),
        },
        { ...options, transfer: [...buildings, ...roads].map(({ buffer }) => buffer) },
      );
      saveFile(`${fileNameOf(videoFileText.fileName(commune))}.pdf`, 'application/pdf', bytes);
      say(videoFileText.saved);
    },
    [dossier, session, worker, territory],
  );
  return (
    <VideoFileDialog
      dossier={dossier}
      territory={territory}
      selectedId={selection.type === 'record' ? selection.id : null}
      request={request}
      onChange={(changed) => {
        typed.set(dossier.id, changed);
        setRequest(changed);
      }}
      write={write}
      onClose={onClose}
    />
  );
}

/** The commune of what is looked at, where there is one: whoever asks for the file has it before his eyes. */
function scopeOfSelection(selection: Selection, dossier: Dossier): FileScope {
  if (selection.type === 'communes' && selection.codes[0] !== undefined)
    return { type: 'commune', code: selection.codes[0] };
  const record = selection.type === 'record' ? findRecord(dossier, selection.id) : undefined;
  const site = record?.kind === 'camera' ? findRecord(dossier, record.siteId) : record;
  if (site?.kind === 'perimeter') return { type: 'perimeter', id: site.id };
  if (site && 'communeCode' in site && site.communeCode !== null)
    return { type: 'commune', code: site.communeCode };
  return { type: 'sites', ids: [] };
}
