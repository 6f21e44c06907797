/** Finds in a text what is known of a person, however it is spaced, marked or spelled with capitals. */
import anyAscii from 'any-ascii';
import { type Span, wordsOf } from '../../quality/read-text.ts';

const plain = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Names that are ordinary words too: only with a capital are they taken for the name. */
const ordinary = new Set(
  'a an and are as at art bar ban be bee ben bill bin bob bright but by can dan dang dawn day do duc dung earl else faith fern for frank from gay gem grace hai he her hi his hope hung i if in iris is it ivy jack joy khan la lam le lee li lily long love luck ly ma man mark may me mercy min mine my no not o of on or our pat peace pearl precious prince queen ray rich rob rose ruby sandy see sha she so son song sun than the their them they thi this to tom tu up us van was we will with wood yet you young'.split(
    ' ',
  ),
);

/** Where a text says any of these names, in whole or by one of its parts; parts that stand together are one place. */
export function namesIn(text: string, names: readonly string[]): Span[] {
  const parts = new Set(
    names
      .flatMap((name) => wordsOf(name).map((word) => plain(word.folded)))
      .filter((part) => part.length > 1),
  );
  const written = wordsOf(text).map((word) => {
    const said = text.slice(word.start, word.end);
    const folded = plain(said.replace(/['’]s$/i, ''));
    const isWord = ordinary.has(folded) || folded.length < 3;
    return {
      word,
      isPart: parts.has(folded),
      isName: parts.has(folded) && (!isWord || /^\p{Lu}|^[^\p{Script=Latin}]/u.test(said)),
    };
  });
  const spans: { start: number; end: number }[] = [];
  written.forEach(({ word, isPart, isName }, at) => {
    // `van` beside `Dijk` is of the name; by itself it is what people are driven in.
    if (!isName && !(isPart && (written[at + 1]?.isName || written[at - 1]?.isName))) return;
    const before = spans.at(-1);
    if (before !== undefined && /^[\s.,'’-]{1,2}$/.test(text.slice(before.end, word.start)))
      before.end = word.end;
    else spans.push({ start: word.start, end: word.end });
  });
  return spans;
}

/** A text without anything but letters and figures, and where each of them stood. */
function squeezed(text: string): { readonly letters: string; readonly at: readonly number[] } {
  let letters = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    for (const letter of plain(character)) {
      letters += letter;
      at.push(index);
    }
    index += character.length;
  }
  return { letters, at };
}

/** Where a text says one of these values, whatever stands between its letters and figures. */
export function valuesIn(text: string, values: readonly string[]): Span[] {
  const { letters, at } = squeezed(text);
  return values.flatMap((value) => {
    const figures = value.replace(/\D/g, '');
    // A telephone number is the same with +44 and with 0: its last nine figures tell it.
    const wanted = /^[+\d\s().-]+$/.test(value) && figures.length >= 9 ? figures.slice(-9) : plain(value);
    if (wanted.length < 3) return [];
    const spans: Span[] = [];
    for (let from = letters.indexOf(wanted); from >= 0; from = letters.indexOf(wanted, from + 1)) {
      const start = at[from] ?? 0;
      const end = (at[from + wanted.length - 1] ?? 0) + 1;
      const inside = /[\p{L}\p{N}]/u;
      const grown = /^\d+$/.test(wanted)
        ? (text.slice(0, start).match(/[+(]?[\d][\d\s().-]*$/)?.[0].length ?? 0)
        : 0;
      const whole = grown > 0 || !inside.test(text.charAt(start - 1)) || wanted.length > 7;
      if (whole && (!inside.test(text.charAt(end)) || wanted.length > 7))
        spans.push({ start: start - grown, end });
    }
    return spans;
  });
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Where a text writes this date (yyyy-mm-dd), in figures in any order or with the month as a word. */
export function datesIn(text: string, dates: readonly string[]): Span[] {
  return dates.flatMap((date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const name = months[Number(month) - 1];
    if (name === undefined || day === '') return [];
    const d = `0?${Number(day)}`;
    const m = `0?${Number(month)}`;
    const y = `(?:${year}|['’]?${year.slice(2)})`;
    const word = `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|t\\.?)?`;
    const nth = `${d}(?:st|nd|rd|th)?`;
    const gap = '[\\s.,/\\\\–-]{1,3}';
    const ways = [
      `${year}${gap}${m}${gap}${d}`,
      `${d}${gap}${m}${gap}${y}`,
      `${m}${gap}${d}${gap}${y}`,
      `${nth}(?: of)?${gap}${word}${gap}${y}`,
      `${word}${gap}${nth}${gap}${y}`,
      `${year}${gap}${word}${gap}${nth}`,
      `${year}${month}${day}`,
      `${day}${month}${year}`,
    ];
    const pattern = new RegExp(`(?<![\\d])(?:${ways.join('|')})(?!\\d)`, 'gi');
    return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
  });
}
