import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from '#domain/audience.ts';
import { type Dossier, emptyDossier, recordsOf } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import { type Camera, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import type { Source } from '#domain/records/source.ts';
import { arbitraryDossier } from '../../tests/helpers/arbitrary-dossier.ts';
import { deepFreeze } from '../../tests/helpers/deep-freeze.ts';
import { applyCommand, commandLabel } from './commands/apply-command.ts';
import type { Command } from './commands/command.ts';
import { createDossierStore, HISTORY_LIMIT } from './dossier-store.ts';

const anyDossier = arbitraryDossier.map(({ dossier }) => deepFreeze(dossier));

/** Any command that makes sense on a dossier: imports of another one's records, edits, removals. */
function commandsFor(dossier: Dossier): fc.Arbitrary<Command> {
  const records = RECORD_KINDS.flatMap((kind) => recordsOf(dossier, kind));
  const sources = recordsOf(dossier, 'source');
  return fc.oneof(
    fc.constantFrom(...sources).map((source): Command => {
      const own = records.filter((record) => record.kind !== 'source' && record.sourceId === source.id);
      return { type: 'import-records', source, records: own };
    }),
    fc.tuple(fc.constantFrom(...records), fc.string()).map(([record, note]): Command => {
      const source = sources.find(({ id }) => record.kind !== 'source' && id === record.sourceId);
      return { type: 'put-record', record: { ...record, note }, ...(source ? { source } : {}) };
    }),
    fc.subarray(records.map(({ id }) => id)).map((ids): Command => ({ type: 'remove-records', ids })),
    fc.string().map((title): Command => ({ type: 'rename-dossier', title })),
    fc
      .constantFrom(...AUDIENCES)
      .map((confidentiality): Command => ({ type: 'set-confidentiality', confidentiality })),
    fc
      .constantFrom('04', '05', '2A')
      .map((departement): Command => ({ type: 'set-departement', departement })),
  );
}

const dossierAndCommands = fc.tuple(anyDossier, anyDossier).chain(([dossier, other]) =>
  fc.tuple(
    fc.constant(dossier),
    fc.array(fc.oneof(commandsFor(dossier), commandsFor(other)).map(deepFreeze), {
      minLength: 1,
      maxLength: 8,
    }),
  ),
);

/** Commands on an empty dossier may lack a source that an earlier removal took: that is the caller's error, not a law. */
function tryRun(run: () => boolean): boolean {
  try {
    return run();
  } catch (error) {
    expect(String(error)).toContain('names the source');
    return false;
  }
}

describe('the dossier store', () => {
  it('gives back, by reference, every dossier that was, and again what followed', () => {
    fc.assert(
      fc.property(dossierAndCommands, ([dossier, commands]) => {
        const store = createDossierStore(dossier);
        const was = [dossier];
        for (const command of commands) {
          if (tryRun(() => store.getState().run(command))) was.push(deepFreeze(store.getState().dossier));
        }
        for (const expected of was.slice(0, -1).reverse()) {
          expect(store.getState().undo()).toBe(true);
          expect(store.getState().dossier).toBe(expected);
        }
        expect(store.getState().undo()).toBe(false);
        expect(store.getState().undoLabel).toBeNull();
        for (const expected of was.slice(1)) {
          expect(store.getState().redo()).toBe(true);
          expect(store.getState().dossier).toBe(expected);
        }
        expect(store.getState().redo()).toBe(false);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('shares every table and every record that a command does not change', () => {
    fc.assert(
      fc.property(dossierAndCommands, ([dossier, commands]) => {
        let before = dossier;
        for (const command of commands) {
          let after = before;
          tryRun(() => {
            after = deepFreeze(applyCommand(before, command));
            return true;
          });
          for (const kind of RECORD_KINDS) {
            for (const record of recordsOf(after, kind)) {
              const previous = before.tables[kind][record.id];
              if (previous && JSON.stringify(previous) === JSON.stringify(record))
                expect(record).toBe(previous);
            }
            if (JSON.stringify(before.tables[kind]) === JSON.stringify(after.tables[kind])) {
              expect(after.tables[kind]).toBe(before.tables[kind]);
            }
          }
          before = after;
        }
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it('does nothing when the command changes nothing: the same import twice is one step', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const store = createDossierStore(dossier);
        const source = recordsOf(dossier, 'source')[0]!;
        const records = recordsOf(dossier, 'site').map((site) => ({
          ...site,
          sourceId: source.id,
          name: 'Nouveau',
        }));
        const again: Command = { type: 'import-records', source: { ...source }, records };
        store.getState().run(again);
        const once = store.getState().dossier;
        expect(store.getState().run(again)).toBe(false);
        expect(store.getState().dossier).toBe(once);
      }),
      { numRuns: 50, seed: 13 },
    );
  });

  it('leaves no record without its source, no camera without its site, no link without its ends', () => {
    fc.assert(
      fc.property(
        anyDossier.chain((dossier) =>
          fc.tuple(
            fc.constant(dossier),
            fc.subarray(RECORD_KINDS.flatMap((kind) => Object.keys(dossier.tables[kind]))),
          ),
        ),
        ([dossier, ids]) => {
          const { tables } = applyCommand(dossier, { type: 'remove-records', ids });
          const left = new Set(RECORD_KINDS.flatMap((kind) => Object.keys(tables[kind])));
          for (const id of ids) expect(left.has(id)).toBe(false);
          for (const camera of Object.values(tables.camera)) expect(left.has(camera.siteId)).toBe(true);
          for (const link of Object.values(tables['video-link'])) {
            expect([left.has(link.from), left.has(link.to)]).toEqual([true, true]);
          }
          for (const kind of RECORD_KINDS) {
            if (kind === 'source') continue;
            for (const record of Object.values(tables[kind])) expect(left.has(record.sourceId)).toBe(true);
          }
        },
      ),
      { numRuns: 100, seed: 14 },
    );
  });
});

describe('a step of history', () => {
  const head = {
    id: 'd',
    title: 'A',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  } as const;
  const source: Source = {
    kind: 'source',
    id: 'source-saisie',
    title: 'Saisie',
    producer: '',
    fileName: null,
    fingerprint: null,
    date: null,
    importedAt: null,
    licence: '',
    confidentiality: 'restricted',
    fictitious: false,
    note: '',
  };

  it(`is forgotten after ${HISTORY_LIMIT} others`, () => {
    const store = createDossierStore(emptyDossier(head));
    for (let step = 0; step < HISTORY_LIMIT + 50; step++) {
      store.getState().run({ type: 'rename-dossier', title: `Titre ${step}` });
    }
    let undone = 0;
    while (store.getState().undo()) undone++;
    expect(undone).toBe(HISTORY_LIMIT);
    expect(store.getState().dossier.title).toBe('Titre 49');
  });

  it('is dropped by a new command, by another dossier, and not made while read-only', () => {
    const store = createDossierStore(emptyDossier(head));
    const rename = (title: string) => store.getState().run({ type: 'rename-dossier', title });
    rename('B');
    store.getState().undo();
    expect(store.getState().redoLabel).toBe('Renommer en « B »');
    rename('C');
    expect(store.getState().redoLabel).toBeNull();
    store.getState().setReadOnly(true);
    expect([rename('D'), store.getState().undo(), store.getState().redo()]).toEqual([false, false, false]);
    expect(store.getState().dossier.title).toBe('C');
    store.getState().replace(emptyDossier({ ...head, id: 'e' }));
    expect([store.getState().undoLabel, store.getState().redoLabel]).toEqual([null, null]);
  });

  it('keeps the user’s note and the records that a new file no longer has', () => {
    const camera = (id: string, note: string, label: string): Camera => ({
      ...UNKNOWN_CAMERA,
      id,
      sourceId: source.id,
      note,
      siteId: 'site-1',
      label,
    });
    const first = applyCommand(emptyDossier(head), {
      type: 'import-records',
      source,
      records: [camera('camera-1', 'à vérifier', 'A'), camera('camera-2', '', 'B')],
    });
    const second = applyCommand(first, {
      type: 'import-records',
      source,
      records: [camera('camera-1', '', 'A bis')],
    });
    expect(second.tables.camera['camera-1']).toMatchObject({ note: 'à vérifier', label: 'A bis' });
    expect(second.tables.camera['camera-2']).toBe(first.tables.camera['camera-2']);
  });

  it('has a French name', () => {
    const dossier = emptyDossier(head);
    const label = (command: Command) => commandLabel(dossier, command);
    expect(label({ type: 'import-records', source, records: [] })).toBe('Importer « Saisie »');
    expect(label({ type: 'put-record', record: source })).toBe('Ajouter « Saisie »');
    expect(label({ type: 'remove-records', ids: ['a'] })).toBe('Supprimer un élément');
    expect(label({ type: 'remove-records', ids: ['a', 'b'] })).toBe('Supprimer 2 éléments');
  });

  it('refuses a record whose source nobody has', () => {
    const record = { ...source, kind: 'csu', id: 'csu-1', sourceId: 'source-absente' } as never;
    expect(() => applyCommand(emptyDossier(head), { type: 'put-record', record })).toThrow('source-absente');
  });
});
