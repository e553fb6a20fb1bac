import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier, recordsOf } from './dossier.ts';
import { indexLinks } from './image-chain.ts';
import { findSinglePoints } from './image-failures.ts';
import { cameraKbps, imageLoad } from './image-load.ts';
import { findReach } from './reach.ts';
import { UNKNOWN_CAMERA } from './records/camera.ts';
import type { ServiceState } from './records/record-base.ts';
import { UNKNOWN_SITE } from './records/site.ts';

const base = { sourceId: 'source-1', note: '' };
const place = [6, 44] as const;
type Ends = readonly [from: string, to: string, state?: ServiceState];

function dossierOf(
  sites: readonly string[],
  csus: readonly string[],
  units: readonly string[],
  links: readonly Ends[],
): Dossier {
  const empty = emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  });
  const table = <T extends { readonly id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...empty,
    tables: {
      ...empty.tables,
      site: table(
        sites.map((id) => ({ ...UNKNOWN_SITE, ...base, id, name: id, place, state: 'in-service' as const })),
      ),
      camera: table(
        sites.map((id) => ({ ...UNKNOWN_CAMERA, ...base, id: `camera-${id}`, siteId: id, label: id })),
      ),
      csu: table(
        csus.map((id) => ({
          kind: 'csu' as const,
          ...base,
          id,
          name: id,
          communeCode: null,
          place,
          state: 'in-service' as const,
          hours: null,
          operators: null,
        })),
      ),
      'force-unit': table(
        units.map((id) => ({
          kind: 'force-unit' as const,
          ...base,
          id,
          name: id,
          force: 'gendarmerie' as const,
          unitType: null,
          publicId: null,
          communeCode: null,
          address: null,
          place,
          phone: null,
          hours: null,
        })),
      ),
      'video-link': table(
        links.map(([from, to, state = 'in-service'], at) => ({
          kind: 'video-link' as const,
          ...base,
          id: `link-${at}`,
          from,
          to,
          state,
          medium: null,
          legalBasis: null,
          since: null,
        })),
      ),
    },
  };
}

/** Sites watched now that are no longer when a record, with its links, or a link is out of order. */
function lostWithout(dossier: Dossier, id: string): readonly string[] {
  const { [id]: _csu, ...csu } = dossier.tables.csu;
  const { [id]: _unit, ...units } = dossier.tables['force-unit'];
  const links = recordsOf(dossier, 'video-link');
  const before = findReach(dossier.tables, indexLinks(links));
  const left = links.filter((link) => link.id !== id && link.from !== id && link.to !== id);
  const after = findReach({ csu, 'force-unit': units }, indexLinks(left));
  return Object.keys(dossier.tables.site).filter(
    (site) => site !== id && before(site) === 'watched' && after(site) !== 'watched',
  );
}

describe('findSinglePoints', () => {
  test('is what is lost when each record or link is taken out in turn', () => {
    const [sites, csus, units] = [['site-a', 'site-b', 'site-c'], ['csu-x', 'csu-y'], ['unit-u']];
    const ends = fc.tuple(
      fc.constantFrom(...sites, ...csus),
      fc.constantFrom(...sites, ...csus, ...units),
      fc.constantFrom<ServiceState>('in-service', 'in-service', 'broken'),
    );
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 9 }), (links) => {
        const dossier = dossierOf(sites, csus, units, links);
        const found = new Map(findSinglePoints(dossier).map((point) => [point.recordId, point.sites]));
        for (const id of [...sites, ...csus, ...units, ...links.map((_, at) => `link-${at}`)])
          expect(found.get(id) ?? [], id).toEqual(lostWithout(dossier, id));
      }),
      { numRuns: 150 },
    );
  });

  test('a CSU that all depends on comes first, with its cameras', () => {
    const dossier = dossierOf(
      ['site-a', 'site-b'],
      ['csu-x'],
      ['unit-u'],
      [
        ['site-a', 'csu-x'],
        ['site-b', 'csu-x'],
        ['csu-x', 'unit-u'],
        ['site-b', 'unit-u'],
      ],
    );
    expect(findSinglePoints(dossier)).toEqual([
      { kind: 'node', recordId: 'csu-x', sites: ['site-a'], cameras: 1 },
      { kind: 'link', recordId: 'link-0', sites: ['site-a'], cameras: 1 },
    ]);
  });
});

describe('imageLoad', () => {
  test('1080p at 12 frames in H.264 is 2.5 Mbit/s: 0.8 TB in thirty days', () => {
    const load = imageLoad(
      dossierOf(
        ['site-a', 'site-b'],
        ['csu-x'],
        ['unit-u'],
        [
          ['site-a', 'csu-x'],
          ['site-b', 'csu-x'],
          ['csu-x', 'unit-u'],
        ],
      ),
    );
    expect(cameraKbps(UNKNOWN_CAMERA)).toEqual({ kbps: (1920 * 1080 * 12 * 0.1) / 1000, isAssumed: true });
    expect(load.linkKbps.get('link-0')).toBeCloseTo(2488.3, 1);
    expect(load.linkKbps.get('link-2')).toBeCloseTo(2 * 2488.3, 1);
    expect(load.stores.get('csu-x')?.terabytes).toBeCloseTo(2 * 0.806, 2);
    expect(load.assumed).toEqual(['camera-site-a', 'camera-site-b']);
  });

  test('a typed rate is taken as it is; H.265 weighs half of H.264; a circle of links is gone through once', () => {
    expect(cameraKbps({ ...UNKNOWN_CAMERA, bitrateKbps: 4000 })).toEqual({ kbps: 4000, isAssumed: false });
    const rate = (codec: 'h264' | 'h265') => cameraKbps({ ...UNKNOWN_CAMERA, codec }).kbps;
    expect(rate('h265')).toBe(rate('h264') / 2);
    const circle = imageLoad(
      dossierOf(
        ['site-a'],
        ['csu-x', 'csu-y'],
        [],
        [
          ['site-a', 'csu-x'],
          ['csu-x', 'csu-y'],
          ['csu-y', 'csu-x'],
        ],
      ),
    );
    expect([...circle.linkKbps.values()].every((kbps) => Math.abs(kbps - 2488.32) < 1e-6)).toBe(true);
    expect(circle.stores.size).toBe(1);
  });
});
