import { BUILDING_HEIGHTS } from '#domain/rules/building-heights.ts';
import type { ImportJob } from './import-job.ts';
import { parseMetres, parseNumber } from './parse-number.ts';

/** Deeper than a file may hold by chance: what BD TOPO writes for « not known ». */
const NOT_KNOWN = 9_999;

/** Height of a building in metres: as written, else from its levels, else null. What is missing or cannot be is noted on the row. */
export function readBuildingHeight(job: ImportJob, row: number): number | null {
  const { lowestMetres, greatestMetres, storeyMetres } = BUILDING_HEIGHTS;
  const text = job.cells.text(row, 'height');
  const written = text === '' ? null : parseMetres(text);
  if (written !== null && written >= lowestMetres && written <= greatestMetres) return written;
  const isBlank = text === '' || written === 0 || written === NOT_KNOWN;
  if (!isBlank) job.fates.note(row, 'height-absurd', text, job.cells.column('height'));

  const levels = parseNumber(job.cells.text(row, 'levels'));
  const reckoned = levels === null ? null : Math.round(levels * storeyMetres * 10) / 10;
  if (reckoned !== null && reckoned >= lowestMetres && reckoned <= greatestMetres) return reckoned;
  if (isBlank) job.fates.note(row, 'height-missing', text, job.cells.column('height'));
  return null;
}
