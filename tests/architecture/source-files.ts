import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/setup/project-root.mjs';

export interface SourceFile {
  /** Path under src/, with slashes: `geo/units.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of src/, tests beside their subject left out unless asked. */
export function sourceFiles({ tests = false } = {}): readonly SourceFile[] {
  const src = join(PROJECT_ROOT, 'src');
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .filter((entry) => tests || !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(src, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** The code without its comments, lines kept in place. A `//` inside a string ends the line early: it hides nothing that is looked for. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** What a file imports, in whatever form: `import`, `import type`, `export … from`, `import()`, `new URL(…, import.meta.url)`. */
export function importedSpecifiers(text: string): readonly string[] {
  const code = withoutComments(text);
  const forms = [
    /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew\s+URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1]!));
}
