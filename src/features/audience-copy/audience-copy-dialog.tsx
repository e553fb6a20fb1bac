import { Button, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { COPY_AUDIENCES, PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { ProgressLine } from '#ui/parts/progress-line.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { audienceCopyText as text } from '#ui/text/audience-copy.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { CopyAccount } from './copy-account.tsx';
import { squareSide } from './square-side.ts';
import { type CopyChoice, type MakeCopy, useAudienceCopy } from './use-audience-copy.ts';
import './audience-copy.css';

interface AudienceCopyDialogProps {
  /** Of the territory, degrees: squares are as wide as it says. */
  readonly latitude: number;
  readonly make: MakeCopy;
  /** Hands the bytes to the user. */
  readonly onSave: (bytes: Uint8Array<ArrayBuffer>, audience: CopyChoice['audience']) => void;
  readonly onClose: () => void;
}

/** For whom, which months, and what becomes of the rest: said before the file is handed over. */
export function AudienceCopyDialog({ latitude, make, onSave, onClose }: AudienceCopyDialogProps) {
  const { choice, choose, state, retry } = useAudienceCopy(make);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void (opener instanceof HTMLElement && opener.focus()), [opener]);
  const [available, setAvailable] = useState<readonly string[]>([]);
  const found = state.status === 'ready' ? state.copy.presence?.available : undefined;
  useEffect(() => {
    if (found) setAvailable(found);
  }, [found]);
  const { audience } = choice;
  const side = squareSide(PRESENCE_COPIES[audience].rules.zoom, latitude);

  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={680}
      closeButtonProps={{ 'aria-label': text.close }}
      className="copy-dialog"
    >
      <p>{text.lead}</p>
      <div className="copy-choices">
        <SelectField
          label={text.for}
          value={audience}
          options={COPY_AUDIENCES.map((value) => ({ value, label: TRADE_WORDS.audience[value] }))}
          onChange={(value) => choose({ audience: value, months: null })}
        />
        {available.length > 0 && <MonthFields available={available} choice={choice} onChange={choose} />}
      </div>
      <div aria-live="polite">
        {state.status === 'making' && (
          <ProgressLine
            doing={state.progress.doing || text.doing}
            share={state.progress.share}
            cancelLabel={text.cancel}
            onCancel={onClose}
          />
        )}
        {state.status === 'failed' && (
          <div className="empty-invitation">
            <p role="alert">{text.failed}</p>
            <button type="button" className="button primary" onClick={retry}>
              {text.retry}
            </button>
          </div>
        )}
        {state.status === 'ready' && <CopyAccount copy={state.copy} audience={audience} side={side} />}
      </div>
      <Group justify="flex-end" className="copy-actions">
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button
          disabled={state.status !== 'ready'}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => {
            if (state.status !== 'ready') return;
            onSave(state.copy.bytes, audience);
            onClose();
          }}
        >
          {text.save(state.status === 'ready' ? sizeWords(state.copy.bytes.length) : '…')}
        </Button>
      </Group>
    </Modal>
  );
}

interface MonthFieldsProps {
  readonly available: readonly string[];
  readonly choice: CopyChoice;
  readonly onChange: (choice: CopyChoice) => void;
}

function MonthFields({ available, choice, onChange }: MonthFieldsProps) {
  const from = choice.months?.from ?? available[0] ?? '';
  const to = choice.months?.to ?? available.at(-1) ?? '';
  const options = (months: readonly string[]) =>
    months.map((value) => ({ value, label: formatPartialDate(value) }));
  return (
    <>
      <SelectField
        label={text.from}
        value={from}
        options={options(available)}
        onChange={(month) => {
          const last = available.findLast((one) => one === month || one === to) ?? month;
          onChange({ ...choice, months: { from: month, to: last } });
        }}
      />
      <SelectField
        label={text.to}
        value={to}
        options={options(available.filter((month) => month >= from))}
        onChange={(month) => onChange({ ...choice, months: { from, to: month } })}
      />
    </>
  );
}

function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes)).toLocaleString('fr-FR')}\u00a0ko`;
  return `${(kilobytes / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`;
}
