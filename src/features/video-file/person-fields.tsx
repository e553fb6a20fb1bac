import { TextInput } from '@mantine/core';
import type { FilePerson } from '#domain/video-file/video-file-request.ts';
import { videoFileText as TEXT } from '#ui/text/video-file.ts';

interface PersonFieldsProps {
  readonly legend: string;
  readonly person: FilePerson;
  readonly onChange: (person: FilePerson) => void;
}

const FIELDS = ['name', 'capacity', 'address', 'phone', 'email'] as const;

/** A person or an office, field by field; what stays empty is said to be missing. */
export function PersonFields({ legend, person, onChange }: PersonFieldsProps) {
  return (
    <fieldset className="video-file-fields">
      <legend>{legend}</legend>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={TEXT.person[field]}
          maxLength={300}
          value={person[field]}
          onChange={(event) => onChange({ ...person, [field]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
