import type { ExpectationStatus } from '#domain/records/expectation.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';

const TONES = { received: 'warn', 'in-progress': 'neutral', answered: 'good', closed: 'neutral' } as const;

export function StatusChip({ status }: { readonly status: ExpectationStatus }) {
  return <Chip tone={TONES[status]}>{TEXT.statuses[status]}</Chip>;
}
