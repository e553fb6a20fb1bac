import { IconX } from '@tabler/icons-react';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { MASTS, type Mast, type Recipient, type Site } from '#domain/records/site.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { KeptNumber } from '#ui/parts/kept-number.tsx';
import { KeptText } from '#ui/parts/kept-text.tsx';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { siteFileText as TEXT } from '#ui/text/site-file.ts';
import type { SheetContext } from './sheet-context.ts';

interface SiteFileSectionProps {
  readonly context: SheetContext;
  readonly site: Site;
}

const UNSAID = '';

/** What the file of R252-3 asks of a site: what carries it, who receives its images, how long they are kept, whether the public is told. */
export function SiteFileSection({ context, site }: SiteFileSectionProps) {
  const { dossier, readOnly } = context;
  const change = (part: Partial<Site>) => context.run({ type: 'put-record', record: { ...site, ...part } });
  const others = possibleRecipients(dossier).filter(
    ({ recordId }) => !site.recipients.some((recipient) => recipient.recordId === recordId),
  );
  return (
    <Section title={TEXT.title}>
      <fieldset className="bare-fieldset" disabled={readOnly}>
        <div className="number-grid two">
          <SelectField<Mast | ''>
            label={TEXT.mast}
            value={site.mast ?? UNSAID}
            options={[
              { value: UNSAID, label: TEXT.unsaid },
              ...MASTS.map((value) => ({ value, label: TEXT.masts[value] })),
            ]}
            onChange={(mast) => change({ mast: mast === UNSAID ? null : mast })}
          />
          <KeptNumber
            label={TEXT.phase}
            unit=""
            max={99}
            value={site.phase}
            onKeep={(phase) => change({ phase })}
          />
          <SelectField<'yes' | 'no' | ''>
            label={TEXT.notice}
            value={site.notice === null ? UNSAID : site.notice ? 'yes' : 'no'}
            options={[
              { value: UNSAID, label: TEXT.unsaid },
              { value: 'yes', label: TEXT.yes },
              { value: 'no', label: TEXT.no },
            ]}
            onChange={(notice) => change({ notice: notice === UNSAID ? null : notice === 'yes' })}
          />
          <KeptNumber
            label={TEXT.retention}
            unit={TEXT.days}
            max={365}
            value={site.retentionDays}
            onKeep={(retentionDays) => change({ retentionDays })}
          />
        </div>
        <p className="field-label">{TEXT.recipients}</p>
        {site.recipients.length > 0 && (
          <ul className="mask-list">
            {site.recipients.map((recipient) => (
              <li key={`${recipient.recordId} ${recipient.name}`}>
                <span className="words">{recipient.name}</span>
                <IconButton
                  label={TEXT.removeRecipient(recipient.name)}
                  icon={<IconX size={16} stroke={1.5} aria-hidden />}
                  onClick={() =>
                    change({ recipients: site.recipients.filter((other) => other !== recipient) })
                  }
                />
              </li>
            ))}
          </ul>
        )}
        <SelectField
          label={TEXT.addRecipient}
          value={UNSAID}
          options={[
            { value: UNSAID, label: TEXT.choose },
            ...others.map(({ recordId, name }) => ({ value: recordId ?? UNSAID, label: name })),
          ]}
          onChange={(id) => {
            const added = others.find(({ recordId }) => recordId === id);
            if (added) change({ recipients: [...site.recipients, added] });
          }}
        />
        <KeptText
          key={site.recipients.length}
          label={TEXT.otherRecipient}
          value=""
          onKeep={(name) => {
            if (name) change({ recipients: [...site.recipients, { name, recordId: null }] });
          }}
        />
      </fieldset>
    </Section>
  );
}

/** CSU first, then units: who the dossier knows to be able to receive images. */
function possibleRecipients(dossier: Dossier): readonly Recipient[] {
  return [...recordsOf(dossier, 'csu'), ...recordsOf(dossier, 'force-unit')].map(({ id, name }) => ({
    recordId: id,
    name,
  }));
}
