import type { MissingItem } from '#domain/video-file/missing-from-file.ts';
import { videoFileText as TEXT } from '#ui/text/video-file.ts';

/** What the file will say « à compléter » about, before it is written. */
export function MissingList({ items }: { readonly items: readonly MissingItem[] }) {
  if (items.length === 0) return <p className="hint">{TEXT.complete}</p>;
  return (
    <details className="video-file-missing">
      <summary>
        {TEXT.missing} <span className="choice-aside tabular">{TEXT.missingCount(items.length)}</span>
      </summary>
      <p className="hint">{TEXT.missingHint}</p>
      <ul>
        {items.map(({ what, about, article }) => (
          <li key={`${what} ${about}`}>
            <span>{what}</span>
            <span className="hint">
              {about} · {article}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
