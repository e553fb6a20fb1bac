import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/setup/project-root.mjs';
import { runProgram, toolPath } from '../../scripts/setup/run-program.mjs';

export interface ProbeProject {
  readonly folder: string;
  /** Writes a file that ought to be refused (or accepted). */
  write(path: string, text: string): void;
  remove(): void;
}

/**
 * An empty project with this one's own Biome and TypeScript configuration, where forbidden things can be written without
 * other tools or a killed test leaving them in src/. The guards know paths only, so what they refuse here they refuse there.
 */
export function probeProject(): ProbeProject {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  for (const name of ['biome.json', '.gitignore', 'package.json', 'config'])
    cpSync(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
  return {
    folder,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Complaint {
  readonly path: string;
  readonly rule: string;
}

/** What Biome says of every file of the project. */
export async function biomeComplaints({ folder }: ProbeProject): Promise<readonly Complaint[]> {
  const { output } = await runProgram(
    process.execPath,
    [toolPath('biome'), 'lint', '--reporter=json', '--max-diagnostics=none', 'src'],
    { quiet: true, cwd: folder },
  );
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const report = JSON.parse(json) as { diagnostics: { category: string; location: { path: unknown } }[] };
  return report.diagnostics.map(({ category, location }) => ({
    path: pathOf(location.path),
    rule: category,
  }));
}

/** What the compiler says of the core project: the files it refuses. */
export async function coreComplaints({ folder }: ProbeProject): Promise<readonly Complaint[]> {
  const { output } = await runProgram(
    process.execPath,
    [toolPath('tsc'), '-p', 'config/tsconfig.core.json', '--pretty', 'false'],
    { quiet: true, cwd: folder },
  );
  return [...output.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => ({
    path: match[1]!,
    rule: match[2]!,
  }));
}

function pathOf(path: unknown): string {
  const text = typeof path === 'string' ? path : ((path as { file?: string } | null)?.file ?? '');
  return text.replaceAll('\\', '/');
}
