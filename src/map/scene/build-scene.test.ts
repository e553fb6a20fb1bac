import { describe, expect, it } from 'vitest';
import { record, sceneInput } from '../../../tests/helpers/scene-input.ts';
import { buildScene } from './build-scene.ts';

const labels = (input = sceneInput()) =>
  buildScene(input).legend.map((entry) => ('label' in entry ? entry.label : entry.title));

describe('buildScene', () => {
  it('draws nothing of an empty dossier, and says so by an empty legend', () => {
    const scene = buildScene(sceneInput());
    expect([scene.sites, scene.points, scene.arcs, scene.legend]).toEqual([[], [], [], []]);
  });

  it('counts cameras, not sites, and only those of the layers in view', () => {
    const records = [
      record('site', 'site-a'),
      record('camera', 'camera-a', { siteId: 'site-a', type: 'fixed', azimuthsDegrees: [90] }),
      record('camera', 'camera-b', { siteId: 'site-a', type: 'ptz', azimuthsDegrees: [0, 180] }),
    ];
    const both = buildScene(sceneInput({ records }));
    expect(both.sites[0]).toMatchObject({ fixed: 1, ptz: 1, symbol: 'mixed' });
    expect(both.sites[0]?.wedges.map((wedge) => wedge.azimuthDegrees)).toEqual([90, 0, 180]);
    const fixedOnly = buildScene(sceneInput({ records, hidden: ['cameras-ptz'] }));
    expect(fixedOnly.sites[0]).toMatchObject({ fixed: 1, ptz: 0, symbol: 'fixed' });
    expect(buildScene(sceneInput({ records, hidden: ['cameras-ptz', 'cameras-fixed'] })).sites).toEqual([]);
  });

  it('warns when a commune is said to run LAPI, not when the State does', () => {
    const plate = (operator: string) => [record('plate-site', 'plate-site-a', { reading: 'lapi', operator })];
    expect(buildScene(sceneInput({ records: plate('commune') })).points[0]?.warning).toBe(true);
    expect(buildScene(sceneInput({ records: plate('state') })).points[0]?.warning).toBe(false);
    expect(labels(sceneInput({ records: plate('commune') }))[0]).toContain('réservé à l’État');
  });

  it('draws what communes asked where they said, else in the middle of the commune, by what became of it', () => {
    const asked = { theme: 'rodeo', status: 'received', point: null, words: '', answer: null };
    const records = [
      record('expectation', 'expectation-a', asked),
      record('expectation', 'expectation-b', { ...asked, status: 'answered', point: [6.15, 44.02] }),
      record('expectation', 'expectation-c', { ...asked, communeCode: '99999' }),
    ];
    const scene = buildScene(sceneInput({ records, selection: { type: 'record', id: 'expectation-b' } }));
    expect(scene.points.map(({ id, symbol }) => [id, symbol])).toEqual([
      ['expectation-a', 'expectation-received'],
      ['expectation-b', 'expectation-answered'],
    ]);
    expect(scene.points[1]?.place).toEqual([6.15, 44.02]);
    expect(scene.points[0]?.place[0]).toBeCloseTo(6.05);
    // Its commune is outlined, the symbol is marked, and nothing fades.
    expect([scene.selectedCommunes, scene.selectedRecord, scene.lit]).toEqual([
      ['04001'],
      'expectation-b',
      null,
    ]);
    expect(labels(sceneInput({ records }))).toEqual(['Attente reçue', 'Attente, réponse apportée']);
    expect(buildScene(sceneInput({ records, hidden: ['expectations'] })).points).toEqual([]);
  });

  it('has a line between two periods side by side, and none between one and nothing', () => {
    const image = {
      zoom: 16,
      left: 0,
      top: 0,
      width: 1,
      height: 1,
      crisp: new Uint8ClampedArray(4),
      smooth: new Uint8ClampedArray(4),
      scale: { ramp: 'root', top: 10 },
      weeks: 1,
    } as const;
    const before = { ...image, weeks: 2 };
    const presence = { image, isDifference: false, pingSeconds: 60, notes: [] };
    const beside = { image: before, left: 'septembre', right: 'octobre' };
    const scene = buildScene(sceneInput({ presence: { ...presence, beside } }));
    expect(scene.presence?.before).toBe(before);
    expect(scene.swipe).toEqual({ left: 'septembre', right: 'octobre' });
    expect(buildScene(sceneInput({ presence })).swipe).toBeNull();
    expect(
      buildScene(sceneInput({ presence: { ...presence, beside }, hidden: ['presence'] })).swipe,
    ).toBeNull();
  });

  it('lights the chain site → CSU → unit of a chosen record and nothing else', () => {
    const records = [
      record('site', 'site-a'),
      record('site', 'site-b'),
      record('csu', 'csu-a'),
      record('force-unit', 'unit-a'),
      record('video-link', 'link-1', { from: 'site-a', to: 'csu-a' }),
      record('video-link', 'link-2', { from: 'csu-a', to: 'unit-a' }),
      record('video-link', 'link-3', { from: 'site-b', to: 'csu-a' }),
    ];
    const lit = buildScene(sceneInput({ records, selection: { type: 'record', id: 'site-a' } })).lit;
    expect([...(lit ?? [])].sort()).toEqual(['csu-a', 'link-1', 'link-2', 'site-a', 'unit-a']);
    expect(buildScene(sceneInput({ records })).lit).toBeNull();
  });

  it('leaves out a link whose end is missing', () => {
    const records = [
      record('site', 'site-a'),
      record('video-link', 'link-1', { from: 'site-a', to: 'csu-gone' }),
    ];
    expect(buildScene(sceneInput({ records })).arcs).toEqual([]);
  });

  it('never gives a withheld value a class', () => {
    const indicator = {
      label: 'Faits',
      unit: 'pour 1 000 habitants',
      values: new Map<string, number | null>([
        ['04001', 0],
        ['04002', null],
      ]),
      breaks: [0, 1, 2],
    };
    const { choropleth, legend } = buildScene(sceneInput({ indicator }));
    expect([...(choropleth?.classes ?? [])]).toEqual([
      ['04001', 0],
      ['04002', null],
      ['04003', null],
    ]);
    expect(legend[0]).toMatchObject({ type: 'classes', withheld: 2, classes: [{ count: 1 }, { count: 0 }] });
  });

  it('names a class of one value by it, begins the next above it, and says a unit once', () => {
    const values = new Map<string, number | null>([
      ['04001', 0],
      ['04002', 3],
    ]);
    const indicator = { label: 'Caméras', unit: 'caméras', values, breaks: [0, 0, 3] };
    const { legend } = buildScene(sceneInput({ indicator }));
    expect(legend[0]).toMatchObject({ title: 'Caméras', classes: [{ label: '0' }, { label: '> 0 – 3' }] });
  });

  it('hatches active and planned protocols, not ended ones', () => {
    const records = ['active', 'planned', 'ended'].map((state, index) =>
      record('participation', `participation-${index}`, { communeCode: `0400${index + 1}`, state }),
    );
    expect(buildScene(sceneInput({ records })).hatching.communes).toEqual([
      { code: '04001', state: 'active' },
      { code: '04002', state: 'planned' },
    ]);
  });

  it('marks what is fictitious and what is approximate', () => {
    const records = [record('source', 'source-demo', { fictitious: true })];
    expect(buildScene(sceneInput({ records, approximate: true })).marks).toEqual([
      'Contours approchés',
      'Données de démonstration fictives',
    ]);
  });

  it('says unit, cell, interval and what is brushed of the presence', () => {
    const image = {
      zoom: 17,
      left: 66000,
      top: 47000,
      width: 2,
      height: 1,
      crisp: new Uint8ClampedArray(8),
      smooth: new Uint8ClampedArray(8),
      scale: { ramp: 'root', top: 100 },
      weeks: 8,
    } as const;
    const presence = { image, isDifference: false, pingSeconds: 30, notes: ['28 sept. – 22 nov. 2026'] };
    const entry = buildScene(sceneInput({ presence })).legend[0];
    expect(entry).toMatchObject({ type: 'ramp', title: 'Présence, minutes par semaine', diverging: false });
    const notes = entry?.type === 'ramp' ? entry.notes.join(' | ') : '';
    expect(notes).toMatch(/Carrés de \d+ m/);
    expect(notes).toContain('30\u00a0s');
    expect(notes).toContain('22 nov. 2026');
    expect(entry?.type === 'ramp' ? entry.ticks.at(-1) : '').toBe('≥ 100');
    const change = buildScene(sceneInput({ presence: { ...presence, isDifference: true } })).legend[0];
    expect(change?.type === 'ramp' ? change.ticks : []).toEqual(['−100', '−25', '0', '+25', '+100']);
  });

  it('gives the same scene for a move of the map, the same sites for a choice', () => {
    const input = sceneInput({ records: [record('site', 'site-a')] });
    const scene = buildScene(input);
    const viewpoint = { centre: [6, 44], zoom: 12, bearing: 0, pitch: 0 } as const;
    expect(buildScene({ ...input, settings: { ...input.settings, viewpoint } })).toBe(scene);
    const selection = { type: 'record', id: 'site-a' } as const;
    const chosen = buildScene({ ...input, settings: { ...input.settings, selection } });
    expect(chosen).not.toBe(scene);
    expect(chosen.sites).toBe(scene.sites);
  });
});
