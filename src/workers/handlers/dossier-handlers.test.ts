import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { readDossier } from './read-dossier.ts';
import { writeDossier } from './write-dossier.ts';

const context = { transfer: () => {} };

async function answer<T>(
  work: AsyncGenerator<unknown, T, void> | Generator<unknown, T, void> | Promise<T>,
): Promise<T> {
  if (!('next' in work)) return work;
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

describe('the dossier handlers', () => {
  it('write a file that they read again', async () => {
    const samples = fc.sample(arbitraryDossier, { numRuns: 20, seed: 51 });
    for (const { dossier, columns } of samples) {
      const { bytes } = await answer(writeDossier({ dossier, columns }, context));
      const read = await answer(readDossier({ file: new Blob([bytes]) }, context));
      expect(read.problems).toEqual([]);
      expect(read.dossier).toEqual(dossier);
    }
  });

  it('answer with a problem when the file is no dossier', async () => {
    const read = await answer(readDossier({ file: new Blob(['PK\u0003\u0004 et puis rien']) }, context));
    expect(read).toMatchObject({ dossier: null, problems: [{ code: 'file-truncated' }] });
  });
});
