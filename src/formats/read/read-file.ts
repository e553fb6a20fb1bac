import type { Problem } from '#domain/problem.ts';
import { DEFAULT_LIMITS, type FileReading, type ReadLimits, type SourceFile } from './format.ts';
import { Refusal } from './refusal.ts';
import { isZip, sniff } from './sniff.ts';
import { chooseFormat } from './source-formats.ts';

/** Brought alone they are nothing, even those that look like text (.prj) or like shapes (.shx). */
const SHAPEFILE_COMPANION = /\.(?:dbf|shx|prj|cpg)$/i;

/**
 * Bytes and a name → tables. The content decides the format, the extension only settles what content cannot.
 * Yields the share done. Whatever the bytes, it returns: what is wrong with the file is in `problems`.
 */
export function* readFile(
  file: SourceFile,
  limits: ReadLimits = DEFAULT_LIMITS,
): Generator<number, FileReading, void> {
  const refuse = (code: Problem['code'], detail: string, format: string | null = null): FileReading => ({
    format,
    tables: [],
    problems: [{ code, where: { file: file.name }, detail }],
  });
  if (file.bytes.length === 0) return refuse('file-empty', '0');
  if (file.bytes.length > limits.fileBytes) return refuse('file-too-large', String(file.bytes.length));
  let format: ReturnType<typeof chooseFormat> = null;
  try {
    const sniffed = sniff(file.bytes);
    // The list of a zip stands at its end: a zip without one was cut short.
    if (sniffed.entries === null && isZip(file.bytes)) return refuse('file-truncated', 'zip');
    if (sniffed.entries === null && SHAPEFILE_COMPANION.test(file.name))
      return refuse('shapefile-alone', file.name);
    format = chooseFormat(sniffed, file.name);
    if (!format) return refuse('format-unknown', file.name);
    const { tables, problems, format: finer = format.id } = yield* format.read(file, limits);
    const placed = problems.map((problem) => ({ ...problem, where: { file: file.name, ...problem.where } }));
    return { format: finer, tables, problems: placed };
  } catch (error) {
    // A refusal is the file's fault; so is running out of array or string length. Anything else is ours and is thrown.
    if (error instanceof Refusal) {
      const { code, where, message } = error;
      return {
        format: format?.id ?? null,
        tables: [],
        problems: [{ code, where: { file: file.name, ...where }, detail: message }],
      };
    }
    if (error instanceof RangeError) return refuse('format-too-complex', error.message, format?.id ?? null);
    throw error;
  }
}
