import { expect, it } from 'vitest';
import { DOSSIER_FORMAT, DOSSIER_VERSION } from '#formats/dossier/dossier-document.ts';
import { STORED_FORMAT, STORED_VERSION } from './stored-format.ts';

it('stores dossiers under the words that the gate expects', () => {
  expect([STORED_FORMAT, STORED_VERSION]).toEqual([DOSSIER_FORMAT, DOSSIER_VERSION]);
});
