import type { Scene } from './scene/scene.ts';

/** The legend, made from what is drawn: the one on the screen is the one that prints. */
export function Legend({ scene }: { readonly scene: Scene }) {
  return <section aria-label="Légende">{scene.legend.length}</section>;
}
