import type { ReactNode } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Authorisation } from '#domain/records/authorisation.ts';
import type { Territory } from '#domain/territory.ts';
import type { Command } from '#state/commands/command.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';

/** Presence of patrols as the sheets read it. */
export interface SheetPresence {
  /** `YYYY-MM-DD` of day 0. */
  readonly firstDay: string;
  /** Of all areas, and of the period before; null until known. */
  readonly figures: AreaFigures | null;
  /** INSEE code → minutes of each day. */
  readonly byDay: Readonly<Record<string, readonly number[]>>;
}

export interface SheetFinding {
  readonly sentence: string;
  readonly article: string;
  readonly severity: 'bad' | 'warn' | 'gap';
  /** An authorisation or protocol that ends soon or has ended. */
  readonly renewal: boolean;
}

/** What every sheet is given. */
export interface SheetContext {
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly presence: SheetPresence | null;
  readonly readOnly: boolean;
  readonly run: (command: Command) => boolean;
  /** Said aloud and in the corner; the second with « Annuler ». */
  readonly say: (message: string) => void;
  readonly sayUndoable: (message: string) => void;
  /** What stands before the sources in the sheet of one commune; the app gives it. */
  readonly ofCommune: ReactNode;
  readonly onClose: () => void;
  readonly onZoom: () => void;
  /** Opens the sheet of another record and flies there. */
  readonly onChoose: (id: string) => void;
  /** The pointer then sets where a new camera of the site looks. */
  readonly onAddCamera: (siteId: string) => void;
  readonly onCommune: (code: string) => void;
  /** Term as written or by the rule table; null when neither is known. */
  readonly authorisationTerm: (authorisation: Authorisation | null) => string | null;
  readonly findingsOf: (recordId: string) => readonly SheetFinding[];
}

/** The commune's name, or its code when the territory does not have it. */
export function communeName(territory: Territory, code: string | null): string {
  if (code === null) return '';
  return territory.communes.find(({ properties }) => properties.code === code)?.properties.name ?? code;
}
