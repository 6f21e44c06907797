import { FATHER_MARK } from './name-words.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Vietnamese family names: said first, with the name a person goes by last and what stands between them seldom used alone. */
const VIETNAMESE =
  set(`nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh doan mai cao dao luong luu thai
  quach kieu lam chau phung tong tang thach to`);
/** Of these, those that are hardly ever anything else: with them two words are enough to know the order. */
const SURELY_VIETNAMESE = set(
  'nguyen tran pham hoang huynh phan bui ngo duong truong trinh doan quach phung',
);
/** Chinese and Korean family names in the usual romanisations: one syllable, said first, before a given name of one or two. */
const CHINESE_OR_KOREAN =
  set(`zhang chang cheung wang wong li lee liu lau lao chen chan tan yang yeung zhao chiu chao huang hwang zhou chow chou wu ng
  xu hsu hui sun ma zhu chu hu guo kwok kuo he ho lin lam luo law lo gao ko zheng cheng liang leung xie hsieh tse song tang deng teng han feng fung yu dong tung
  cao tsao yuan pan du dai xia tian ren jiang chiang kiang fan fang shi yao tam liao zou xiong jin lu hao kong bai cui kang mao qiu qin gu hou shao meng wan
  kim park pak yi ri rhee choi choe jung jeong chung jang cho jo yoon yun lim im shin sin oh seo suh kwon ahn an hong paek baek moon mun ku koo nam ra ryu yoo`);
const SYLLABLE =
  /^(?:zh|ch|sh|hs|ts|tz|ss|kw|ky|hy|py|ny|my|ry|[bpmfdtnlgkhjqrzcsywxv])?[aeiouy]{1,4}(?:ng|[nklmptrbh])?$/;
const PATRONYMIC =
  /(?:ovich|evich|avich|ovitch|evitch|ovych|yovych|ovna|evna|ivna|yivna|ichna|oglu|ogly|oghlu|kizi|qizi|kyzy)$/;

/** Whether a word is a family name of those that are said first in their own country. */
export function mayComeFirst(word: string): boolean {
  return VIETNAMESE.has(word) || CHINESE_OR_KOREAN.has(word);
}

/** Whether a word is a patronymic by its ending or was told as "son of". */
export function isPatronymic(word: string): boolean {
  return word.startsWith(FATHER_MARK) || PATRONYMIC.test(word);
}

/** The words of a whole name with the places of its family and given name; -1 where no word is a family name. */
export interface OrderedName {
  all: readonly string[];
  family: number;
  given: number;
}

/**
 * Where the family and the given name most likely stand: family first in Vietnam, China, Korea and before a patronymic pair; nowhere
 * after "son of"; else last. The two syllables of a Chinese or Korean given name are one word, however they were written.
 */
export function orderName(words: readonly string[]): OrderedName {
  const last = words.length - 1;
  const first = words[0] ?? '';
  const end = words[last] ?? '';
  if (words.length === 3 && words.every((word) => SYLLABLE.test(word))) {
    const [a = '', b = '', c = ''] = words;
    if (VIETNAMESE.has(first) && !CHINESE_OR_KOREAN.has(first)) return { all: words, family: 0, given: 2 };
    if (CHINESE_OR_KOREAN.has(first)) return { all: [a, b + c], family: 0, given: 1 };
    if (CHINESE_OR_KOREAN.has(end)) return { all: [a + b, c], family: 1, given: 0 };
  }
  if (end.startsWith(FATHER_MARK)) return { all: words, family: -1, given: 0 };
  if (words.length >= 3 && PATRONYMIC.test(end)) return { all: words, family: 0, given: 1 };
  const familyFirst =
    words.length >= 3
      ? VIETNAMESE.has(first) && !VIETNAMESE.has(end)
      : SURELY_VIETNAMESE.has(first) && !VIETNAMESE.has(end);
  if (familyFirst) return { all: words, family: 0, given: last };
  return { all: words, family: last, given: 0 };
}

/** Chinese family names of two characters: all others have one. */
const TWO_CHARACTERS = set(
  'ouyang sima zhuge shangguan situ xiahou huangfu dongfang murong linghu duanmu namgung hwangbo',
);

/** How many of a name's syllables, in Chinese or Korean characters, are its family name, which stands first. */
export function familySyllables(syllables: readonly string[]): number {
  return syllables.length > 2 && TWO_CHARACTERS.has(syllables.slice(0, 2).join('')) ? 2 : 1;
}
