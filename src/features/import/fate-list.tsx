import { problemSentence } from '#domain/problem-sentences.ts';
import type { RowFate } from '#formats/registry.ts';
import { formatWhole } from '#ui/format-number.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';

interface FateListProps {
  readonly title: string;
  readonly fates: readonly RowFate[];
  /** Rows set aside are read one by one; remarks on kept rows wait behind their count. */
  readonly opened: boolean;
}

/** What one reason lists on screen at most; the file of the rows set aside has them all. */
const SHOWN = 200;

/** The fates of rows, reason by reason, the most frequent first. */
export function FateList({ title, fates, opened }: FateListProps) {
  if (fates.length === 0) return null;
  return (
    <section className="import-fates">
      <h3>
        {title} <span>{formatWhole(fates.length)}</span>
      </h3>
      {byReason(fates).map(([code, group]) => (
        <details key={code} open={opened && group.length <= 12}>
          <summary>
            <span>{reasonOf(group)}</span>
            <strong>{TEXT.rowCount(group.length)}</strong>
          </summary>
          <ul>
            {group.slice(0, SHOWN).map((fate) => (
              <li key={`${fate.row}-${fate.problem.where.column ?? ''}-${fate.problem.detail}`}>
                {problemSentence(fate.problem)}
              </li>
            ))}
            {group.length > SHOWN && <li>{TEXT.moreRows(group.length - SHOWN)}</li>}
          </ul>
        </details>
      ))}
    </section>
  );
}

function byReason(fates: readonly RowFate[]): readonly (readonly [string, readonly RowFate[]])[] {
  const groups = new Map<string, RowFate[]>();
  for (const fate of fates) {
    const group = groups.get(fate.problem.code);
    if (group) group.push(fate);
    else groups.set(fate.problem.code, [fate]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

/** The sentence without the row's own words: what a whole group has in common. */
function reasonOf([first]: readonly RowFate[]): string {
  return first ? problemSentence({ code: first.problem.code, where: {}, detail: '' }) : '';
}
