/**
 * The letters of a pack: Noto Sans (Latin with Vietnamese and Polish, Greek, Cyrillic) and Noto Naskh Arabic, both under the SIL Open
 * Font License 1.1. Only the letters that a pack uses are put into it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';

export type Weight = 'regular' | 'bold';
export const families = ['latin', 'arabic'] as const;
export type Family = (typeof families)[number];

const files: Readonly<Record<Family, Readonly<Record<Weight, string>>>> = {
  latin: { regular: 'NotoSans-Regular.ttf', bold: 'NotoSans-Bold.ttf' },
  arabic: { regular: 'NotoNaskhArabic-Regular.ttf', bold: 'NotoNaskhArabic-Bold.ttf' },
};

const require = createRequire(import.meta.url);

const packages: Readonly<Record<Family, string>> = {
  latin: require.resolve('@embedpdf/fonts-latin'),
  arabic: require.resolve('@embedpdf/fonts-arabic'),
};

function read(family: Family, weight: Weight): Buffer {
  return readFileSync(join(dirname(packages[family]), '..', 'fonts', files[family][weight]));
}

export interface PackFonts {
  readonly bytes: Readonly<Record<Family, Readonly<Record<Weight, Buffer>>>>;
  /** Which of the fonts has all letters of a piece of text; undefined when none has. */
  familyFor(text: string): Family | undefined;
}

let opened: PackFonts | undefined;

/** Reads the fonts once. */
export function packFonts(): PackFonts {
  if (opened !== undefined) return opened;
  const bytes = {
    latin: { regular: read('latin', 'regular'), bold: read('latin', 'bold') },
    arabic: { regular: read('arabic', 'regular'), bold: read('arabic', 'bold') },
  };
  const known = families.map((family) => ({ family, font: create(bytes[family].regular) }));
  const has = (font: ReturnType<typeof create>, text: string): boolean =>
    [...text].every(
      (letter) => /[\p{Cf}\s]/u.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
  opened = { bytes, familyFor: (text) => known.find(({ font }) => has(font, text))?.family };
  return opened;
}
