import type { z } from 'zod';
import { type Backdrop, backdropSchema } from './records/backdrop.ts';
import { type Buildings, buildingsSchema } from './records/buildings.ts';
import { type Camera, cameraSchema } from './records/camera.ts';
import { type Competence, competenceSchema } from './records/competence.ts';
import { type Csu, csuSchema } from './records/csu.ts';
import { type Expectation, expectationSchema } from './records/expectation.ts';
import { type ForceUnit, forceUnitSchema } from './records/force-unit.ts';
import { type Participation, participationSchema } from './records/participation.ts';
import { type Perimeter, perimeterSchema } from './records/perimeter.ts';
import { type PlateSite, plateSiteSchema } from './records/plate-site.ts';
import { type Presence, presenceSchema } from './records/presence.ts';
import { type PresenceSummary, presenceSummarySchema } from './records/presence-summary.ts';
import { type PriorityPlace, priorityPlaceSchema } from './records/priority-place.ts';
import { type Roads, roadsSchema } from './records/roads.ts';
import { type Site, siteSchema } from './records/site.ts';
import { type Source, sourceSchema } from './records/source.ts';
import { type VideoLink, videoLinkSchema } from './records/video-link.ts';

/** Every kind of record a dossier holds. A new kind is one line here, its file in `records/`, and the compiler names the rest. */
export interface RecordByKind {
  readonly source: Source;
  readonly site: Site;
  readonly camera: Camera;
  readonly 'plate-site': PlateSite;
  readonly csu: Csu;
  readonly 'force-unit': ForceUnit;
  readonly 'video-link': VideoLink;
  readonly participation: Participation;
  readonly competence: Competence;
  readonly expectation: Expectation;
  readonly presence: Presence;
  readonly 'presence-summary': PresenceSummary;
  readonly perimeter: Perimeter;
  readonly 'priority-place': PriorityPlace;
  readonly buildings: Buildings;
  readonly roads: Roads;
  readonly backdrop: Backdrop;
}

export type RecordKind = keyof RecordByKind;
export type DossierRecord = RecordByKind[RecordKind];

export const RECORD_SCHEMAS: { readonly [K in RecordKind]: z.ZodType<RecordByKind[K]> } = {
  source: sourceSchema,
  site: siteSchema,
  camera: cameraSchema,
  'plate-site': plateSiteSchema,
  csu: csuSchema,
  'force-unit': forceUnitSchema,
  'video-link': videoLinkSchema,
  participation: participationSchema,
  competence: competenceSchema,
  expectation: expectationSchema,
  presence: presenceSchema,
  'presence-summary': presenceSummarySchema,
  perimeter: perimeterSchema,
  'priority-place': priorityPlaceSchema,
  buildings: buildingsSchema,
  roads: roadsSchema,
  backdrop: backdropSchema,
};

export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[];
