/**
 * The letters of our PDFs: Noto Sans (Latin with Vietnamese and Polish, Greek, Cyrillic; Hebrew; Ethiopic; Devanagari; Bengali) and Noto
 * Naskh Arabic, all under the SIL Open Font License 1.1. A font is read when a text first needs it, and only the letters that a document
 * uses are put into it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';

export type Weight = 'regular' | 'bold';
const families = ['latin', 'arabic', 'hebrew', 'ethiopic', 'devanagari', 'bengali'] as const;
export type Family = (typeof families)[number];

const require = createRequire(import.meta.url);

/** A font beside a package's own code: those packages keep their fonts closed to `require`. */
const beside = (code: string, file: string): string => join(dirname(code), '..', 'fonts', file);
const files: Readonly<Record<Family, Readonly<Record<Weight, () => string>>>> = {
  latin: {
    regular: () => beside(require.resolve('@embedpdf/fonts-latin'), 'NotoSans-Regular.ttf'),
    bold: () => beside(require.resolve('@embedpdf/fonts-latin'), 'NotoSans-Bold.ttf'),
  },
  arabic: {
    regular: () => beside(require.resolve('@embedpdf/fonts-arabic'), 'NotoNaskhArabic-Regular.ttf'),
    bold: () => beside(require.resolve('@embedpdf/fonts-arabic'), 'NotoNaskhArabic-Bold.ttf'),
  },
  hebrew: {
    regular: () => beside(require.resolve('@embedpdf/fonts-hebrew'), 'NotoSansHebrew-Regular.ttf'),
    bold: () => beside(require.resolve('@embedpdf/fonts-hebrew'), 'NotoSansHebrew-Bold.ttf'),
  },
  ethiopic: {
    regular: () =>
      require.resolve('@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff'),
    bold: () =>
      require.resolve('@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-700-normal.woff'),
  },
  devanagari: {
    regular: () =>
      require.resolve(
        '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff',
      ),
    bold: () =>
      require.resolve(
        '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff',
      ),
  },
  bengali: {
    regular: () =>
      require.resolve('@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-400-normal.woff'),
    bold: () =>
      require.resolve('@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-700-normal.woff'),
  },
};
/** A font is asked only where a text has a letter of its script; the first two are asked always. */
const letters: Readonly<Partial<Record<Family, RegExp>>> = {
  hebrew: /\p{Script=Hebrew}/u,
  ethiopic: /\p{Script=Ethiopic}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
};

const read = new Map<string, Buffer>();
/** The font of a family, as its file holds it. */
export function fontBytes(family: Family, weight: Weight): Buffer {
  const key = `${family} ${weight}`;
  const bytes = read.get(key) ?? readFileSync(files[family][weight]());
  read.set(key, bytes);
  return bytes;
}

type Opened = ReturnType<typeof create>;
const opened = new Map<Family, Opened>();
function open(family: Family): Opened {
  const font = opened.get(family) ?? create(fontBytes(family, 'regular'));
  opened.set(family, font);
  return font;
}

const hasAll = (font: Opened, text: string): boolean =>
  [...text].every(
    (letter) => /[\p{Cf}\s]/u.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );

/** Where letters are put together, as they are written: a font that cannot do it with a word is not used for it. */
function sets(font: Opened, text: string): boolean {
  try {
    for (const word of text.split(/\s+/)) font.layout(word);
    return true;
  } catch {
    return false;
  }
}

/** Which of the fonts has all letters of a piece of text, and can set them; undefined when none does. */
export const familyFor = (text: string): Family | undefined =>
  families.find((family) => {
    const own = letters[family];
    if (own === undefined) return hasAll(open(family), text);
    return own.test(text) && hasAll(open(family), text) && sets(open(family), text);
  });
