import { useStore } from 'zustand';
import type { DossierStore } from '#state/dossier-store.ts';
import { formatInstantDay } from '#ui/format-date.ts';
import { shellText } from '#ui/text/shell.ts';

interface PrintHeadProps {
  readonly dossier: DossierStore;
  /** Instant of the page's opening or printing, ISO 8601. */
  readonly now: string;
  readonly limits: string;
}

/** Only on paper: what this is, who may hold it, when it was printed and where the limits come from. */
export function PrintHead({ dossier, now, limits }: PrintHeadProps) {
  const { title, confidentiality } = useStore(dossier, (state) => state.dossier);
  return (
    <div className="print-head">
      <strong>{title}</strong>
      <span>{shellText.confidentiality[confidentiality]}</span>
      <span>{shellText.printedOn(formatInstantDay(now))}</span>
      <span>{limits}</span>
    </div>
  );
}
