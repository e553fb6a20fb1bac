import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickhouseOverHttp } from '../../../tests/helpers/clickhouse-over-http.ts';
import { ASKED, reckonPatrols } from '../../../tests/helpers/faulty-patrols.ts';
import { plainReckoner } from '../presence/plain-reckoner.ts';
import { engineFolder, findEnginePackage } from './engine-folder.ts';
import { engineReckoner } from './engine-reckoner.ts';
import { openServer } from './server-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-server-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasClient = findEnginePackage('@clickhouse/client') !== null;
const canServe = hasClient && findEnginePackage('chdb') !== null;
if (!canServe)
  console.log(
    `skipped: chdb and @clickhouse/client are not both in ${engineFolder()} (docs/methods/presence-engine.md says how)`,
  );

let server: Awaited<ReturnType<typeof clickhouseOverHttp>> | null = null;
beforeAll(async () => {
  if (canServe) server = await clickhouseOverHttp('mot-de-passe');
});
afterAll(() => server?.close());

for (const [name, asked] of Object.entries(ASKED)) {
  test.skipIf(!canServe)(
    `through the client of servers, the same numbers: ${name}`,
    { timeout: 120_000 },
    async () => {
      const plain = await reckonPatrols(plainReckoner, asked, folder);
      const engine = await openServer(server!.url('mot-de-passe'));
      expect(await reckonPatrols(engineReckoner(engine), asked, folder)).toEqual(plain);
      // Nothing is left on somebody else's server.
      expect(server!.tables()).toBe('0');
      expect(
        server!.asked.filter((sql) => /^INSERT INTO \w+ -- Presence of patrols/.test(sql)).length,
      ).toBeGreaterThan(0);
    },
  );
}

test.skipIf(!canServe)('a wrong password is told in one sentence that does not repeat it', async () => {
  const opening = openServer(server!.url('faux-secret'));
  await expect(opening).rejects.toThrow(/^Le serveur 127\.0\.0\.1:\d+ refuse le nom ou le mot de passe\.$/);
});

test.skipIf(!hasClient)('a server that is not there is told in one sentence', async () => {
  const opening = openServer('http://default:secret@127.0.0.1:9/');
  await expect(opening).rejects.toThrow(
    /^Le serveur 127\.0\.0\.1:9 ne répond pas : vérifier l’adresse, et que ClickHouse y tourne\.$/,
  );
});
