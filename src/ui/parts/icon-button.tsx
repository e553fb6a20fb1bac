import { Tooltip } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly small?: boolean;
  /** Shown instead of the label on hover, when it says more (a shortcut, what will be undone). */
  readonly hint?: string;
}

/** A button that is only a picture: its label is read aloud and shown on hover and focus. */
export function IconButton({ label, icon, small, hint, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={hint ?? label} openDelay={400} events={{ hover: true, focus: true, touch: false }}>
      <button
        type="button"
        aria-label={label}
        className={`icon-button${small ? ' small' : ''} ${className ?? ''}`}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
