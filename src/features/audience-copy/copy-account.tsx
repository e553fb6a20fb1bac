import type { ReactNode } from 'react';
import type { RecordKind } from '#domain/dossier-record.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { formatCount, formatShare } from '#ui/format-number.ts';
import { audienceCopyText as text } from '#ui/text/audience-copy.ts';
import { IMPORT_TEXT } from '#ui/text/import-text.ts';
import type { AudienceCopyResponse } from '#workers/client.ts';
import type { CopyChoice } from './use-audience-copy.ts';

interface CopyAccountProps {
  readonly copy: AudienceCopyResponse;
  readonly audience: CopyChoice['audience'];
  /** Side of a square in words. */
  readonly side: string;
}

/** What the file holds, what was coarsened, what is not in it, and why: before it is made. */
export function CopyAccount({ copy, audience, side }: CopyAccountProps) {
  return (
    <>
      <h3>{text.presence}</h3>
      <PresenceAccount copy={copy} audience={audience} side={side} />
      <h3>{text.rest}</h3>
      <p>{isEmpty(copy.kept) ? text.nothingKept : text.keptIn(listOf(copy.kept))}</p>
      {!isEmpty(copy.removed) && <p>{text.removed(listOf(copy.removed))}</p>}
      <p className="hint">{text.restWhy}</p>
      <h3>{text.notYet}</h3>
      <p>{text.notYetWhy}</p>
    </>
  );
}

function PresenceAccount({ copy, audience, side }: CopyAccountProps) {
  const { presence } = copy;
  const { rules } = PRESENCE_COPIES[audience];
  const delay = formatCount(rules.delayDays, 'jour');
  const least = formatCount(rules.minDays, 'jour');
  if (presence === null) return <p>{copy.kept['presence-summary'] ? text.summaryKept : text.noPresence}</p>;
  const { report } = presence;
  if (report === null) return <p>{text.noMonth(delay)}</p>;
  return (
    <>
      <ul className="copy-account">
        <Line what={text.shown(report.shown, side)} why={text.shownWhy(least)} />
        <Line what={text.merged(report.merged)} why={text.mergedWhy(least)} />
        <Line
          what={text.dropped(report.dropped, smallShare(report.droppedSeconds / (report.seconds || 1)))}
          why={text.droppedWhy}
        />
        <Line what={text.communes(report.communesShown)} why={text.communesWhy}>
          {report.communesDropped > 0 && text.communesDropped(report.communesDropped)}
        </Line>
        <Line what={text.days(presence.days - report.days)} why={text.daysWhy(delay)} />
      </ul>
      <p>{text.never}</p>
    </>
  );
}

function Line(props: { readonly what: string; readonly why: string; readonly children?: ReactNode }) {
  return (
    <li>
      <strong>{props.what}</strong>
      {props.children && <span>, {props.children}</span>}
      <span className="hint">{props.why}</span>
    </li>
  );
}

/** « 0,3 % » rather than « 0 % ». */
function smallShare(share: number): string {
  if (share >= 0.1 || share === 0) return formatShare(share);
  return share.toLocaleString('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
}

function isEmpty(counts: object): boolean {
  return Object.keys(counts).length === 0;
}

function listOf(counts: Readonly<Partial<Record<RecordKind, number>>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => {
      const [singular = '', plural = ''] =
        IMPORT_TEXT.arrival[kind as Exclude<RecordKind, 'source'>].split('|');
      return formatCount(count, singular, plural);
    })
    .join(', ');
}
