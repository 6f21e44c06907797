/** Breaks text into lines, and each line into pieces in the order in which they are seen: also where writing runs from right to left. */
import bidiFactory from 'bidi-js';
import { type Family, familyFor } from './fonts.ts';

const bidi = bidiFactory();

export interface Piece {
  readonly text: string;
  readonly family: Family;
}

export interface Line {
  /** As it is read. */
  readonly text: string;
  /** From left to right, as it is seen. */
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly fromRight: boolean;
  /** Are the pieces in another order than the text, or other letters? Then a reader needs the text besides. */
  readonly differs: boolean;
}

export type Measure = (piece: Piece) => number;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\u202b\u202e\u2067]/u;
/** Letters that the font puts together from parts, so that a copy of them would lose a mark: Vietnamese, Devanagari, Bengali. */
const composed = /[\u0300-\u036f\u1ea0-\u1ef9\p{Script=Devanagari}\p{Script=Bengali}]/u;
/** Marks that steer direction, and anything else that is not seen, are acted upon and not drawn. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu;

/** Pieces of one font each; what no font has is told in the words given. */
function byFont(text: string, unprintable: string): Piece[] {
  const whole = familyFor(text);
  if (whole !== undefined) return text === '' ? [] : [{ text, family: whole }];
  const pieces: { text: string; family: Family | undefined }[] = [];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const family = familyFor(segment);
    const last = pieces.at(-1);
    if (last !== undefined && (last.family === family || /^\s$/.test(segment))) last.text += segment;
    else pieces.push({ text: segment, family });
  }
  return pieces.map(({ text: said, family }) =>
    // Letters that a font sets one by one it may not set together.
    family === undefined || familyFor(said) === undefined
      ? { text: unprintable, family: 'latin' }
      : { text: said, family },
  );
}

/** A line's pieces as they are seen. Words are kept whole: the font itself sets the letters of a word from right to left. */
function asSeen(line: string, fromRight: boolean, unprintable: string): Piece[] {
  if (!rightToLeft.test(line)) return byFont(line.replace(unseen, ''), unprintable);
  const levels = bidi.getEmbeddingLevels(line, fromRight ? 'rtl' : 'ltr');
  const order = Array.from(line, (_, at) => at).slice(0, line.length);
  const places = Array.from({ length: line.length }, (_, at) => order[at] ?? at);
  for (const [start, end] of bidi.getReorderSegments(line, levels)) {
    const turned = places.slice(start, end + 1).reverse();
    places.splice(start, turned.length, ...turned);
  }
  const runs: { text: string; level: number; space: boolean }[] = [];
  for (const at of places) {
    const letter = line.charAt(at);
    const level = (levels.levels[at] ?? 0) % 2;
    const space = /\s/.test(letter);
    const last = runs.at(-1);
    // Within a word that runs from right to left the letters come back into the order in which they are read.
    if (last !== undefined && last.level === level && last.space === space)
      last.text = level === 1 ? letter + last.text : last.text + letter;
    else runs.push({ text: letter, level, space });
  }
  return runs.flatMap(({ text, level }) => {
    const clean = text.replace(unseen, '');
    // A bracket or a stop by itself has no direction of its own to be turned by.
    const mirrored =
      level === 1 && !rightToLeft.test(clean)
        ? [...clean]
            .map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
            .reverse()
            .join('')
        : clean;
    const pieces = byFont(mirrored, unprintable);
    return level === 1 ? pieces.toReversed() : pieces;
  });
}

/** Pieces of a word that is longer than a line. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** The lines of a text within a width. New lines in the text are kept; letters that no font of ours has are told in the words given. */
export function linesOf(text: string, width: number, measure: Measure, unprintable: string): Line[] {
  const widthOf = (said: string): number =>
    byFont(said.replace(unseen, ''), unprintable).reduce((sum, piece) => sum + measure(piece), 0);
  const fits = (said: string): boolean => widthOf(said) <= width;
  return text
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .split(/\r?\n/)
    .flatMap((paragraph) => {
      const first = /\p{L}/u.exec(paragraph)?.[0];
      const fromRight = first !== undefined && rightToLeft.test(first);
      const rows: string[] = [];
      let row = '';
      for (const word of paragraph.split(/(?<=\s)(?=\S)/)) {
        if (fits((row + word).trimEnd())) row += word;
        else {
          if (row !== '') rows.push(row);
          const parts = fits(word.trimEnd()) ? [word] : cut(word, fits);
          rows.push(...parts.slice(0, -1));
          row = parts.at(-1) ?? '';
        }
      }
      return [...rows, row].map((each): Line => {
        const said = each.trimEnd();
        const pieces = asSeen(said, fromRight, unprintable);
        return {
          text: said,
          pieces,
          width: pieces.reduce((sum, piece) => sum + measure(piece), 0),
          fromRight,
          differs:
            pieces.map((piece) => piece.text).join('') !== said ||
            composed.test(said) ||
            rightToLeft.test(said),
        };
      });
    });
}
