/** Pure decisions about a report. */
import { dangerWords } from './danger-words.ts';
import { type Told, textsOf } from './told.ts';

/** Lower case, without marks on Latin letters, one space between words; so that `ajutaţi-mă` meets `ajutati ma`. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[^\p{L}\p{N}\p{M}']+/gu, ' ')
    .trim();

const han = /\p{Script=Han}/u;

const foldedPhrases = dangerWords.flatMap(({ from, until = '9999-12-31', phrases }) =>
  phrases.map(foldText).map((phrase) => ({ from, until, phrase: han.test(phrase) ? phrase : ` ${phrase} ` })),
);

/**
 * Do the words themselves speak of immediate danger [A11]? In any of the languages, whatever language the page was in.
 * Chinese is written without spaces, so there a phrase may stand anywhere.
 */
export function speaksOfDanger(texts: readonly string[], now: Date): boolean {
  const day = now.toISOString().slice(0, 10);
  const phrases = foldedPhrases.filter(({ from, until }) => from <= day && day <= until);
  return texts.some((text) => {
    const folded = ` ${foldText(text)} `;
    return phrases.some(({ phrase }) => folded.includes(phrase));
  });
}

/** Is anyone in immediate danger, by the answer or by the words? Such a report goes first in the queue. */
export const isImmediateDanger = (what: Told, now: Date): boolean =>
  what.danger === 'yes' || speaksOfDanger(textsOf(what), now);

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words a report can be found by, each once: folded, two characters or more, and neighbours with a digit in them also
 * joined, so that `AB12 CDE` is found as `ab12cde`.
 */
export function searchWords(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const folded = foldText(text);
    const parts = [...segmenter.segment(folded)]
      .filter((part) => part.isWordLike)
      .map((part) => part.segment);
    parts.forEach((word, index) => {
      if (word.length > 1 || han.test(word)) words.add(word.slice(0, 60));
      const next = parts[index + 1];
      if (next !== undefined && /\d/.test(word + next) && word.length + next.length <= 20)
        words.add(word + next);
    });
  }
  return [...words];
}

/** The words to look for when somebody searches: as typed, and with neighbours joined where that finds plates and numbers. */
export function wordsToFind(typed: string): {
  readonly asTyped: readonly string[];
  readonly joined: string | undefined;
} {
  const folded = foldText(typed);
  const parts = [...segmenter.segment(folded)].filter((part) => part.isWordLike).map((part) => part.segment);
  const asTyped = [...new Set(parts.filter((word) => word.length > 1 || han.test(word)))].slice(0, 12);
  const whole = parts.join('');
  return { asTyped, joined: parts.length > 1 && /\d/.test(whole) && whole.length <= 20 ? whole : undefined };
}

/** A report may be entered up to a year after somebody told it: a letter found in a file, a call noted on paper. */
export function earliestReceived(now: Date): Date {
  const earliest = new Date(now);
  earliest.setUTCFullYear(earliest.getUTCFullYear() - 1);
  return earliest;
}
