import type { Dossier } from '#domain/dossier.ts';
import { findFindings } from '#domain/findings/find-findings.ts';
import type { Finding } from '#domain/findings/finding.ts';
import { findingSentence } from '#domain/findings/finding-sentences.ts';
import type { VideoLink } from '#domain/records/video-link.ts';
import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import type { FileSubject } from '#domain/video-file/file-subject.ts';
import type { FileFinding, FileThirdParty } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';
import type { CameraSight } from './camera-sight.ts';
import { recordName } from './record-name.ts';

interface FindingFacts {
  readonly dossier: Dossier;
  readonly subject: FileSubject;
  readonly today: string;
  readonly sights: ReadonlyMap<string, CameraSight>;
  readonly links: readonly VideoLink[];
  readonly thirdParties: readonly FileThirdParty[];
}

/** What is against a text first, then what is to be looked at, then dwellings in view and remarks on where cameras stand. */
export function fileFindings(facts: FindingFacts): readonly FileFinding[] {
  const { dossier, subject, today, links } = facts;
  const cameras = new Map(subject.cameras.map(({ camera, number }) => [camera.id, number]));
  const ids = new Set([...subject.sites, ...links].map(({ id }) => id));
  const legal = findFindings(dossier, today)
    .filter(({ recordId }) => ids.has(recordId) || cameras.has(recordId))
    .filter((finding) => !isSaidMissing(finding))
    .toSorted((a, b) => Number(b.severity === 'bad') - Number(a.severity === 'bad'))
    .map((finding) => {
      const number = cameras.get(finding.recordId);
      return {
        about:
          number === undefined
            ? recordName(dossier, finding.recordId)
            : FILE_WORDS.findings.aboutCamera(number),
        sentence: findingSentence(finding),
        article: finding.article,
        readOn: finding.readOn,
      };
    });
  return [...legal, ...dwellingFindings(facts), ...remarksOf(facts)];
}

/** What is not known is in the list of what is missing; that a system in service has no authorisation is more than that. */
function isSaidMissing({ severity, code }: Finding): boolean {
  return severity === 'gap' && code !== 'authorisation-missing';
}

function dwellingFindings({ thirdParties }: FindingFacts): readonly FileFinding[] {
  const { dwellings } = VIDEO_FILE_RULES;
  return thirdParties
    .filter(({ use, masked, recognisable }) => use === 'dwelling' && recognisable && !masked)
    .map(({ number, cameras, pxPerMetre }) => ({
      about: FILE_WORDS.findings.aboutBuilding(number),
      sentence: FILE_WORDS.findings.dwelling(cameras, pxPerMetre),
      article: dwellings.article,
      readOn: dwellings.readOn,
    }));
}

function remarksOf({ sights }: FindingFacts): readonly FileFinding[] {
  return [...sights].flatMap(([number, { remarks }]) =>
    remarks.map((sentence) => ({
      about: FILE_WORDS.findings.aboutCamera(number),
      sentence,
      article: '',
      readOn: '',
    })),
  );
}
