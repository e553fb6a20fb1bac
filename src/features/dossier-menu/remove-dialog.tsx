import { Button, Group, Modal, Text } from '@mantine/core';
import { DOSSIER_MENU_TEXT as TEXT } from '#ui/text/dossier-menu-text.ts';

interface RemoveDialogProps {
  readonly dossier: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
  readonly onRemove: (id: string) => void;
}

/** The one act that undo cannot bring back asks first. */
export function RemoveDialog({ dossier, onClose, onRemove }: RemoveDialogProps) {
  return (
    <Modal opened={dossier !== null} onClose={onClose} title={TEXT.removeTitle} centered>
      <Text>{TEXT.removeBody(dossier?.title ?? '')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {TEXT.cancel}
        </Button>
        <Button
          className="danger"
          onClick={() => {
            if (dossier) onRemove(dossier.id);
            onClose();
          }}
        >
          {TEXT.removeConfirm}
        </Button>
      </Group>
    </Modal>
  );
}
