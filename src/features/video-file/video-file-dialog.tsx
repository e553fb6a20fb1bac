import { Button, Group, Modal, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import type { Territory } from '#domain/territory.ts';
import { chainLinks, fileSubject } from '#domain/video-file/file-subject.ts';
import { missingFromFile } from '#domain/video-file/missing-from-file.ts';
import { FILE_OBJECTS, FILE_PAPERS, type VideoFileRequest } from '#domain/video-file/video-file-request.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { ProgressLine } from '#ui/parts/progress-line.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { videoFileText as TEXT } from '#ui/text/video-file.ts';
import { MissingList } from './missing-list.tsx';
import { PersonFields } from './person-fields.tsx';
import { scopeOptions } from './scope-options.ts';
import { useWriting, type WriteFile } from './use-writing.ts';
import './video-file.css';

interface VideoFileDialogProps {
  readonly dossier: Dossier;
  readonly territory: Territory;
  /** Record that is looked at; null for none. */
  readonly selectedId: string | null;
  /** What was typed the last time. */
  readonly request: VideoFileRequest;
  readonly onChange: (request: VideoFileRequest) => void;
  /** Makes the file and hands it to the user. */
  readonly write: WriteFile;
  readonly onClose: () => void;
}

const WORDS = ['risks', 'lighting', 'storage', 'access'] as const;
const LONGEST_WORDS = 20_000;

/** What only the user knows is asked, what is missing is said, then the file is written. */
export function VideoFileDialog(props: VideoFileDialogProps) {
  const { dossier, territory, request, onChange, onClose } = props;
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void (opener instanceof HTMLElement && opener.focus()), [opener]);
  const { state, start, cancel } = useWriting(props.write, onClose);
  const options = useMemo(
    () => scopeOptions(dossier, territory, props.selectedId),
    [dossier, territory, props.selectedId],
  );
  const wanted = JSON.stringify(request.scope);
  const chosen = options.find(({ scope }) => JSON.stringify(scope) === wanted) ?? options[0];
  const scope = chosen?.scope ?? request.scope;
  const subject = useMemo(() => fileSubject(dossier, scope), [dossier, scope]);
  const missing = missingFromFile({
    request,
    subject,
    hasBuildings: recordsOf(dossier, 'buildings').length > 0,
    links: chainLinks(dossier, subject),
  });
  const set = (change: Partial<VideoFileRequest>) => onChange({ ...request, scope, ...change });

  return (
    <Modal
      opened
      onClose={onClose}
      title={TEXT.title}
      size={760}
      closeButtonProps={{ 'aria-label': TEXT.close }}
      className="video-file-dialog"
    >
      <p>{TEXT.lead}</p>
      {chosen ? (
        <div className="video-file-choices">
          <SelectField
            label={TEXT.scope}
            value={chosen.value}
            options={options}
            onChange={(value) =>
              set({ scope: options.find((option) => option.value === value)?.scope ?? scope })
            }
          />
          <Choices request={request} onChange={set} />
        </div>
      ) : (
        <p role="alert">{TEXT.noSite}</p>
      )}
      <p className="hint">
        {TEXT.counted(
          formatCount(subject.cameras.length, 'caméra'),
          formatCount(subject.sites.length, 'point vidéo', 'points vidéo'),
        )}
      </p>
      <PersonFields
        legend={TEXT.applicant}
        person={request.applicant}
        onChange={(applicant) => set({ applicant })}
      />
      <PersonFields legend={TEXT.contact} person={request.contact} onChange={(contact) => set({ contact })} />
      <fieldset className="video-file-fields video-file-words">
        <legend>{TEXT.words}</legend>
        {WORDS.map((field) => (
          <Textarea
            key={field}
            label={TEXT[field]}
            rows={2}
            maxLength={LONGEST_WORDS}
            value={request[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </fieldset>
      <MissingList items={missing} />
      <div aria-live="polite">
        {state.status === 'writing' && (
          <ProgressLine
            doing={state.progress.doing || TEXT.doing}
            share={state.progress.share}
            cancelLabel={TEXT.cancel}
            onCancel={cancel}
          />
        )}
        {state.status === 'failed' && <p role="alert">{TEXT.failed}</p>}
      </div>
      <Group justify="flex-end" className="video-file-actions">
        <Button variant="default" onClick={onClose}>
          {TEXT.cancel}
        </Button>
        <Button
          disabled={state.status === 'writing' || !chosen}
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => start({ ...request, scope })}
        >
          {TEXT.write}
        </Button>
      </Group>
    </Modal>
  );
}

interface ChoicesProps {
  readonly request: VideoFileRequest;
  readonly onChange: (change: Partial<VideoFileRequest>) => void;
}

function Choices({ request, onChange }: ChoicesProps) {
  const scales = VIDEO_FILE_RULES.planScales.map((scale) => ({
    value: String(scale),
    label: TEXT.scaleOf(formatWhole(scale)),
  }));
  return (
    <>
      <SelectField
        label={TEXT.object}
        value={request.object}
        options={FILE_OBJECTS.map((value) => ({ value, label: TEXT.objects[value] }))}
        onChange={(object) => onChange({ object })}
      />
      <SelectField
        label={TEXT.paper}
        value={request.paper}
        options={FILE_PAPERS.map((value) => ({ value, label: TEXT.papers[value] }))}
        onChange={(paper) => onChange({ paper })}
      />
      <SelectField
        label={TEXT.scale}
        value={request.scale === null ? '' : String(request.scale)}
        options={[{ value: '', label: TEXT.scaleChosen }, ...scales]}
        onChange={(scale) => onChange({ scale: scale === '' ? null : Number(scale) })}
      />
      <SelectField
        label={TEXT.levels}
        value={request.levels}
        options={DENSITY_SCALES.map(({ code, label }) => ({ value: code, label }))}
        onChange={(levels) => onChange({ levels })}
      />
    </>
  );
}
