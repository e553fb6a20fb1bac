import { shellText } from '#ui/text/shell.ts';

/** Where the last change is: on the disk, on its way, or not saved and why. */
export type SaveStatusName = 'saved' | 'saving' | 'read-only' | 'quota' | 'error';

interface SaveStatusProps {
  readonly status: SaveStatusName;
  /** Another window writes: this one may ask for its turn. */
  readonly onTakeOver: () => void;
}

export function SaveStatus({ status, onTakeOver }: SaveStatusProps) {
  const words = shellText.save[status];
  const bad = status !== 'saved' && status !== 'saving';
  return (
    <span className="save-status" data-bad={bad}>
      <span role="status" title={words}>
        {words}
      </span>
      {status === 'read-only' && (
        <button type="button" className="text-button" onClick={onTakeOver}>
          {shellText.takeOver}
        </button>
      )}
    </span>
  );
}
