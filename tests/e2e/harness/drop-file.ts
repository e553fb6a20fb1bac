import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from '@playwright/test';

/** A file by its path, or its name and bytes. */
export type DroppedFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** Drops a file on an element, with the events that a hand makes. */
export async function dropFile(target: Locator, file: DroppedFile): Promise<void> {
  const { name, bytes } =
    typeof file === 'string' ? { name: basename(file), bytes: new Uint8Array(readFileSync(file)) } : file;
  const transfer = await target.page().evaluateHandle(
    ({ name, base64 }) => {
      const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([raw], name));
      return transfer;
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(type, { dataTransfer: transfer });
}
