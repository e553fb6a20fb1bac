import { Button, Menu } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconDeviceFloppy,
  IconFileImport,
  IconFilePlus,
  IconFolder,
  IconPencil,
  IconPlayerPlay,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { AUDIENCES, type Audience } from '#domain/audience.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Command } from '#state/commands/command.ts';
import { DOSSIER_MENU_TEXT as TEXT } from '#ui/text/dossier-menu-text.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

export interface RecentDossier {
  readonly id: string;
  readonly title: string;
}

interface DossierMenuProps {
  readonly dossier: Dossier;
  readonly readOnly: boolean;
  readonly run: (command: Command) => boolean;
  /** Dossiers kept on this computer, the open one included. */
  readonly recent: readonly RecentDossier[];
  readonly onCreate: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onSaveCopy: () => void;
  /** A copy without what élus or the public may not hold. */
  readonly onAudienceCopy: () => void;
  readonly onOpenRecent: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onDemonstration: () => void;
}

/** The dossier's name, and behind it all that concerns the dossier as a whole. */
export function DossierMenu(props: DossierMenuProps) {
  const { dossier, readOnly, run } = props;
  const [renaming, setRenaming] = useState(false);
  const [removing, setRemoving] = useState<RecentDossier | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const others = props.recent.filter((other) => other.id !== dossier.id);

  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            variant="subtle"
            className="dossier-name"
            aria-label={TEXT.open(dossier.title)}
            title={dossier.title}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {dossier.title}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={readOnly}
            leftSection={<IconPencil size={18} />}
            onClick={() => setRenaming(true)}
          >
            {TEXT.rename}
          </Menu.Item>
          <Menu.Item leftSection={<IconDeviceFloppy size={18} />} onClick={props.onSaveCopy}>
            {TEXT.save}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsers size={18} />} onClick={props.onAudienceCopy}>
            {TEXT.audienceCopy}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFilePlus size={18} />} onClick={props.onCreate}>
            {TEXT.create}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={18} />} onClick={() => picker.current?.click()}>
            {TEXT.openFile}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerPlay size={18} />} onClick={props.onDemonstration}>
            {TEXT.demonstration}
          </Menu.Item>
          {others.length > 0 && <Menu.Label>{TEXT.recent}</Menu.Label>}
          {others.slice(0, 6).map((other) => (
            <Menu.Item
              key={other.id}
              leftSection={<IconFolder size={18} />}
              onClick={() => props.onOpenRecent(other.id)}
            >
              {other.title}
            </Menu.Item>
          ))}
          <Menu.Label>{TEXT.diffusion}</Menu.Label>
          <Menu.RadioGroup
            value={dossier.confidentiality}
            onChange={(chosen) => run({ type: 'set-confidentiality', confidentiality: chosen as Audience })}
          >
            {AUDIENCES.map((confidentiality) => (
              <Menu.RadioItem
                key={confidentiality}
                value={confidentiality}
                disabled={readOnly}
                closeMenuOnClick
                checkIcon={<IconCheck size={18} aria-hidden />}
              >
                {TRADE_WORDS.audience[confidentiality]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item
            className="danger"
            leftSection={<IconTrash size={18} />}
            onClick={() => setRemoving({ id: dossier.id, title: dossier.title })}
          >
            {TEXT.remove(dossier.title)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={picker}
        type="file"
        accept=".diagnostic"
        aria-label={TEXT.openFile}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) props.onOpenFile(file);
        }}
      />
      <RenameDialog
        opened={renaming}
        title={dossier.title}
        onClose={() => setRenaming(false)}
        onRename={(title) => run({ type: 'rename-dossier', title })}
      />
      <RemoveDialog dossier={removing} onClose={() => setRemoving(null)} onRemove={props.onRemove} />
    </>
  );
}
