import type { FeatureCollection } from 'geojson';
import type { BrushFigures } from '#analysis/patrols/brush-figures.ts';
import type { ExpectationChange } from '#analysis/patrols/expectation-change.ts';
import type { PaintChoice } from '#analysis/patrols/paint-presence.ts';
import type { SummaryReport } from '#analysis/patrols/summarise-presence.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord, RecordKind } from '#domain/dossier-record.ts';
import type { ExpectationPeriods } from '#domain/expectation-periods.ts';
import type { PresenceBrush } from '#domain/presence-brush.ts';
import type { PresenceImage } from '#domain/presence-image.ts';
import type { Problem } from '#domain/problem.ts';
import type { CopyAudience } from '#domain/rules/presence-copies.ts';
import type { Territory } from '#domain/territory.ts';
import type { VideoFileRequest } from '#domain/video-file/video-file-request.ts';
import type { WeekHours } from '#domain/week-hours.ts';
import type { KnownEnd } from '#formats/import/import-context.ts';
import type { PositionSet } from '#formats/merge-positions.ts';
import type { ColumnBlock, FileInspection, ImportKind, ImportOutcome, ImportPlan } from '#formats/outcome.ts';
import type { AreaMessages } from './area-messages.ts';
import type { SightMessages } from './sight-messages.ts';
import type { StudyMessages } from './study-messages.ts';

/**
 * Every message of the workers: name → [request, response]. The client and the shell are both typed by it, so a message
 * one side forgets does not compile. Progress and cancel ride on the same channel (see `client.ts`).
 */
export interface WorkerMessages extends AreaMessages, SightMessages, StudyMessages {
  /** Reads a file and says what it holds; the parsed tables stay in the worker under `fileId`. */
  'inspect-file': [
    {
      readonly fileId: string;
      readonly name: string;
      readonly file: Blob;
      /** The other files of a shapefile whose `.shp` is `file`. */
      readonly companions?: readonly { readonly name: string; readonly file: Blob }[];
      readonly territory: Territory | null;
    },
    FileInspection,
  ];
  /** `known`: what links of the file may lead from or to, already in the dossier; nothing when absent. */
  'import-file': [
    { readonly fileId: string; readonly plan: ImportPlan; readonly known?: readonly KnownEnd[] },
    ImportOutcome,
  ];
  'forget-file': [{ readonly fileId: string }, null];
  /** Positions of a presence record to what can be brushed; it stays in the worker under `presenceId`, one at a time. */
  'open-presence': [PresenceRequest, PresenceOpened];
  /** Image, charts and figures of communes under a brush; null when that presence is not open any more. */
  'brush-presence': [BrushRequest, BrushResponse | null];
  /** Presence in a commune before and after it asked; null when that presence is not open any more. */
  'measure-expectation': [ExpectationRequest, ExpectationMeasured | null];
  'read-dossier': [
    { readonly file: Blob },
    (
      | {
          readonly dossier: Dossier;
          readonly columns: readonly ColumnBlock[];
          readonly problems: readonly Problem[];
        }
      | { readonly dossier: null; readonly problems: readonly Problem[] }
    ),
  ];
  /** The gate for what this computer stored: `stored` is a document of any version, not trusted. */
  'restore-dossier': [
    { readonly stored: unknown },
    { readonly dossier: Dossier | null; readonly problems: readonly Problem[] },
  ];
  'write-dossier': [
    { readonly dossier: Dossier; readonly columns: readonly ColumnBlock[] },
    { readonly bytes: Uint8Array<ArrayBuffer> },
  ];
  /** Another file for élus or the public, without what they may not hold, and an account of what was coarsened. */
  'write-audience-copy': [AudienceCopyRequest, AudienceCopyResponse];
  /** The file of R252-3 for the prefecture, as a PDF. */
  'write-video-file': [
    VideoFileMessage,
    { readonly bytes: Uint8Array<ArrayBuffer>; readonly commune: string },
  ];
  /** A layer as the bytes of a CSV or GeoJSON file; `columns` hold the positions that patrols name. */
  'export-layer': [
    {
      readonly kind: Exclude<ImportKind, 'backdrop'>;
      readonly format: 'csv' | 'geojson';
      readonly records: readonly DossierRecord[];
      readonly columns: readonly ColumnBlock[];
    },
    { readonly bytes: Uint8Array<ArrayBuffer> },
  ];
  /** geojson-vt: prepares a big layer once, then slices it. */
  'slice-layer': [
    { readonly layer: string; readonly features: FeatureCollection | Uint8Array<ArrayBuffer> },
    null,
  ];
  'slice-tile': [
    { readonly layer: string; readonly z: number; readonly x: number; readonly y: number },
    { readonly pbf: ArrayBuffer | null },
  ];
}

export type WorkerMessage = keyof WorkerMessages;
export type RequestOf<M extends WorkerMessage> = WorkerMessages[M][0];
export type ResponseOf<M extends WorkerMessage> = WorkerMessages[M][1];

export interface PresenceRequest {
  readonly presenceId: string;
  /** Read as one. */
  readonly sets: readonly PositionSet[];
  readonly zoom: number;
  readonly pingSeconds: number;
  readonly timeZone: string;
  /** Places of force units: time within `premisesMetres` of one is not presence. */
  readonly premises: readonly (readonly [lng: number, lat: number])[];
  readonly territory: Territory;
}

export interface PresenceOpened {
  /** `YYYY-MM-DD` in the time zone asked; null without positions. */
  readonly firstDay: string | null;
  readonly days: number;
  /** Day of the week of the first day, Monday 0. */
  readonly firstWeekday: number;
  /** Times that a unit came on duty: a silence of four hours parts two services. */
  readonly services: number;
  /** Zoom of the cells. */
  readonly zoom: number;
  /** Cells finer than this zoom would be smaller than the way between two fixes: they are never finer, and the screen says so. */
  readonly finestZoom: number;
}

export interface BrushRequest {
  readonly presenceId: string;
  readonly brush: PresenceBrush;
  /** Another period, whose minutes per week are taken away from those of the brush; null for none. */
  readonly compareTo: PresenceBrush | null;
  /** The two periods are painted each for itself on one scale, instead of their difference. */
  readonly sides: boolean;
  readonly paint: PaintChoice;
  /** Cells no finer than an élu may hold, and none with little presence. */
  readonly forElus: boolean;
  /** Indices of communes of which the days are wanted one by one. */
  readonly detailOf: readonly number[];
}

export interface BrushResponse {
  readonly image: PresenceImage;
  /** The period compared with, when `sides` were asked; on the scale of `image`. */
  readonly imageBefore: PresenceImage | null;
  /** Communes by their index in the territory. */
  readonly figures: BrushFigures;
  readonly compared: BrushFigures | null;
  /** Seconds by day of each commune of `detailOf`, whatever the days of the brush. */
  readonly byCommuneDay: readonly Float64Array<ArrayBuffer>[];
}

export interface ExpectationRequest {
  readonly presenceId: string;
  /** Index in the territory. */
  readonly commune: number;
  /** Null for the whole week. */
  readonly hours: WeekHours | null;
  /** Partial date of the request. */
  readonly date: string;
  /** For a page that an élu holds: days that may be shown, from the first, and whole weeks asked of each side; null for the sheet. */
  readonly page: { readonly days: number; readonly fewestWeeks: number } | null;
}

export type ExpectationMeasured =
  | Extract<ExpectationPeriods, { is: 'impossible' }>
  | (Extract<ExpectationPeriods, { is: 'weeks' }> & {
      readonly change: ExpectationChange;
      /** Whether each side has what a copy for élus asks of a figure: enough different days, none of which is nearly all. */
      readonly tellable: { readonly before: boolean; readonly after: boolean };
    });

export interface AudienceCopyRequest {
  readonly dossier: Dossier;
  /** All that the dossier names. */
  readonly columns: readonly ColumnBlock[];
  readonly territory: Territory;
  readonly audience: CopyAudience;
  /** `YYYY-MM`, both in; null for all months that may be told. */
  readonly months: { readonly from: string; readonly to: string } | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly id: string;
  readonly title: string;
  /** What the summary of presence is called. */
  readonly label: string;
}

export interface VideoFileMessage {
  readonly dossier: Dossier;
  readonly request: VideoFileRequest;
  readonly territory: Territory;
  /** Blocks that the `buildings` and `roads` records of the dossier name; empty without such records. */
  readonly buildings: readonly Uint8Array<ArrayBuffer>[];
  readonly roads: readonly Uint8Array<ArrayBuffer>[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface AudienceCopyResponse {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null without positions. */
  readonly presence: CopiedPresence | null;
  /** Records by kind; sources are not counted. */
  readonly kept: Readonly<Partial<Record<RecordKind, number>>>;
  readonly removed: Readonly<Partial<Record<RecordKind, number>>>;
}

export interface CopiedPresence {
  /** Months that may be told, `YYYY-MM`, in order: whole, and ended long enough ago. */
  readonly available: readonly string[];
  /** Days of the positions. */
  readonly days: number;
  /** Null when no month may be told: the copy holds nothing of patrols. */
  readonly report:
    | (SummaryReport & { readonly from: string; readonly to: string; readonly days: number })
    | null;
}

/** 0 … 1, with a French sentence fragment of what is being done, null share when unknown. */
export interface Progress {
  readonly share: number | null;
  readonly doing: string;
}
