import { expect, type Locator } from '@playwright/test';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is once it no longer moves: a hand that drags aims at what it sees, not at what is still being laid out. */
export async function settledBox(locator: Locator): Promise<Box> {
  let box: Box | null = null;
  await expect
    .poll(
      async () => {
        const before = box;
        box = await locator.boundingBox();
        return box !== null && JSON.stringify(box) === JSON.stringify(before);
      },
      { intervals: [100] },
    )
    .toBe(true);
  if (box === null) throw new Error('Not on screen.');
  return box;
}
