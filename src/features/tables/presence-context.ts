import type { BrushResponse } from '#workers/client.ts';

/** What patrols do under the brush, and in the period compared with. */
export type PresenceContext = Pick<BrushResponse, 'figures' | 'compared'>;
