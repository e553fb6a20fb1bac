import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDossier } from '../../../tests/helpers/arbitrary-dossier.ts';
import { DOSSIER_VERSION, toDocument } from './dossier-document.ts';
import { MIGRATIONS, type Migration, migrate, type StoredDocument } from './migrations.ts';
import { restoreDossier } from './restore.ts';

/** What the versions around the present one might have been: one renames a property, the other splits one. */
const ARTIFICIAL: readonly Migration[] = [
  {
    name: 'sites call their words « remarque » in the version before',
    from: DOSSIER_VERSION - 1,
    up: (document) => mapRecords(document, 'remarque', 'note'),
    down: (document) => mapRecords(document, 'note', 'remarque'),
  },
  {
    name: 'the title becomes an object in the next version',
    from: DOSSIER_VERSION,
    up: (document) => ({
      ...document,
      head: { ...(document.head as object), title: { fr: titleOf(document) } },
    }),
    down: (document) => ({
      ...document,
      head: { ...(document.head as object), title: (titleOf(document) as { fr: string }).fr },
    }),
  },
];

const titleOf = ({ head }: StoredDocument) => (head as { title: unknown }).title;

function mapRecords(document: StoredDocument, from: string, to: string): StoredDocument {
  const records = document.records.map((record) => {
    const { [from]: value, ...rest } = record as Record<string, unknown>;
    return { ...rest, [to]: value };
  });
  return { ...document, records };
}

describe('migrations', () => {
  it('lose nothing down and up again', () => {
    fc.assert(
      fc.property(arbitraryDossier, ({ dossier }) => {
        const document = toDocument(dossier);
        const old = migrate(document, DOSSIER_VERSION - 1, ARTIFICIAL);
        expect(JSON.stringify(old)).not.toContain('"note"');
        expect(migrate(old, DOSSIER_VERSION, ARTIFICIAL)).toEqual({ ...document, version: DOSSIER_VERSION });
        const newer = migrate(document, DOSSIER_VERSION + 1, ARTIFICIAL);
        expect(migrate(newer, DOSSIER_VERSION, ARTIFICIAL)).toEqual(document);
      }),
      { numRuns: 50, seed: 31 },
    );
  });

  it('are run by the gate, so that an older document opens', () => {
    fc.assert(
      fc.property(arbitraryDossier, ({ dossier }) => {
        // Versions start at 1: the artificial history is shifted by one.
        const history = ARTIFICIAL.slice(0, 1).map((step) => ({ ...step, from: 1 }));
        const old = {
          ...toDocument(dossier),
          ...migrate({ ...toDocument(dossier), version: 2 }, 1, history),
        };
        const restored = restoreDossier(JSON.parse(JSON.stringify(old)), 2, history);
        expect(restored.problems).toEqual([]);
        expect(restored.dossier).toEqual(dossier);
      }),
      { numRuns: 50, seed: 32 },
    );
  });

  it('have every step from version 1 to the present one, each with a name', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(
      Array.from({ length: DOSSIER_VERSION - 1 }, (_, index) => index + 1),
    );
    for (const { name } of MIGRATIONS) expect(name).not.toBe('');
  });

  it('from version 1: nothing of what it knew is lost, and what it did not know is blank', () => {
    fc.assert(
      fc.property(arbitraryDossier, ({ dossier }) => {
        const document = toDocument(dossier);
        const old = migrate(document, 1);
        const raised = restoreDossier({ ...document, ...old });
        expect(raised.setAside).toEqual([]);
        expect(migrate(toDocument(raised.dossier!), 1)).toEqual({ ...document, ...old });
        const { site, camera } = raised.dossier!.tables;
        for (const { id } of Object.values(dossier.tables.camera))
          expect(camera[id]).toMatchObject({ masks: [], model: null, plan: null, role: null });
        for (const { id } of Object.values(dossier.tables.site))
          expect(site[id]).toMatchObject({ recipients: [], notice: null, mast: null });
      }),
      { numRuns: 30, seed: 34 },
    );
  });

  it('raise a site and a camera of version 1 as they were written', () => {
    const stored = {
      format: 'diagnostic-territorial/dossier',
      version: 1,
      head: {
        id: 'd',
        title: 'Avant',
        departement: '04',
        confidentiality: 'restricted',
        createdAt: '2026-11-22T10:00:00.000Z',
      },
      records: [
        JSON.parse(
          '{"kind":"source","id":"source-1","title":"","producer":"","fileName":null,"fingerprint":null,"date":null,"importedAt":null,"licence":"","confidentiality":"restricted","fictitious":false,"note":""}',
        ),
        JSON.parse(
          '{"kind":"site","id":"site-1","sourceId":"source-1","note":"","name":"Place","number":null,"communeCode":null,"address":null,"place":[6.2,44.1],"state":"in-service","authorisation":null,"retentionDays":15}',
        ),
        JSON.parse(
          '{"kind":"camera","id":"camera-1","sourceId":"source-1","note":"","siteId":"site-1","number":null,"label":"Nord","type":"fixed","state":"in-service","azimuthsDegrees":[12],"fieldDegrees":null,"heightMetres":5,"reachMetres":null,"optics":null,"purposes":[],"objective":null,"installed":null}',
        ),
      ],
    };
    const { dossier, problems } = restoreDossier(stored);
    expect(problems).toEqual([]);
    expect(dossier?.tables.camera['camera-1']).toMatchObject({ label: 'Nord', heightMetres: 5, masks: [] });
    expect(dossier?.tables.site['site-1']).toMatchObject({ retentionDays: 15, recipients: [] });
  });

  it('missing from the table are the programmer’s error', () => {
    expect(() => migrate({ version: 1, head: {}, records: [] }, 3, [])).toThrow(
      'between dossier versions 1 and 2',
    );
  });
});

describe('the gate', () => {
  it.each([null, 7, 'x', [], {}, { format: 'autre' }, { format: 'diagnostic-territorial/dossier' }])(
    'refuses %j',
    (stored) => {
      expect(restoreDossier(stored)).toMatchObject({
        dossier: null,
        problems: [{ code: 'dossier-invalid' }],
      });
    },
  );

  it.each([0, -1, 1.5, '1', null, Number.NaN])('refuses the version %j', (version) => {
    const stored = { format: 'diagnostic-territorial/dossier', version, head: {}, records: [] };
    expect(restoreDossier(stored).problems[0]?.code).toBe('dossier-invalid');
  });

  it('refuses a newer version and says both', () => {
    const stored = { format: 'diagnostic-territorial/dossier', version: 9, head: {}, records: [] };
    expect(restoreDossier(stored).problems).toEqual([
      { code: 'dossier-newer', where: {}, detail: `9 > ${DOSSIER_VERSION}` },
    ]);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.array(fc.jsonValue()), (version, head, records) => {
        for (let old = 1; old <= DOSSIER_VERSION; old++)
          restoreDossier({ format: 'diagnostic-territorial/dossier', version: old, head, records });
        restoreDossier({ format: 'diagnostic-territorial/dossier', version, head: {}, records: head });
      }),
      { numRuns: 1_000, seed: 33 },
    );
  });
});
