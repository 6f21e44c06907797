import { foldText, nicknameGroups, type TextValues, textOf } from '../matching/table/index.ts';

/** A column as it was read: its values, and per row the number of its value. */
export interface PlainColumn {
  readonly name: string;
  readonly values: TextValues;
  readonly rows: Uint32Array;
}

/** What a column's content looks like, from a sample spread over the whole of it. */
export interface ColumnProfile {
  readonly name: string;
  readonly samples: readonly string[];
  /** Share of rows that hold anything. */
  readonly filled: number;
  /** Share of the samples that differ from one another. */
  readonly distinct: number;
  /** Share of the samples that look like each of these. */
  readonly looks: Readonly<Record<Look, number>>;
}

const MOST_SAMPLES = 1500;
const year = '(1[89]\\d\\d|20[0-3]\\d)';
const dates = new RegExp(
  [
    `^${year}[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])([T ].*)?$`,
    `^(0?[1-9]|[12]\\d|3[01])[-/. ](0?[1-9]|[12]\\d|3[01])[-/. ](${year}|\\d\\d)$`,
    `^${year}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$`,
    `^(0?[1-9]|[12]\\d|3[01])(st|nd|rd|th)?[ -][a-z]{3,9}\\.?[ -,]+(${year}|\\d\\d)$`,
    `^[a-z]{3,9}\\.? (0?[1-9]|[12]\\d|3[01])(st|nd|rd|th)?,? ${year}$`,
  ].join('|'),
  'i',
);

const isWords = (text: string) => /^[\p{L}\p{M}'’`.\- ,]+$/u.test(text);
const words = (text: string) => text.split(/[\s,]+/).filter(Boolean);
const knownName = (word: string) => nicknameGroups(foldText(word)).length > 0;
const ways =
  /\b(street|st|road|rd|lane|ln|avenue|ave|close|cl|drive|dr|court|ct|terrace|terr|place|pl|crescent|cres|way|walk|grove|house|flat|apt|square|gardens|park|hill|row|mews|parade|boulevard|blvd)\b/i;

/** What a single value may look like. */
const tests = {
  email: (text: string) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text),
  online: (text: string) =>
    /^@[\w.-]{2,40}$|^(https?:\/\/|www\.)\S+$|^([\w-]+\.)?(instagram|facebook|fb|tiktok|twitter|x|snapchat|linkedin|t)\.(com|me)\/\S+$/i.test(
      text,
    ),
  postcode: (text: string) => /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(text),
  date: (text: string) => dates.test(text),
  birth: (text: string) => {
    const found = dates.test(text) ? /1[89]\d\d|20[0-3]\d/.exec(text)?.[0] : undefined;
    return found !== undefined && Number(found) >= 1900 && Number(found) <= 2012;
  },
  year: (text: string) => /^(1[5-9]\d\d|20[0-3]\d)$/.test(text),
  age: (text: string) => /^\d{1,2}$|^1[01]\d$|^\d{1,2} ?- ?\d{1,2}$/.test(text),
  phone: (text: string) =>
    /^[+(]?[\d\s().\-/]{9,22}( ?(x|ext)\.? ?\d+)?$/i.test(text) &&
    /^(\+|00|0|\(|[2-9]\d\d[-. ]\d{3}[-. ]\d{4}|7\d{9}$)/.test(text) &&
    text.replace(/\D/g, '').length >= 9,
  sex: (text: string) =>
    /^(m|f|male|female|man|woman|boy|girl|masculine|feminine|x|u|unknown|other|non-?binary|not (known|stated))$/i.test(
      text,
    ),
  plate: (text: string) => /^[a-z]{2}\d{2} ?[a-z]{3}$/i.test(text),
  insurance: (text: string) => /^[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]$/i.test(text),
  number: (text: string) => /^[£$€]?-?\d+([.,]\d+)*$/.test(text),
  code: (text: string) =>
    /\d/.test(text) && /^[a-z\d][a-z\d/. -]{4,24}$/i.test(text) && (text.match(/\d/g) ?? []).length >= 3,
  words: isWords,
  oneWord: (text: string) => isWords(text) && words(text).length === 1,
  severalWords: (text: string) => isWords(text) && words(text).length > 1,
  givenName: (text: string) => isWords(text) && words(text).length <= 2 && knownName(words(text)[0] ?? ''),
  holdsGivenName: (text: string) =>
    isWords(text) && words(text).length >= 2 && words(text).length <= 5 && words(text).some(knownName),
  address: (text: string) => ways.test(text) && /\d/.test(text),
  company: (text: string) =>
    /\b(ltd|limited|plc|llp|inc|llc|gmbh|srl|s\.?r\.?l|bv|corp|co|company|services|solutions|group|& sons)\b\.?$/i.test(
      text,
    ),
} as const;
export type Look = keyof typeof tests;

/** Looks at a column through a sample of its rows, spread evenly; the same rows every time. */
export function profileOf(column: PlainColumn): ColumnProfile {
  const { rows, values, name } = column;
  const step = Math.max(1, Math.floor(rows.length / (MOST_SAMPLES * 4)));
  const samples: string[] = [];
  let seen = 0;
  let filled = 0;
  for (let row = 0; row < rows.length; row += step) {
    seen += 1;
    const value = rows[row] ?? 0;
    if (value === 0) continue;
    filled += 1;
    if (samples.length < MOST_SAMPLES) samples.push(textOf(values, value));
  }
  const share = (look: Look) =>
    samples.length === 0 ? 0 : samples.filter(tests[look]).length / samples.length;
  return {
    name,
    samples,
    filled: seen === 0 ? 0 : filled / seen,
    distinct: samples.length === 0 ? 0 : new Set(samples).size / samples.length,
    looks: whenAsked(share),
  };
}

/** Shares that are worked out when they are first asked for: most columns are known by their header and two or three looks. */
function whenAsked(share: (look: Look) => number): Readonly<Record<Look, number>> {
  const known = new Map<string, number>();
  return new Proxy({} as Record<Look, number>, {
    get: (_, look: string) => {
      const told = known.get(look) ?? share(look as Look);
      known.set(look, told);
      return told;
    },
  });
}
