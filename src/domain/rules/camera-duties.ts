import { z } from 'zod';
import duties from '#data/rules/camera-duties.json' with { type: 'json' };
import { readOnSchema } from './limits.ts';

/** What a text, or the practice of référents, asks of a camera or its site. */
export interface Duty {
  readonly article: string;
  readonly readOn: string;
  readonly rule: string;
}

export interface NarrowPlanDuty extends Duty {
  /** Least picture as stored; it may stand upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Least frames a second where people walk fast, and elsewhere. */
  readonly framesWalkingFast: number;
  readonly framesOtherwise: number;
}

interface CameraDuties {
  readonly objective: Duty;
  readonly 'narrow-plan': NarrowPlanDuty;
  readonly notice: Duty;
  readonly recipients: Duty;
  readonly authorisation: Duty;
  readonly piloted: Duty;
}

const duty = { article: z.string().min(1), readOn: readOnSchema, rule: z.string().min(1) };
const count = z.number().int().positive();
const plain: z.ZodType<Duty> = z.strictObject(duty);

/** `data/rules/camera-duties.json`, checked when the program starts. */
export const CAMERA_DUTIES: CameraDuties = z
  .strictObject({
    objective: plain,
    'narrow-plan': z.strictObject({
      ...duty,
      widthPx: count,
      heightPx: count,
      framesWalkingFast: count,
      framesOtherwise: count,
    }),
    notice: plain,
    recipients: plain,
    authorisation: plain,
    piloted: plain,
  })
  .parse(duties);
