import { weekHoursWords } from '#domain/week-hours-words.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';
import { recordTable, type TableKind } from './table-kind.ts';

/** Tables of what a study of cameras is drawn over: perimeters, priority places, buildings and roads. */
export const STUDY_TABLES: Readonly<
  Record<'perimeter' | 'priority-place' | 'buildings' | 'roads', TableKind>
> = {
  perimeter: recordTable('perimeter', [
    { id: 'name', header: 'Périmètre', width: 240, value: (r) => r.name },
    { id: 'use', header: 'Usage', width: 200, value: (r) => TRADE_WORDS.perimeterUse[r.use] },
    { id: 'commune', header: 'Commune', width: 160, value: (r, c) => c.communeName(r.communeCode) },
    { id: 'note', header: 'Remarque', width: 200, value: (r) => r.note || null },
  ]),
  'priority-place': recordTable('priority-place', [
    { id: 'name', header: 'Lieu', width: 240, value: (r) => r.name },
    { id: 'commune', header: 'Commune', width: 160, value: (r, c) => c.communeName(r.communeCode) },
    { id: 'weight', header: 'Poids (1 à 10)', width: 110, value: (r) => r.weight },
    { id: 'radius', header: 'Rayon (m)', width: 100, value: (r) => r.radiusMetres },
    { id: 'hours', header: 'Heures', width: 200, value: (r) => weekHoursWords(r.hours) },
    { id: 'words', header: 'Pourquoi', width: 300, value: (r) => r.words || null },
    { id: 'note', header: 'Remarque', width: 200, value: (r) => r.note || null },
  ]),
  buildings: recordTable('buildings', [
    { id: 'label', header: 'Couche', width: 240, value: (r) => r.label },
    { id: 'features', header: 'Bâtiments', width: 100, value: (r) => r.features },
  ]),
  roads: recordTable('roads', [
    { id: 'label', header: 'Couche', width: 240, value: (r) => r.label },
    { id: 'features', header: 'Tronçons', width: 100, value: (r) => r.features },
  ]),
};
