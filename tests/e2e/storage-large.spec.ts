import { bundleStoragePage } from './fixtures/open-storage-page.ts';
import { killWhileEditing } from './harness/kill-while-editing.ts';
import { test } from './harness/watched-page.ts';

test('a page killed fifty times while editing loses at most the last second, and never half an edit', async ({
  context,
}) => {
  await killWhileEditing(context, await bundleStoragePage(), 50);
});
