import type { ImportJob } from './import-job.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';

/**
 * Staff and means of a municipal police as a sentence of its note: « 28 agents · 4 ASVP · convention du 2024-03-12 ».
 * What is not a plain number is kept as typed and told.
 */
export function readStaff(job: ImportJob, row: number): string {
  const parts = [
    readFigure(job, row, 'agents', 'agents'),
    readFigure(job, row, 'asvp', 'ASVP'),
    readConvention(job, row),
    readFigure(job, row, 'cameras', 'caméras'),
    readFigure(job, row, 'publicCameras', 'caméras sur la voie publique'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function readFigure(job: ImportJob, row: number, field: string, label: string): string {
  const text = job.cells.text(row, field).slice(0, 100);
  if (text === '') return '';
  const value = parseNumber(text);
  if (value === null) job.fates.note(row, 'value-approximate', text, job.cells.column(field));
  return `${text.replace('.', ',')} ${label}`;
}

function readConvention({ cells, fates }: ImportJob, row: number): string {
  const text = cells.text(row, 'convention').slice(0, 100);
  if (text === '') return '';
  const parsed = parseDate(text);
  if (parsed.date === null) {
    fates.note(row, parsed.code, text, cells.column('convention'));
    return `convention : ${text}`;
  }
  if (parsed.doubt) fates.note(row, 'value-approximate', parsed.doubt, cells.column('convention'));
  return `convention du ${parsed.date}`;
}
