import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import { type PickedFiles, pickFiles } from './picked-files.ts';

interface ChooseStepProps {
  readonly refusal: string | null;
  readonly onFiles: (files: PickedFiles) => void;
}

/** Drop a file or pick one; a refusal of the file before says why and what to do. */
export function ChooseStep({ refusal, onFiles }: ChooseStepProps) {
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (event: DragEvent, dropped: boolean) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(!dropped);
    const picked = dropped ? pickFiles(event.dataTransfer.files) : null;
    if (picked) onFiles(picked);
  };

  return (
    <>
      {refusal !== null && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle />} title={TEXT.refused} mb="md">
          {refusal}
        </Alert>
      )}
      <section
        className={over ? 'import-drop over' : 'import-drop'}
        aria-label={TEXT.drop}
        onDragEnter={(event) => take(event, false)}
        onDragOver={(event) => take(event, false)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => take(event, true)}
      >
        <IconFileImport size={40} stroke={1.4} aria-hidden />
        <Text fw={600}>{TEXT.drop}</Text>
        <Text c="dimmed">{TEXT.or}</Text>
        <Button data-autofocus onClick={() => picker.current?.click()}>
          {TEXT.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={TEXT.choose}
          data-testid="import-file"
          onChange={(event) => {
            const picked = pickFiles(event.currentTarget.files);
            event.currentTarget.value = '';
            if (picked) onFiles(picked);
          }}
        />
      </section>
      <p className="import-help">{TEXT.formats}</p>
      <p className="import-help">{TEXT.stays}</p>
    </>
  );
}
