import { IconBan, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';
import { formatDirection } from '#ui/format-direction.ts';
import { formatCount, formatDecimal } from '#ui/format-number.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { studyText } from '#ui/text/study.ts';

interface GainTableProps {
  readonly opened: StudyOpened;
  readonly plan: StudyPlan;
  readonly pinned: readonly number[];
  readonly forbiddenPlaces: readonly number[];
  readonly onSettle: (candidate: number, fate: 'pinned' | 'forbidden' | 'free') => void;
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Each camera of the plan by what it adds to those before it; it can be kept in every plan, or its place in none. */
export function GainTable({ opened, plan, pinned, forbiddenPlaces, onSettle }: GainTableProps) {
  const { gainsHead } = studyText;
  return (
    <>
      <table className="gain-table tabular">
        <caption>{studyText.gains}</caption>
        <thead>
          <tr>
            <th scope="col">{gainsHead.rank}</th>
            <th scope="col">{gainsHead.direction}</th>
            <th scope="col">{gainsHead.gain}</th>
            <th scope="col">{gainsHead.total}</th>
            <th scope="col">{gainsHead.choice}</th>
          </tr>
        </thead>
        <tbody>
          {plan.sites.map(({ candidate, gain, covered }, at) => {
            const rank = String(at + 1);
            const azimuth = opened.candidates[candidate]?.azimuthDegrees ?? null;
            const isPinned = pinned.includes(candidate);
            return (
              <tr key={candidate}>
                <th scope="row">{rank}</th>
                <td>{azimuth === null ? studyText.round : formatDirection(azimuth)}</td>
                <td>{percent(gain)}</td>
                <td>{percent(covered)}</td>
                <td>
                  <IconButton
                    label={isPinned ? studyText.freeSite(rank) : studyText.pinSite(rank)}
                    icon={isPinned ? <IconPinnedOff {...ICON} /> : <IconPin {...ICON} />}
                    onClick={() => onSettle(candidate, isPinned ? 'free' : 'pinned')}
                  />
                  <IconButton
                    label={studyText.forbidSite(rank)}
                    icon={<IconBan {...ICON} />}
                    onClick={() => onSettle(candidate, 'forbidden')}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {forbiddenPlaces.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            for (const place of forbiddenPlaces)
              onSettle(
                opened.candidates.findIndex((candidate) => candidate.place === place),
                'free',
              );
          }}
        >
          {studyText.forbidden(
            formatCount(forbiddenPlaces.length, studyText.excluded.one, studyText.excluded.many),
          )}
        </button>
      )}
    </>
  );
}

/** One decimal: a late camera adds less than a whole percent. */
function percent(share: number): string {
  return `${formatDecimal(share * 100)} %`;
}
