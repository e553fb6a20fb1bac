/** Where the map is in the window, CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Of the map, from the left of the window. */
  readonly middle: number;
  /** Size of the window itself: tells its resizing from a panel's opening. */
  readonly screen: string;
}

export function frameOf(container: HTMLElement): Frame {
  const { left, width, height } = container.getBoundingClientRect();
  return { width, height, middle: left + width / 2, screen: `${innerWidth}/${innerHeight}` };
}
