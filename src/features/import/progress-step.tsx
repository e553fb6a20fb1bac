import { Button, Group, Progress, Text } from '@mantine/core';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';

interface ProgressStepProps {
  readonly doing: string;
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and the way out. */
export function ProgressStep({ doing, share, onCancel }: ProgressStepProps) {
  return (
    <div className="import-progress">
      <Group justify="space-between">
        <Text role="status">{doing}</Text>
        <Text>{share === null ? '' : TEXT.share(share)}</Text>
      </Group>
      <Progress value={share === null ? 100 : share * 100} animated={share === null} aria-label={doing} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {TEXT.cancel}
        </Button>
      </Group>
    </div>
  );
}
