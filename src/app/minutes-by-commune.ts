import type { Territory } from '#domain/territory.ts';
import type { BrushResponse } from '#workers/client.ts';

/** INSEE code → minutes under the brush. */
export function minutesByCommune(
  { communes }: Territory,
  { communes: { seconds } }: BrushResponse['figures'],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    communes.map(({ properties: { code } }, index) => [code, (seconds[index] ?? 0) / 60]),
  );
}
