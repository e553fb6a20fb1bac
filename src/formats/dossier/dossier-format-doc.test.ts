import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyDossier } from '#domain/dossier.ts';
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from '#domain/dossier-record.ts';
import { PROBLEM_CODES } from '#domain/problem.ts';
import { decodePositions } from '../positions-block.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { DOSSIER_VERSION, dossierHeadSchema, toDocument } from './dossier-document.ts';
import { manifestSchema } from './manifest.ts';
import { recordsFromText, recordsPath, recordsText } from './record-entries.ts';
import { restoreDossier } from './restore.ts';

const page = readFileSync(new URL('../../../docs/dossier-format.md', import.meta.url), 'utf8');

/** Rows of the first table under a heading, without their back-quotes. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = page.slice(page.indexOf(`\n${heading}\n`) + 1);
  const rows = /(?:^\|.*\|\n)+/m.exec(section)?.[0] ?? '';
  const cells = rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  return cells.slice(2);
}

function block(label: string): string {
  const start = page.indexOf(`\`\`\`${label}\n`);
  expect(start, label).toBeGreaterThan(0);
  const from = page.indexOf('\n', start) + 1;
  return page.slice(from, page.indexOf('```', from));
}

interface JsonSchema {
  readonly properties: Readonly<Record<string, object>>;
}

describe('docs/dossier-format.md', () => {
  it.each(RECORD_KINDS)('names every field of %s, and which may be null', (kind: RecordKind) => {
    const schema = z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input' }) as unknown as JsonSchema;
    const common = kind === 'source' ? [] : tableUnder('Every kind but `source` has:');
    const told = new Map(
      [...common, ...tableUnder(`### ${kind}`)].map(([name, , nullable]) => [name!, nullable === 'null']),
    );
    expect([...told.keys()].sort()).toEqual(Object.keys(schema.properties).sort());
    for (const [name, rule] of Object.entries(schema.properties)) {
      expect(told.get(name), `${kind}.${name} null`).toBe(isNullable(rule));
    }
  });

  it.each(RECORD_KINDS)('spells every word that %s may hold, and its bounds', (kind: RecordKind) => {
    const schema = z.toJSONSchema(RECORD_SCHEMAS[kind], { io: 'input' }) as unknown as JsonSchema;
    const rows = new Map(tableUnder(`### ${kind}`).map((row) => [row[0]!, row[1]!]));
    for (const [name, rule] of Object.entries(schema.properties)) {
      const type = rows.get(name) ?? '';
      const { enum: words = [], maxItems } = pick(rule);
      if (type !== 'state') for (const word of words) expect(type, `${kind}.${name}`).toContain(word);
      if (maxItems !== undefined && type !== 'place' && !['bounds', 'focalRangeMm'].includes(name))
        expect(type).toContain(`${maxItems} at most`);
    }
  });

  it('says where the files of each kind are', () => {
    for (const kind of RECORD_KINDS) {
      const line = page
        .split('\n')
        .find((row) => row.includes(`\`${kind}\``) && row.startsWith('| `records/'));
      expect(line).toContain(recordsPath(kind).replace(kind, '<kind>'));
    }
  });

  it('shows a manifest that is one, and records that are what the writer writes', () => {
    const manifest = manifestSchema.parse(JSON.parse(block('json manifest')));
    const head = dossierHeadSchema.parse(manifest.head);
    expect(manifest.version).toBe(DOSSIER_VERSION);
    const texts = (['source', 'site'] as const).map(
      (kind) => [kind, block(`text ${recordsPath(kind)}`)] as const,
    );
    const records = texts.flatMap(([kind, text]) => recordsFromText(text, kind) ?? []);
    const restored = restoreDossier({ ...toDocument(emptyDossier(head)), records });
    expect(restored.problems).toEqual([]);
    for (const [kind, text] of texts) expect(recordsText(restored.dossier!, kind)).toBe(text);
  });

  it('shows positions that decode', () => {
    const digits = block('hex positions').replace(/\s/g, '');
    const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
      Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
    );
    const { positions, problem } = decodePositions(bytes);
    expect(problem).toBeNull();
    expect(positions && [...positions.times]).toEqual([1_700_000_000, 1_700_000_060]);
    expect(positions && [...positions.units]).toEqual([0, 0]);
  });

  it('tells the limits and the codes of the gate', () => {
    const { entries, totalBytes, fileBytes, ratio } = ARCHIVE_LIMITS;
    expect(totalBytes).toBe(fileBytes);
    for (const limit of [`${entries} files`, `${totalBytes} bytes`, `${ratio} times`])
      expect(page).toContain(limit);
    for (const [code] of tableUnder('## The gate')) expect(PROBLEM_CODES).toContain(code);
  });
});

/** The field itself, whatever the members of a list may be. */
function isNullable(rule: object): boolean {
  return JSON.stringify({ ...rule, items: [] }).includes('"null"');
}

/** The part of a JSON Schema rule that a table repeats, under its null or not. */
function pick(rule: object): { readonly enum?: readonly string[]; readonly maxItems?: number } {
  const { anyOf } = rule as { readonly anyOf?: readonly object[] };
  return (anyOf?.[0] ?? rule) as { readonly enum?: readonly string[]; readonly maxItems?: number };
}
