import anyAscii from 'any-ascii';

/**
 * Arabic, Persian and Urdu letters in the Latin spelling that people in the United Kingdom most often use for names.
 * Short vowels are not written, so a folded Arabic name is a skeleton: see `isSkeletal`.
 */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ڈ: 'd',
  ذ: 'dh',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  ه: 'h',
  ہ: 'h',
  ھ: 'h',
  ة: 'a',
  و: 'u',
  ؤ: 'u',
  ي: 'i',
  ی: 'i',
  ې: 'i',
  ى: 'a',
  ئ: 'i',
  ے: 'e',
  ء: '',
  ـ: '',
  '\u200c': '',
};

/** Latin letters with or without marks, and whatever is no letter at all. */
export const PLAIN_LATIN = /^(?:[^\p{L}]|\p{Script=Latin})*$/u;
const PLAIN = /^[\x20-\x7e]*$/;
const ARABIC_LETTERS = /[\u0600-\u06ff]/;
const ABJAD = /[\u0590-\u06ff]/;
const SYLLABIC = /[\u3400-\u9fff\uac00-\ud7af]/;
/** Anything longer is no name, street or firm; cutting keeps hostile input cheap. */
const LONGEST = 300;

/**
 * Text of any script in plain lower-case Latin letters: marks dropped (đ ł ø ı ß too), Arabic, Cyrillic, Greek, Ethiopic,
 * Chinese and the rest transliterated. Chinese and Korean syllables come out apart from each other by a space.
 */
export function foldText(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (PLAIN.test(cut)) return cut.toLowerCase();
  const letters = ARABIC_LETTERS.test(cut) ? foldArabic(cut) : cut;
  const latin = anyAscii(
    SYLLABIC.test(letters) ? letters.replace(/([\u3400-\u9fff\uac00-\ud7af])/gu, ' $1 ') : letters,
  );
  return latin.toLowerCase();
}

function foldArabic(text: string): string {
  return text
    .replace(/[\u064b-\u065f\u0670]/gu, '')
    .replace(/(^|[\s-])ال(?=\p{L}{2})/gu, '$1al ')
    .replace(/[\u0600-\u06ff\u200c]/gu, (letter) => ARABIC[letter] ?? letter);
}

/** Whether the script leaves short vowels unwritten (Arabic, Persian, Hebrew), so that only consonants can be compared. */
export function isSkeletal(text: string): boolean {
  return ABJAD.test(text);
}

/** Whether a name is written in Chinese or Korean characters: the family name then stands first. */
export function isSyllabic(text: string): boolean {
  return SYLLABIC.test(text);
}
