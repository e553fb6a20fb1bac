import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import { imageChain, indexLinks } from '#domain/image-chain.ts';

/**
 * What stays lit when a record is chosen: its chain site → CSU → unit, records and links, by id.
 * Null when the record is in no link, so that nothing fades for it.
 */
export function litChain(dossier: Dossier, recordId: string | null): ReadonlySet<string> | null {
  if (recordId === null) return null;
  const links = dossier.tables['video-link'];
  const link = Object.hasOwn(links, recordId) ? links[recordId] : undefined;
  const index = indexLinks(recordsOf(dossier, 'video-link'));
  const chains = (link ? [link.from, link.to] : [recordId]).map((id) => imageChain(index, id));
  if (chains.every((chain) => chain.links.size === 0)) return null;
  return new Set(chains.flatMap((chain) => [...chain.records, ...chain.links]));
}
