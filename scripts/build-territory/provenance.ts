import type { TerritorySource } from '#domain/territory.ts';
import type { Dataset } from './datasets.ts';

/** What the manifest says of a dataset: never a path or an address of this machine. */
export function provenanceOf(
  dataset: Dataset,
  from: TerritorySource['from'],
  sha256: string | null,
): TerritorySource {
  return {
    dataset: dataset.id,
    title: dataset.title,
    producer: dataset.producer,
    licence: dataset.licence,
    vintage: dataset.vintage,
    from,
    sha256,
  };
}
