import type { ReactNode } from 'react';

interface ChipProps {
  readonly tone: 'neutral' | 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** A state in a word, with a colour that repeats it. */
export function Chip({ tone, children }: ChipProps) {
  return <span className={`chip ${tone}`}>{children}</span>;
}
