import { cpus } from 'node:os';
import { type BenchResult, benchCells } from './bench-line.ts';

/** docs/benchmarks.md, whole: what was measured, against whom, on what kind of machine. */
export function benchPage(
  measured: readonly { readonly group: string; readonly results: readonly BenchResult[] }[],
): string {
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. Figures are medians. Ours and the peer are run in turn, in one process, on the same input, and',
    'their answers are compared: only the ratio inside one run counts, the times are of one machine.',
    '',
    `${cpus().length} processors, Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
  ];
  const tables = measured.flatMap(({ group, results }) => [
    '',
    `## ${group}`,
    '',
    '| job | ours | peer | ratio | goal | |',
    '|---|---|---|---|---|---|',
    ...results.map((result) => `| ${benchCells(result).join(' | ')} |`),
    '',
    ...results.flatMap(({ name, note }) => (note ? [`- ${name}: ${note}`] : [])),
  ]);
  return `${[...head, ...tables].join('\n')}\n`;
}
