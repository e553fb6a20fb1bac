import { useMemo } from 'react';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { PresenceSummary } from '#domain/records/presence-summary.ts';
import type { Territory } from '#domain/territory.ts';
import { classLabels } from '#features/audience-copy/class-words.ts';
import { periodWords } from '#features/audience-copy/period-words.ts';
import { squareSide } from '#features/audience-copy/square-side.ts';
import type { PresenceInput } from '#map/scene/scene-input.ts';
import { summaryImage } from '#map/scene/summary-image.ts';
import { useRootPalette } from '#map/use-root-palette.ts';
import { audienceCopyText } from '#ui/text/audience-copy.ts';

/** The summary that a copy holds in place of positions; null where there are positions, or nothing. */
export function presenceSummaryOf(dossier: Dossier): PresenceSummary | null {
  if (recordsOf(dossier, 'presence').length > 0) return null;
  return recordsOf(dossier, 'presence-summary').reduce<PresenceSummary | null>(
    (best, next) => (best && best.to >= next.to ? best : next),
    null,
  );
}

/** The same as the map draws it: squares in classes, named by a legend of classes. */
export function usePresenceSummary(dossier: Dossier, territory: Territory): PresenceInput | null {
  const palette = useRootPalette();
  const summary = presenceSummaryOf(dossier);
  return useMemo(() => {
    if (!summary) return null;
    const { rules, squares } = summary;
    const [, south, , north] = territory.bounds;
    const counts = classLabels(rules.classLimits).map((label, index) => ({
      index,
      label,
      count: squares.filter((square) => square[2] === index).length,
    }));
    return {
      image: summaryImage(summary, territory.bounds, palette),
      isDifference: false,
      pingSeconds: 0,
      notes: [audienceCopyText.legendNote(periodWords(summary), squareSide(rules.zoom, (south + north) / 2))],
      classes: { title: audienceCopyText.legend, counts },
    };
  }, [summary, territory, palette]);
}
