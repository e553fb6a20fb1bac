/** Names of the tokens the map draws with (src/ui/tokens.css, one custom property each). */
const TOKENS = [
  'ink',
  'ink-2',
  'ink-3',
  'surface',
  'surface-2',
  'line',
  'line-strong',
  'accent',
  'warn',
  'bad',
  'land',
  'land-out',
  'commune-line',
  'department-line',
  'label',
  'halo',
  'camera',
  'ptz',
  'lapi',
  'vpi',
  'csu',
  'gendarmerie',
  'police',
  'municipale',
  'participation',
  'link-csu',
  'link-forces',
  'hatch',
  'building',
  'building-line',
  'road',
  'road-line',
  'selected',
  'seq-1',
  'seq-2',
  'seq-3',
  'seq-4',
  'seq-5',
  'seq-6',
  'div-0',
  'div-3m',
  'div-2m',
  'div-1m',
  'div-1p',
  'div-2p',
  'div-3p',
  'level-monitor',
  'level-detect',
  'level-observe',
  'level-recognise',
  'level-identify',
  'dead-zone',
] as const;

/** Colours that no theme changes: symbols are dark on white paper everywhere, so that their shape reads on any ground. */
export const CONSTANTS = {
  paper: '#ffffff',
  proposed: '#1c7045',
  mark: '#f5b301',
  'mark-ink': '#15202c',
} as const;

export type Token = (typeof TOKENS)[number] | keyof typeof CONSTANTS;

/** Resolved CSS colours of the theme in force: canvases and WebGL do not read `var()`. */
export type Palette = Readonly<Record<Token, string>>;

/** Reads the tokens of an element; call again when `data-theme` of the root changes. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#888888']);
  return { ...Object.fromEntries(read), ...CONSTANTS } as Palette;
}

/** How CSS names a token, for what React draws. */
export function tokenCss(token: Token): string {
  return token in CONSTANTS ? CONSTANTS[token as keyof typeof CONSTANTS] : `var(--${token})`;
}

/** `#rgb`, `#rrggbb` or `rgb(r g b / a%)` to red, green, blue, alpha of 0 … 255. */
export function rgba(colour: string, alpha = 1): [number, number, number, number] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255, Math.round(255 * alpha)];
  }
  const inside = /^rgba?\(([^)]{1,60})\)$/.exec(colour)?.[1] ?? '';
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map(Number);
  const own = parts[3] === undefined ? 1 : Number.parseFloat(parts[3]) / (parts[3].endsWith('%') ? 100 : 1);
  return [red, green, blue, Math.round(255 * own * alpha)];
}
