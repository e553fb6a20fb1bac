import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';

interface ChooseStepProps {
  readonly refusal: string | null;
  readonly onFile: (file: File) => void;
}

/** Drop a file or pick one; a refusal of the file before says why and what to do. */
export function ChooseStep({ refusal, onFile }: ChooseStepProps) {
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (event: DragEvent, dropped: boolean) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(!dropped);
    const file = dropped ? event.dataTransfer.files[0] : undefined;
    if (file) onFile(file);
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
          hidden
          aria-label={TEXT.choose}
          data-testid="import-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </section>
      <p className="import-help">{TEXT.formats}</p>
      <p className="import-help">{TEXT.stays}</p>
    </>
  );
}
