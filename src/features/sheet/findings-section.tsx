import { IconAlertTriangle } from '@tabler/icons-react';
import { formatWhole } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import type { SheetFinding } from './sheet-context.ts';

/** What the law or the chain of images asks to be looked at: a sentence, its article. The same sentence is said once, with how many. */
export function FindingsSection({ findings }: { readonly findings: readonly SheetFinding[] }) {
  if (findings.length === 0) return null;
  const bySentence = new Map<string, SheetFinding[]>();
  for (const finding of findings) {
    bySentence.set(finding.sentence, [...(bySentence.get(finding.sentence) ?? []), finding]);
  }
  return (
    <Section title={sheetText.sections.findings} aside={findings.length}>
      <ul className="findings">
        {[...bySentence.entries()].map(([sentence, same]) => (
          <li key={sentence} data-severity={same[0]?.severity}>
            <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
            <span className="words">
              {sentence}
              {same.length > 1 && <span className="times"> {sheetText.times(formatWhole(same.length))}</span>}
              {same[0]?.article && <span className="source-line">{same[0].article}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
