import { recordsOf } from '#domain/dossier.ts';
import type { VideoLink } from '#domain/records/video-link.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { Chip } from '#ui/parts/chip.tsx';
import { Facts } from '#ui/parts/facts.tsx';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { AuthorisationSection } from './authorisation-section.tsx';
import { CamerasSection } from './cameras-section.tsx';
import { ChainSection } from './chain-section.tsx';
import { EditSection } from './edit-section.tsx';
import type { EditableRecord } from './editable-record.ts';
import { FindingsSection } from './findings-section.tsx';
import { placeName } from './image-path.ts';
import { ReceivedSection } from './received-section.tsx';
import { recordFacts } from './record-facts.ts';
import { communeName, type SheetContext } from './sheet-context.ts';
import { SiteFileSection } from './site-file-section.tsx';
import { SourcesSection } from './sources-section.tsx';

interface RecordSheetProps {
  readonly context: SheetContext;
  readonly record: EditableRecord;
}

const TONES = { 'in-service': 'good', planned: 'neutral', broken: 'bad' } as const;

/** The sheet of a site, plate site, CSU, unit or link. */
export function RecordSheet({ context, record }: RecordSheetProps) {
  const { dossier, territory } = context;
  const title = record.kind === 'video-link' ? sheetText.link : record.name;
  const commune = record.kind === 'video-link' ? '' : communeName(territory, record.communeCode);
  const sends = record.kind !== 'video-link' && record.kind !== 'force-unit';
  const receives = record.kind === 'csu' || record.kind === 'force-unit';
  return (
    <>
      <PanelHead
        title={title}
        subtitle={[sheetText.kinds[record.kind], commune].filter(Boolean).join(' · ')}
        closeLabel={sheetText.close}
        onClose={context.onClose}
      >
        {'state' in record && (
          <Chip tone={TONES[record.state]}>{TRADE_WORDS.serviceState[record.state]}</Chip>
        )}
      </PanelHead>
      <FindingsSection findings={context.findingsOf(record.id)} />
      {record.kind === 'video-link' ? (
        <LinkFacts context={context} link={record} />
      ) : (
        <Section title={sheetText.sections.place}>
          <Facts facts={recordFacts(record, commune)} />
        </Section>
      )}
      {record.kind === 'site' && (
        <CamerasSection
          cameras={recordsOf(dossier, 'camera').filter(({ siteId }) => siteId === record.id)}
          readOnly={context.readOnly}
          onChoose={context.onChoose}
          onAdd={() => context.onAddCamera(record.id)}
        />
      )}
      {(record.kind === 'site' || record.kind === 'plate-site') && (
        <AuthorisationSection
          authorisation={record.authorisation}
          term={context.authorisationTerm(record.authorisation)}
          retentionDays={record.kind === 'site' ? record.retentionDays : null}
        />
      )}
      {record.kind === 'site' && <SiteFileSection context={context} site={record} />}
      {sends && (
        <ChainSection dossier={dossier} fromId={record.id} fromName={title} onChoose={context.onChoose} />
      )}
      {receives && <ReceivedSection dossier={dossier} toId={record.id} onChoose={context.onChoose} />}
      <EditSection key={JSON.stringify(record)} context={context} record={record} />
      <SourcesSection dossier={dossier} ids={[record.sourceId]} />
      <div className="toolbar">
        <button type="button" className="button primary" onClick={context.onZoom}>
          {sheetText.zoom}
        </button>
      </div>
    </>
  );
}

function LinkFacts({ context, link }: { readonly context: SheetContext; readonly link: VideoLink }) {
  const { fields } = sheetText;
  const end = (id: string) => (
    <button type="button" className="text-button" onClick={() => context.onChoose(id)}>
      {placeName(context.dossier, id)}
    </button>
  );
  return (
    <Section title={sheetText.sections.chain}>
      <Facts
        facts={[
          { term: fields.from, value: end(link.from) },
          { term: fields.to, value: end(link.to) },
          { term: fields.medium, value: link.medium ?? sheetText.unknown },
          { term: fields.legalBasis, value: link.legalBasis ?? sheetText.unknown },
          { term: fields.since, value: link.since ? formatPartialDate(link.since) : sheetText.unknown },
        ]}
      />
    </Section>
  );
}
