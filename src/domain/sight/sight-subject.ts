import type { LngLat } from '#geo/units.ts';
import type { CameraPose } from '../optics/camera-pose.ts';
import type { PanoramicCamera } from '../optics/panoramic-zone.ts';
import type { TurningCamera } from '../optics/turning-envelope.ts';
import type { Mask } from '../records/mask.ts';

/** How a camera looks: through one lens or several that stay, all around from above, or wherever it may be turned. */
export type SightView =
  | { readonly type: 'pinhole'; readonly poses: readonly CameraPose[] }
  | { readonly type: 'panoramic'; readonly camera: PanoramicCamera }
  | { readonly type: 'turning'; readonly camera: TurningCamera };

/** One camera as what it sees is asked for. */
export interface SightSubject {
  readonly cameraId: string;
  readonly place: LngLat;
  readonly view: SightView;
  readonly masks: readonly Mask[];
}
