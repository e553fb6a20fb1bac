import type { SourceFile } from './format.ts';
import { sniff } from './sniff.ts';
import { chooseFormat } from './source-formats.ts';

/** Fetches the code that the format of a file needs, if it needs any. To be awaited before `readFile`, which is a generator and cannot wait. */
export async function loadReader({ name, bytes }: SourceFile): Promise<void> {
  await chooseFormat(sniff(bytes), name)?.load?.();
}
