import { type Obliquity, obliqueExcess } from './optics/oblique-angles.ts';
import { DENSITY_SCALES } from './rules/density-scales.ts';
import { OPTICS_LIMITS } from './rules/optics-limits.ts';
import { PLATE_LANES } from './rules/plate-lanes.ts';

/** A camera before the lanes it must read. */
export interface PlateLaneView {
  /** Of the picture, as stored. */
  readonly widthPx: number;
  /** Across the road where the plates are read. */
  readonly pxPerMetre: number;
  readonly obliquity: Obliquity;
  readonly lanes: number;
  readonly laneWidthMetres: number;
  /** Vehicles that drive, or that stop there (toll, barrier, traffic light). */
  readonly moving: boolean;
}

export const PLATE_LANE_CODES = [
  'plate-density-low',
  'plate-too-oblique',
  'plate-too-steep',
  'plate-steep',
  'plate-lane-wide',
  'plate-lanes-many',
  'plate-lanes-out-of-picture',
] as const;

/** What keeps plates from being read, with the number found, the number wanted, and whose it is. */
export interface PlateLaneFinding {
  readonly code: (typeof PLATE_LANE_CODES)[number];
  readonly severity: 'bad' | 'warn';
  readonly found: number;
  readonly wanted: number;
  readonly reference: string;
  readonly readOn: string;
}

/** Everything about a plate camera and its lanes that goes beyond a norm, worst first; empty when plates are legible. @throws Error for what is no lane */
export function checkPlateLane(view: PlateLaneView): readonly PlateLaneFinding[] {
  const { widthPx, pxPerMetre, lanes, laneWidthMetres } = view;
  if (!(widthPx > 0 && pxPerMetre > 0 && lanes >= 1 && laneWidthMetres > 0))
    throw new Error(
      `${lanes} lanes of ${laneWidthMetres} m at ${pxPerMetre} px/m in ${widthPx} px cannot be.`,
    );
  const findings: PlateLaneFinding[] = [];
  const scale = DENSITY_SCALES.find(({ code }) => code === 'plates');
  const level = scale?.levels.find(({ code }) => code === (view.moving ? 'plate-moving' : 'plate-still'));
  if (scale === undefined || level === undefined) throw new Error('The scale of plates has lost its levels.');
  if (pxPerMetre < level.pxPerMetre)
    findings.push({
      code: 'plate-density-low',
      severity: 'bad',
      found: pxPerMetre,
      wanted: level.pxPerMetre,
      reference: scale.reference,
      readOn: scale.readOn,
    });
  findings.push(...obliquityFindings(view.obliquity));
  const tell = (
    code: PlateLaneFinding['code'],
    severity: 'bad' | 'warn',
    found: number,
    rule: { readonly value: number; readonly reference: string; readonly readOn: string },
  ): void => {
    if (found > rule.value)
      findings.push({
        code,
        severity,
        found,
        wanted: rule.value,
        reference: rule.reference,
        readOn: rule.readOn,
      });
  };
  tell(
    'plate-lanes-many',
    'bad',
    lanes,
    widthPx >= PLATE_LANES['width-of-4k'].value ? PLATE_LANES['lanes-of-4k'] : PLATE_LANES['lanes-of-1080p'],
  );
  // What the picture spans at this density must hold the lanes, whatever the norm says.
  tell('plate-lanes-out-of-picture', 'bad', lanes * laneWidthMetres, {
    value: widthPx / pxPerMetre,
    reference: '',
    readOn: '',
  });
  tell('plate-lane-wide', 'warn', laneWidthMetres, PLATE_LANES['lane-width-metres']);
  return findings;
}

function obliquityFindings(obliquity: Obliquity): readonly PlateLaneFinding[] {
  const excess = obliqueExcess(obliquity, 'plate');
  const found: PlateLaneFinding[] = [];
  const add = (
    code: PlateLaneFinding['code'],
    severity: 'bad' | 'warn',
    limit: (typeof excess)[number],
    degrees: number,
  ): void => {
    const { value, reference, readOn } = OPTICS_LIMITS[limit];
    found.push({ code, severity, found: degrees, wanted: value, reference, readOn });
  };
  const vertical = Math.abs(obliquity.verticalDegrees);
  if (excess.includes('plate-yaw-degrees'))
    add('plate-too-oblique', 'bad', 'plate-yaw-degrees', obliquity.yawDegrees ?? 0);
  if (excess.includes('plate-vertical-degrees'))
    add('plate-too-steep', 'bad', 'plate-vertical-degrees', vertical);
  else if (excess.includes('plate-vertical-recommended-degrees'))
    add('plate-steep', 'warn', 'plate-vertical-recommended-degrees', vertical);
  return found;
}

const SENTENCES: Readonly<Record<PlateLaneFinding['code'], (found: string, wanted: string) => string>> = {
  'plate-density-low': (found, wanted) => `Plaque à ${found} px/m : il en faut ${wanted} pour la lire.`,
  'plate-too-oblique': (found, wanted) => `Plaque vue à ${found}° de biais : ${wanted}° au plus.`,
  'plate-too-steep': (found, wanted) => `Plaque vue à ${found}° sous l’horizontale : ${wanted}° au plus.`,
  'plate-steep': (found, wanted) =>
    `Plaque vue à ${found}° sous l’horizontale : ${wanted}° sont recommandés.`,
  'plate-lane-wide': (found, wanted) => `Voie de ${found} m de large : ${wanted} m au plus pour une caméra.`,
  'plate-lanes-many': (found, wanted) => `${found} voies pour cette caméra : elle en suit ${wanted} au plus.`,
  'plate-lanes-out-of-picture': (found, wanted) =>
    `Voies de ${found} m en tout : l’image n’en tient que ${wanted} à cette finesse.`,
};

/** The French sentence shown for a finding. */
export function plateLaneSentence({ code, found, wanted }: PlateLaneFinding): string {
  const words = (value: number): string => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  return SENTENCES[code](words(found), words(wanted));
}
