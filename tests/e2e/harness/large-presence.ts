import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDossier } from '#domain/dossier.ts';
import type { Presence } from '#domain/records/presence.ts';
import { writeDossier } from '#formats/dossier/write-dossier.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { sha256Hex } from '#formats/sha256.ts';
import { makePatrols, PING_SECONDS } from '../../bench/make-patrols.ts';
import { runToEnd } from '../../helpers/run-to-end.ts';

/** A dossier file with so many fictitious positions over Alpes-de-Haute-Provence; returns its path in a folder of the system. */
export function largePresence(positions: number): string {
  const columns = makePatrols(positions, [5.6, 43.75, 6.6, 44.5], () => true);
  const bytes = encodePositions(columns);
  const columnsId = sha256Hex(bytes);
  const instant = (seconds: number) => new Date(seconds * 1000).toISOString();
  const head = {
    id: 'grand',
    title: 'Grand',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: instant(0),
  } as const;
  const dossier = emptyDossier(head);
  const record: Presence = {
    kind: 'presence',
    id: 'presence-grand',
    sourceId: 'source-grand',
    note: '',
    label: 'Positions fictives',
    from: instant(columns.times.reduce((least, time) => Math.min(least, time))),
    to: instant(columns.times.reduce((most, time) => Math.max(most, time))),
    timeZone: 'Europe/Paris',
    pingSeconds: PING_SECONDS,
    units: Array.from({ length: 54 }, (_, unit) => `Unité ${unit + 1}`),
    positions,
    columnsId,
  };
  const source = {
    kind: 'source',
    id: 'source-grand',
    title: 'Positions fictives',
    producer: '',
    fileName: null,
    fingerprint: null,
    date: null,
    importedAt: null,
    licence: '',
    confidentiality: 'restricted',
    fictitious: true,
    note: '',
  } as const;
  const whole = {
    ...dossier,
    tables: { ...dossier.tables, source: { [source.id]: source }, presence: { [record.id]: record } },
  };
  const file = runToEnd(
    writeDossier(whole, [{ id: columnsId, bytes }], {
      app: { name: 'diagnostic-territorial', version: '0' },
    }),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'diagnostic-')), 'grand.diagnostic');
  writeFileSync(path, file);
  return path;
}
