import { IconChevronRight } from '@tabler/icons-react';
import type { Dossier } from '#domain/dossier.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { imagePaths, type PathLeg } from './image-path.ts';

interface ChainSectionProps {
  readonly dossier: Dossier;
  readonly fromId: string;
  readonly fromName: string;
  readonly onChoose: (id: string) => void;
}

const TONES = { 'in-service': 'good', planned: 'neutral', broken: 'bad' } as const;

/** Site › CSU › brigade, with the state of the weakest leg. */
export function ChainSection({ dossier, fromId, fromName, onChoose }: ChainSectionProps) {
  const paths = imagePaths(dossier, fromId);
  return (
    <Section title={sheetText.sections.chain}>
      {paths.length === 0 && <Chip tone="bad">{sheetText.nobody}</Chip>}
      <ul className="chains">
        {paths.map((path) => {
          const state = weakest(path);
          return (
            <li key={path.map(({ linkId }) => linkId).join('/')}>
              <span className="chain">
                <span>{fromName}</span>
                {path.map((leg) => (
                  <span key={leg.linkId} className="leg">
                    <IconChevronRight size={16} stroke={1.8} aria-hidden />
                    <button type="button" className="text-button" onClick={() => onChoose(leg.toId)}>
                      {leg.toName}
                    </button>
                  </span>
                ))}
              </span>
              <Chip tone={TONES[state]}>{TRADE_WORDS.serviceState[state]}</Chip>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function weakest(path: readonly PathLeg[]): ServiceState {
  if (path.some(({ state }) => state === 'broken')) return 'broken';
  return path.some(({ state }) => state === 'planned') ? 'planned' : 'in-service';
}
