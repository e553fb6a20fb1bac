import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel or sheet: a small heading, what it amounts to on the right, a rule below. Its heading leads there; a landmark each would be too many. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {aside !== undefined && <span className="aside tabular">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
