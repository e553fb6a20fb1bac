import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { formatCount } from '#ui/format-number.ts';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { placeName } from './image-path.ts';

interface ReceivedSectionProps {
  readonly dossier: Dossier;
  readonly toId: string;
  readonly onChoose: (id: string) => void;
}

/** Whose images come here. */
export function ReceivedSection({ dossier, toId, onChoose }: ReceivedSectionProps) {
  const links = recordsOf(dossier, 'video-link').filter(({ to }) => to === toId);
  return (
    <Section title={sheetText.fields.received} aside={formatCount(links.length, 'liaison')}>
      {links.length === 0 ? (
        <p className="hint">{sheetText.noneF}</p>
      ) : (
        <ul className="received">
          {links.map((link) => (
            <li key={link.id}>
              <button type="button" className="text-button" onClick={() => onChoose(link.from)}>
                {placeName(dossier, link.from)}
              </button>
              <span className="choice-aside">{TRADE_WORDS.serviceState[link.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
