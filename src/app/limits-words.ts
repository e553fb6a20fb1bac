import type { Territory } from '#domain/territory.ts';
import { shellText } from '#ui/text/shell.ts';

/** « limites IGN, édition 2018 », or that the contours are approximate. */
export function limitsWords(territory: Territory): string {
  if (territory.manifest.approximate) return shellText.approximate.toLowerCase();
  const contours = territory.manifest.sources.find((source) => source.dataset.startsWith('contours'));
  return contours ? shellText.limits(contours.producer, contours.vintage) : '';
}
