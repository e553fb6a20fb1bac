import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Commune } from '#domain/territory.ts';
import { areaOfCodes } from '#state/selectors/presence-areas.ts';
import { formatCount, formatDecimal, formatWhole } from '#ui/format-number.ts';
import { Facts } from '#ui/parts/facts.tsx';
import { Figures } from '#ui/parts/figures.tsx';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { communeFigures } from './commune-figures.ts';
import { FindingsSection } from './findings-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PresenceSection } from './presence-section.tsx';
import type { SheetContext } from './sheet-context.ts';
import { SourcesSection } from './sources-section.tsx';
import { VideoSection } from './video-section.tsx';

interface CommuneSheetProps {
  readonly context: SheetContext;
  readonly communes: readonly Commune[];
  readonly onToggle: (code: string) => void;
}

/** All that is known of one commune, or of several together with their figures summed. */
export function CommuneSheet({ context, communes, onToggle }: CommuneSheetProps) {
  const { dossier, territory, presence } = context;
  const codes = useMemo(() => communes.map(({ code }) => code), [communes]);
  const figures = useMemo(() => communeFigures(dossier, new Set(codes)), [dossier, codes]);
  const population = communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0);
  const [first] = communes;
  const single = communes.length === 1 && first;
  const chosen = useMemo(() => areaOfCodes(presence?.figures?.areas ?? null, codes), [presence, codes]);
  const several = sheetText.several(formatCount(communes.length, 'commune'));
  const title = single ? first.name : (chosen?.name ?? several);
  const cameras = figures.cameras.length;
  const findings = [...figures.sites, ...figures.plates, ...figures.participations].flatMap(({ id }) =>
    context.findingsOf(id),
  );
  const toRenew = new Set(
    figures.sites
      .filter(({ id }) => context.findingsOf(id).some(({ renewal }) => renewal))
      .map(({ id }) => id),
  ).size;
  return (
    <>
      <PanelHead
        title={title}
        subtitle={single ? communeLine(first) : chosen?.name ? several : sheetText.severalHint}
        closeLabel={sheetText.close}
        onClose={context.onClose}
      />
      <Figures
        values={[
          { value: population > 0 ? formatWhole(population) : '–', label: sheetText.inhabitants },
          {
            value: formatWhole(cameras),
            label: sheetText.camerasOnSites(formatCount(figures.sites.length, 'site')),
          },
          {
            value: population > 0 ? formatDecimal((cameras / population) * 1000) : '–',
            label: sheetText.perThousand,
          },
        ]}
      />
      {!single && chosen && presence && (
        <PresenceSection presence={presence} codes={codes} area={chosen} name={title} />
      )}
      {!single && (
        <Section title={sheetText.sections.communes}>
          <ul className="chosen-communes">
            {communes.map((commune) => (
              <li key={commune.code}>
                <button type="button" className="text-button" onClick={() => context.onCommune(commune.code)}>
                  {commune.name}
                </button>
                <IconButton
                  small
                  label={`${sheetText.remove} : ${commune.name}`}
                  icon={<IconX size={16} stroke={1.5} aria-hidden />}
                  onClick={() => onToggle(commune.code)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <VideoSection dossier={dossier} figures={figures} toRenew={toRenew} />
      <FindingsSection findings={findings} />
      <PeopleSection figures={figures} />
      {presence && (single || !chosen) && (
        <PresenceSection presence={presence} codes={codes} area={chosen} name={title} />
      )}
      {single && first.former.length > 0 && (
        <Section title={sheetText.sections.former}>
          <Facts facts={first.former.map(({ code, name }) => ({ term: name, value: code }))} />
        </Section>
      )}
      {single && context.ofCommune}
      <SourcesSection dossier={dossier} ids={figures.sourceIds} open={territory.manifest.sources} />
      <div className="toolbar">
        <button type="button" className="button primary" onClick={context.onZoom}>
          {sheetText.zoom}
        </button>
      </div>
    </>
  );
}

/** « 04112 · DLVAgglo · arr. de Forcalquier · 57 km² ». */
function communeLine(commune: Commune): string {
  return [
    commune.code,
    commune.epciName,
    commune.arrondissementName && sheetText.arrondissement(commune.arrondissementName),
    `${formatDecimal(commune.areaSquareKilometres)} km²`,
  ]
    .filter(Boolean)
    .join(' · ');
}
