/** What a word of « ven-sam 20h-4h » says. `supposed`: the hours are ours, the text has only a word for them. */
export type HourToken = { readonly supposed?: true } & (
  | { readonly is: 'day'; readonly value: number }
  | { readonly is: 'days'; readonly values: readonly number[] }
  /** Half past is x.5: a span takes the whole hour. */
  | { readonly is: 'hour'; readonly value: number }
  | {
      readonly is: 'span';
      readonly from: number;
      readonly to: number;
      readonly isNight?: true;
      /** Days that go with the word when none are named. */
      readonly days?: readonly number[];
    }
  | { readonly is: 'to' | 'and' | 'de' | 'between' | 'after' | 'before' }
);

const LONGEST = 200;
const WEEKDAYS = [0, 1, 2, 3, 4] as const;
const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** Wednesday is no whole school day. */
const SCHOOL_DAYS = [0, 1, 3, 4] as const;
const SCHOOL = '(?:ecoles?|classes|scolaires?|colleges?|lycees?|etablissements?)';
const OF_SCHOOL = `(?:s? (?:d'|des |de l'|du |de )?${SCHOOL})`;

const days = (values: readonly number[]): HourToken => ({ is: 'days', values });
const span = (
  from: number,
  to: number,
  more: { isNight?: true; days?: readonly number[] } = {},
): HourToken => ({
  is: 'span',
  from,
  to,
  supposed: true,
  ...more,
});

/** Tried in this order at each place; a text that none fits is not read. */
const WORDS: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly HourToken[] | null])[] = [
  [
    /(?:tous les jours|chaque jour|tlj|toute la semaine|7 ?j(?:ours)? ?\/ ?7|7 ?\/ ?7|en permanence)\b/y,
    () => [days(ALL_DAYS)],
  ],
  [/24 ?h? ?\/ ?24(?: ?h)?\b/y, () => [{ is: 'span', from: 0, to: 24 }]],
  [/(?:week ?-? ?ends?|we|fins? de semaine)\b/y, () => [days([5, 6])]],
  [/(?:jours? (?:de semaine|ouvres?|ouvrables?)|en semaine|(?:de |la )?semaine)\b/y, () => [days(WEEKDAYS)]],
  [
    new RegExp(`entrees? (?:et|/) (?:de )?sortie${OF_SCHOOL}`, 'y'),
    () => [span(8, 9, { days: SCHOOL_DAYS }), span(16, 18)],
  ],
  [new RegExp(`sortie${OF_SCHOOL}`, 'y'), () => [span(16, 18, { days: SCHOOL_DAYS })]],
  [new RegExp(`(?:entree|rentree)${OF_SCHOOL}`, 'y'), () => [span(8, 9, { days: SCHOOL_DAYS })]],
  [/(?:nuits?|nocturnes?)\b/y, () => [span(22, 6, { isNight: true })]],
  [/(?:soirs?|soirees?)\b/y, () => [span(18, 24)]],
  [/(?:apres[ -]midis?)\b/y, () => [span(12, 18)]],
  [/(?:matins?|matinees?)\b/y, () => [span(6, 12)]],
  [/(?:jour|journees?)\b/y, () => [span(6, 22)]],
  [
    /(lun|mar|mer|jeu|ven|sam|dim)(?:dis?|credis?|dredis?|edis?|anches?)?(?![a-z])\.?/y,
    ([, name = '']) => [dayOf(name)],
  ],
  [/(\d{1,2}) ?(?:heures?\b|hrs?\b|h|:) ?(\d{2})?(?!\d)/y, ([, hour, minute]) => hourOf(hour, minute)],
  // The first of « 20-4h ».
  [/(\d{1,2})(?= ?(?:-|a|et) ?\d{1,2} ?h)/y, ([, hour]) => hourOf(hour, undefined)],
  [/minuit\b/y, () => [{ is: 'hour', value: 24 }]],
  [/midi\b/y, () => [{ is: 'hour', value: 12 }]],
  [/(?:a partir (?:de |d')?|apres|des)\b ?(?=\d|mi)/y, () => [{ is: 'after' }]],
  [/(?:avant|jusqu'a)\b ?(?=\d|mi)/y, () => [{ is: 'before' }]],
  [/entre\b/y, () => [{ is: 'between' }]],
  [/-+|(?:a|au|aux)(?![a-z])/y, () => [{ is: 'to' }]],
  [/[,/+&]|(?:et|ou)(?![a-z])/y, () => [{ is: 'and' }]],
  [/(?:du|de|des|d')(?![a-z])/y, () => [{ is: 'de' }]],
  [/(?:les?|la|l'|en|le|pendant|toutes?|tous|chaque)(?![a-z])/y, () => []],
  [/[\s().:]/y, () => []],
];

/** Words of a text as tokens; null when one is not known, or the text is too long to be hours. */
export function hourTokens(text: string): readonly HourToken[] | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text);
  const tokens: HourToken[] = [];
  for (let at = 0; at < folded.length; ) {
    let end = -1;
    for (const [pattern, read] of WORDS) {
      pattern.lastIndex = at;
      const found = pattern.exec(folded);
      if (found === null) continue;
      const taken = read(found);
      if (taken === null) return null;
      tokens.push(...taken);
      end = pattern.lastIndex;
      break;
    }
    if (end <= at) return null;
    at = end;
  }
  return tokens;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[‐‑‒–—−→]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function dayOf(name: string): HourToken {
  return { is: 'day', value: ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'].indexOf(name) };
}

function hourOf(hour: string | undefined, minute: string | undefined): readonly HourToken[] | null {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (hours > 24 || minutes > 59) return null;
  return minutes === 0
    ? [{ is: 'hour', value: hours }]
    : [{ is: 'hour', value: hours + minutes / 60, supposed: true }];
}
