import { IconAlertTriangle, IconChevronDown, IconFileText, IconTable } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { type Dossier, findRecord, recordsOf } from '#domain/dossier.ts';
import { FINDING_CODES, type Finding, type FindingCode } from '#domain/findings/finding.ts';
import { findingSentence } from '#domain/findings/finding-sentences.ts';
import type { Territory } from '#domain/territory.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { videoText } from '#ui/text/video.ts';
import { videoFileText } from '#ui/text/video-file.ts';
import { camerasByCommune } from './cameras-by-commune.ts';
import './video.css';

interface VideoPanelProps {
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly findings: readonly Finding[];
  readonly selectedId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onCommune: (code: string) => void;
  readonly onTable: () => void;
  /** Asks for the file for the prefecture. */
  readonly onFile: () => void;
  /** What may be drawn, and the areas that were. */
  readonly perimeters: ReactNode;
}

/** What asks to be looked at, by law or by chain of images, then where the cameras are. */
export function VideoPanel(props: VideoPanelProps) {
  const { dossier, territory, findings } = props;
  const communes = useMemo(() => camerasByCommune(dossier, territory), [dossier, territory]);
  const groups = useMemo(() => groupFindings(dossier, findings), [dossier, findings]);
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const top = communes[0]?.cameras ?? 1;
  return (
    <>
      <PanelHead
        title={videoText.title}
        subtitle={videoText.subtitle(
          formatCount(recordsOf(dossier, 'camera').length, 'caméra'),
          formatCount(recordsOf(dossier, 'site').length, 'point vidéo', 'points vidéo'),
        )}
      />
      {props.perimeters}
      <Section title={videoText.toCheck} aside={formatCount(total, 'point')}>
        {total === 0 && <p className="hint">{videoText.nothing}</p>}
        {groups.map((group) => (
          <FindingGroup key={group.code} {...props} group={group} />
        ))}
      </Section>
      <Section title={videoText.sites} aside={formatCount(communes.length, 'commune')}>
        <ul className="bar-list">
          {communes.map((commune) => (
            <li key={commune.code ?? ''}>
              <button
                type="button"
                disabled={commune.code === null}
                onClick={() => commune.code && props.onCommune(commune.code)}
              >
                <span className="words">{commune.name ?? videoText.noCommune}</span>
                <span className="tabular">{formatWhole(commune.cameras)}</span>
                <span className="choice-aside tabular">{formatCount(commune.sites, 'site')}</span>
                <span className="bar" style={{ width: `${(commune.cameras / top) * 100}%` }} />
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <div className="toolbar">
        <button type="button" className="button" onClick={props.onTable}>
          <IconTable size={18} stroke={1.5} aria-hidden />
          {videoText.table}
        </button>
        <button type="button" className="button" onClick={props.onFile}>
          <IconFileText size={18} stroke={1.5} aria-hidden />
          {videoFileText.action}
        </button>
      </div>
    </>
  );
}

interface FindingGroupProps extends VideoPanelProps {
  readonly group: { readonly code: FindingCode; readonly findings: readonly Finding[] };
}

/** Findings of one kind, folded until asked for. */
function FindingGroup({ group, dossier, territory, selectedId, onChoose }: FindingGroupProps) {
  const [open, setOpen] = useState(false);
  const [first] = group.findings;
  return (
    <div className="finding-group" data-severity={first?.severity}>
      <button type="button" className="finding-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
        <span className="words">{videoText.groups[group.code]}</span>
        <span className="choice-aside tabular">{formatWhole(group.findings.length)}</span>
        <IconChevronDown className="chevron" size={16} stroke={1.6} aria-hidden />
      </button>
      {open && first?.article && <p className="hint">{first.article}</p>}
      {open && (
        <ul className="choice-list">
          {group.findings.map((finding) => (
            <li key={finding.recordId}>
              <button
                type="button"
                aria-pressed={finding.recordId === selectedId}
                title={findingSentence(finding)}
                onClick={() => onChoose(finding.recordId)}
              >
                <span>{recordName(dossier, finding.recordId)}</span>
                <span className="choice-aside">{communeOf(dossier, territory, finding.recordId)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const VIDEO_KINDS = new Set(['site', 'plate-site', 'csu', 'video-link']);

function groupFindings(dossier: Dossier, findings: readonly Finding[]) {
  return FINDING_CODES.flatMap((code: FindingCode) => {
    const same = findings.filter(
      (finding) =>
        finding.code === code && VIDEO_KINDS.has(findRecord(dossier, finding.recordId)?.kind ?? ''),
    );
    return same.length > 0 ? [{ code, findings: same }] : [];
  });
}

function recordName(dossier: Dossier, id: string): string {
  const record = findRecord(dossier, id);
  return record && 'name' in record ? record.name : id;
}

function communeOf(dossier: Dossier, territory: Territory, id: string): string {
  const record = findRecord(dossier, id);
  const code = record && 'communeCode' in record ? record.communeCode : null;
  return territory.communes.find(({ properties }) => properties.code === code)?.properties.name ?? '';
}
