import type { Dossier } from '#domain/dossier.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { PresenceImage } from '#domain/presence-image.ts';
import type { Territory } from '#domain/territory.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import type { ProposalInput } from './scene-proposal.ts';
import type { SightInput } from './scene-sight.ts';

/** What `analysis/patrols` found, with what the legend must say of it. */
export interface PresenceInput {
  readonly image: PresenceImage;
  /** The period it is compared with, side by side on one scale; in words, what is on the left of the line and on its right. */
  readonly beside?: { readonly image: PresenceImage; readonly left: string; readonly right: string };
  /** The image is a change between two periods, on the diverging ramp. */
  readonly isDifference: boolean;
  readonly pingSeconds: number;
  /** What is brushed, in French: the days, then what else was chosen. */
  readonly notes: readonly string[];
  /** Squares in classes rather than on a ramp: how many each class has. */
  readonly classes?: {
    readonly title: string;
    readonly counts: readonly { readonly index: number; readonly label: string; readonly count: number }[];
  };
}

/** A commune indicator with its classes already cut (state/selectors, geo/class-breaks). */
export interface IndicatorInput {
  readonly label: string;
  readonly unit: string;
  /** INSEE code → value; null or absent is withheld or unknown. */
  readonly values: ReadonlyMap<string, number | null>;
  /** Class limits, ascending: n + 1 numbers for n classes; a value equal to a limit falls in the class below it, the first class holds its lower limit. */
  readonly breaks: readonly number[];
  /** One value for each thing that the legend counts; the communes when absent. */
  readonly counted?: readonly (number | null)[];
  /** What each class is called; by its limits when absent. */
  readonly classLabels?: readonly string[];
  /** Seven classes from a fall to a rise. */
  readonly diverging?: boolean;
  /** Why some communes have no class; « not known » when absent. */
  readonly unsaid?: string;
  readonly notes?: readonly string[];
}

export interface SceneInput {
  /** Null while no camera is looked at. */
  readonly sight: SightInput | null;
  /** Null while no study is open. */
  readonly proposal?: ProposalInput | null;
  readonly territory: Territory;
  readonly dossier: Dossier;
  readonly settings: ViewSettings;
  readonly presence: PresenceInput | null;
  readonly indicator: IndicatorInput | null;
  readonly today: PartialDate;
}
