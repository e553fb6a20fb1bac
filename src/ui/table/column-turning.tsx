import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { IconButton } from '../parts/icon-button.tsx';
import type { ColumnPages } from './use-column-pages.ts';

/** Words for the columns that do not fit: « Colonnes 2 à 5 sur 8 ». */
export interface TurningLabels {
  readonly shown: (from: number, to: number, all: number) => string;
  readonly back: string;
  readonly forward: string;
}

/** Which columns are seen, and the way to the others; nothing where all of them fit. */
export function ColumnTurning(props: { pages: ColumnPages; all: number; labels: TurningLabels }) {
  const { pages, all, labels } = props;
  if (!pages.back && !pages.forward) return null;
  return (
    <div className="data-table-turning">
      <span role="status">{labels.shown(pages.from, pages.to, all)}</span>
      <IconButton
        small
        label={labels.back}
        icon={<IconChevronLeft size={18} aria-hidden />}
        aria-disabled={!pages.back}
        onClick={() => pages.back?.()}
      />
      <IconButton
        small
        label={labels.forward}
        icon={<IconChevronRight size={18} aria-hidden />}
        aria-disabled={!pages.forward}
        onClick={() => pages.forward?.()}
      />
    </div>
  );
}
