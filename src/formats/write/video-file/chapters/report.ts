import { PURPOSES, PURPOSES_ARTICLE } from '#domain/rules/purposes.ts';
import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { counted, frenchNumber, punctuated, withUnit } from '../french-words.ts';
import type { Book } from '../page/book.ts';
import { Flow } from '../page/flow.ts';
import { INK } from '../page/ink.ts';
import { drawFacts, drawTable } from '../page/table.ts';
import type { FileCamera, VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS, listOf } from '../words.ts';

const { report, techniques, unknown } = FILE_WORDS;

/** Purposes, techniques and risks of the place (R252-3, 1°). */
export function writeReport(book: Book, input: VideoFileInput): void {
  book.beginChapter(FILE_WORDS.chapters.report);
  const flow = new Flow(book, 'a4-portrait');
  const { rule, article } = VIDEO_FILE_RULES.pieces.report;
  flow.title(FILE_WORDS.chapters.report, FILE_WORDS.piece(rule, article, VIDEO_FILE_RULES.readOn));
  drawFacts(flow, applicantFacts(input), unknown);
  flow.heading(report.purposes);
  flow.paragraph(report.purposesIntro(PURPOSES_ARTICLE.article));
  const { purpose, cameras } = report.columns;
  drawTable(
    flow,
    [
      { title: purpose, share: 4 },
      { title: cameras, share: 2 },
    ],
    purposeRows(input.cameras),
    { unknown },
  );
  flow.heading(report.techniques);
  flow.bullets(techniqueSentences(input.cameras));
  flow.heading(report.risks);
  orUnknown(flow, input.risks);
  flow.heading(report.lighting);
  orUnknown(flow, input.lighting);
  writePlaces(flow, input);
  writeLevels(flow, input);
  if (input.sources.length > 0) {
    flow.heading(report.sources);
    flow.bullets(input.sources.map(FILE_WORDS.source));
  }
}

function applicantFacts({ applicant, object }: VideoFileInput) {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
  return [
    ['Objet', FILE_WORDS.object[object]],
    ['Demandeur', orNull(applicant.name)],
    ['Qualité', orNull(applicant.capacity)],
    ['Adresse', orNull(applicant.address)],
    ['Téléphone', orNull(applicant.phone)],
    ['Courriel', orNull(applicant.email)],
  ] as const;
}

/** A row a purpose of the closed list that is used, in the order of the article; codes that it does not hold are said as they are. */
function purposeRows(cameras: readonly FileCamera[]): readonly (readonly [string | null, string])[] {
  const used = [...new Set(cameras.flatMap(({ purposes }) => purposes))];
  const known = PURPOSES.filter(({ code }) => used.includes(code));
  const strange = used.filter((code) => !known.some((purpose) => purpose.code === code));
  const numbers = (code: string): string =>
    listOf(cameras.filter(({ purposes }) => purposes.includes(code)).map(({ number }) => number));
  const without = cameras.filter(({ purposes }) => purposes.length === 0).map(({ number }) => number);
  return [
    ...known.map(({ code, label }) => [label, numbers(code)] as const),
    ...strange.map((code) => [code, numbers(code)] as const),
    ...(without.length > 0 ? [[null, listOf(without)] as const] : []),
  ];
}

export function purposeLabel(code: string): string {
  return PURPOSES.find((purpose) => purpose.code === code)?.label ?? code;
}

function techniqueSentences(cameras: readonly FileCamera[]): readonly string[] {
  if (cameras.length === 0) return [FILE_WORDS.noCamera];
  const types = Object.entries(techniques.types).flatMap(([type, [one, many]]) => {
    const count = cameras.filter((camera) => camera.type === type).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const heights = cameras.flatMap(({ heightMetres }) => (heightMetres === null ? [] : [heightMetres]));
  const planned = cameras.filter(({ state }) => state === 'planned').length;
  const sentences = [`${listOf(types)}.`];
  if (heights.length > 0) sentences.push(techniques.heights(Math.min(...heights), Math.max(...heights)));
  if (planned === cameras.length) sentences.push(techniques.allPlanned);
  else sentences.push(planned === 0 ? techniques.nonePlanned : techniques.state(planned));
  return sentences.map(punctuated);
}

function orUnknown(flow: Flow, words: string): void {
  if (words.trim() === '') flow.paragraph(unknown, { color: INK.warn });
  else flow.paragraph(words.trim());
}

function writePlaces(flow: Flow, { perimeters, places }: VideoFileInput): void {
  if (perimeters.length > 0) {
    flow.heading(report.perimeters);
    flow.bullets(perimeters.map(({ name, use }) => punctuated(`${name} : ${report.perimeter[use]}.`)));
  }
  if (places.length === 0) return;
  flow.heading(report.places);
  const { name, weight, purposes, hours, words } = report.placeColumns;
  drawTable(
    flow,
    [
      { title: name, share: 3 },
      { title: weight, share: 1, align: 'right' },
      { title: purposes, share: 3 },
      { title: hours, share: 2 },
      { title: words, share: 4 },
    ],
    places.map((place) => [
      place.name,
      frenchNumber(place.weight, 1),
      place.purposes.length === 0 ? null : place.purposes.map(purposeLabel).join(' ; '),
      place.hours ?? '',
      place.words,
    ]),
    { size: 8.5, unknown },
  );
}

function writeLevels(flow: Flow, { levels }: VideoFileInput): void {
  flow.heading(report.levels);
  flow.paragraph(report.levelsIntro(levels));
  flow.bullets(
    levels.steps.map(({ label, pxPerMetre }) =>
      punctuated(`${label} : dès ${withUnit(pxPerMetre, 'px/m', 1)}.`),
    ),
  );
}
