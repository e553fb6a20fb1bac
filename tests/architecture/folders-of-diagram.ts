/**
 * Folders named in the first code block of ARCHITECTURE.md: one a line, ending with a slash, two spaces deeper than the
 * folder that holds it. `out/ (built)` lines are left out: they exist only after a build.
 */
export function foldersOfDiagram(markdown: string): readonly string[] {
  const block = /```\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const parents: string[] = [];
  return block.split('\n').flatMap((line) => {
    const match = /^( *)([\w.-]+)\/(?:\s+(.*))?$/.exec(line);
    if (!match) return [];
    const depth = match[1]!.length / 2;
    parents.length = depth;
    parents.push(match[2]!);
    return match[3]?.startsWith('(built)') ? [] : [parents.join('/')];
  });
}
