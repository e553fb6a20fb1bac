import { z } from 'zod';
import type { PartialDate } from '../partial-date.ts';
import {
  partialDate,
  type RecordBase,
  recordBase,
  recordId,
  type ServiceState,
  serviceState,
  shortText,
} from './record-base.ts';

/** Images go `from` a site, a plate site or a CSU `to` a CSU or a force unit (renvoi d'images, CSI L252-3). */
export interface VideoLink extends RecordBase {
  readonly kind: 'video-link';
  readonly from: string;
  readonly to: string;
  readonly state: ServiceState;
  /** `fibre`, `radio`, `4G`… */
  readonly medium: string | null;
  readonly legalBasis: string | null;
  readonly since: PartialDate | null;
}

export const videoLinkSchema: z.ZodType<VideoLink> = z.strictObject({
  ...recordBase,
  kind: z.literal('video-link'),
  from: recordId,
  to: recordId,
  state: serviceState,
  medium: shortText.nullable(),
  legalBasis: shortText.nullable(),
  since: partialDate.nullable(),
});
