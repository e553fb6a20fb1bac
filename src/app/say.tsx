import { notifications } from '@mantine/notifications';
import { punctuate } from '#ui/text/punctuate.ts';
import { shellText } from '#ui/text/shell.ts';

/** A word in the corner, read aloud: what was done, or why it could not be. */
export function say(message: string): void {
  notifications.show({ message: punctuate(message), withCloseButton: true, closeButtonProps });
}

/** The same, staying until it is closed. */
export function sayFailure(message: string): void {
  notifications.show({
    message: punctuate(message),
    withCloseButton: true,
    autoClose: false,
    className: 'notification-bad',
    closeButtonProps,
  });
}

/** Milliseconds: time to read, and to reach the button with the keyboard. */
const TIME_TO_UNDO = 15_000;

/**
 * What was done, with the button that undoes it: gone as soon as it would undo something else.
 * @param untilChange calls back once something else was done; gives what stops listening.
 */
export function sayUndoable(
  message: string,
  undo: () => void,
  untilChange: (then: () => void) => () => void,
): void {
  const id = crypto.getRandomValues(new Uint32Array(1)).join();
  const stop = untilChange(() => {
    stop();
    notifications.update({ id, message: punctuate(message), withCloseButton: true, closeButtonProps });
  });
  notifications.show({
    id,
    onClose: stop,
    autoClose: TIME_TO_UNDO,
    withCloseButton: true,
    closeButtonProps,
    message: (
      <span className="notification-undo">
        {punctuate(message)}{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            stop();
            notifications.hide(id);
            undo();
          }}
        >
          {shellText.undo}
        </button>
      </span>
    ),
  });
}

const closeButtonProps = { 'aria-label': shellText.closeMessage };
