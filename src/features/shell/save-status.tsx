import { shellText } from '#ui/text/shell.ts';

/** Where the last change is: on the disk, on its way, or not saved and why. */
export type SaveState = 'saved' | 'saving' | 'readOnly' | 'quota' | 'failed' | 'demo';

const BAD: readonly SaveState[] = ['quota', 'failed', 'readOnly'];

export function SaveStatus({ state }: { readonly state: SaveState }) {
  const words = shellText.save[state];
  return (
    <span className="save-status" role="status" data-bad={BAD.includes(state)} title={words}>
      {words}
    </span>
  );
}
