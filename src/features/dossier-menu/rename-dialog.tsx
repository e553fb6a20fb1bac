import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DOSSIER_MENU_TEXT as TEXT } from '#ui/text/dossier-menu-text.ts';

interface RenameDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}

export function RenameDialog({ opened, title, onClose, onRename }: RenameDialogProps) {
  const [typed, setTyped] = useState(title);
  useEffect(() => {
    if (opened) setTyped(title);
  }, [opened, title]);

  return (
    <Modal opened={opened} onClose={onClose} title={TEXT.renameTitle} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = typed.trim();
          if (name !== '') onRename(name);
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          label={TEXT.name}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {TEXT.cancel}
          </Button>
          <Button type="submit" disabled={typed.trim() === ''}>
            {TEXT.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
