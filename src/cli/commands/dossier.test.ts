import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DOSSIER_VERSION } from '#formats/dossier/dossier-document.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';
import { command } from './dossier.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function run(
  bytes: Uint8Array,
): Promise<{ readonly exit: number; readonly printed: Record<string, unknown> }> {
  const path = join(folder, 'essai.diagnostic');
  writeFileSync(path, bytes);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const exit = await command.run([path]);
  return { exit, printed: JSON.parse(String(log.mock.calls[0]?.[0])) };
}

describe('diagnostic dossier', () => {
  it('prints what a dossier holds', async () => {
    const { dossier, columns } = fc.sample(arbitraryDossier, { numRuns: 1, seed: 61 })[0]!;
    const app = { name: 'essai', version: '1' };
    const { exit, printed } = await run(runToEnd(writeDossier(dossier, columns, { app })));
    expect(exit).toBe(0);
    expect(printed).toMatchObject({
      version: DOSSIER_VERSION,
      title: dossier.title,
      departement: dossier.departement,
      counts: {
        site: Object.keys(dossier.tables.site).length,
        source: Object.keys(dossier.tables.source).length,
      },
      problems: [],
    });
    expect(printed.columns).toHaveLength(columns.length);
  });

  it('prints why a file is refused, and says so to the caller', async () => {
    const { exit, printed } = await run(new Uint8Array([1, 2, 3]));
    expect(exit).toBe(1);
    expect(printed).toMatchObject({ version: null, problems: [{ code: 'dossier-invalid' }] });
  });

  it('wants one file that can be read', async () => {
    await expect(command.run([])).rejects.toThrow(UsageError);
    await expect(command.run(['a', 'b'])).rejects.toThrow(UsageError);
    await expect(command.run([join(folder, 'absent')])).rejects.toThrow('introuvable');
  });
});
