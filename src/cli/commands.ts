/** A command is one file of `commands/`; its exit code is what `run` gives. */
export interface Command {
  /** French, one line or several, on stderr. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<0 | 1>;
}

/** Loaded when asked, so that a command pays only for what it uses. */
const COMMANDS = new Map<string, () => Promise<{ readonly command: Command }>>([
  ['import', () => import('./commands/import.ts')],
  ['dossier', () => import('./commands/dossier.ts')],
  ['presence', () => import('./commands/presence.ts')],
  ['view', () => import('./commands/view.ts')],
  ['siting', () => import('./commands/siting.ts')],
  ['coverage', () => import('./commands/coverage.ts')],
  ['cordon', () => import('./commands/cordon.ts')],
]);

export function commandNames(): readonly string[] {
  return [...COMMANDS.keys()];
}

export async function loadCommand(name: string): Promise<Command | null> {
  const load = COMMANDS.get(name);
  return load ? (await load()).command : null;
}
