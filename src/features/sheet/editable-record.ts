import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import type { Site } from '#domain/records/site.ts';
import type { VideoLink } from '#domain/records/video-link.ts';

/** Records that have a sheet of their own; a camera is shown on its site's. */
export type EditableRecord = Site | PlateSite | Csu | ForceUnit | VideoLink;
