/**
 * A Word file of the agency's own, with places to be filled such as `{{subject}}`: which places it has, and the file with what the record
 * holds in them. A place whose name begins a table's row, `{{facts.date}}`, has that row once for each of several.
 */

import { type IPatch, PatchType, patchDetector, patchDocument, type TableRowsPatch } from 'docx';
import { Unzip, UnzipInflate } from 'fflate';
import { runsOf } from './write-word.ts';

/** What a place is filled with: words, or the rows of a table by the names of their cells. */
export type Filling = string | readonly Readonly<Record<string, string>>[];

/** Why a file cannot be used as a template. */
export type TemplateProblem = 'not-word' | 'too-large';

const most = { packed: 5 * 1024 * 1024, unpacked: 50 * 1024 * 1024, parts: 2000 };

/** Unpacks without keeping anything, and stops as soon as it is more than a template ever is. */
function problemOf(file: Uint8Array): TemplateProblem | undefined {
  if (file.length > most.packed) return 'too-large';
  let unpacked = 0;
  let parts = 0;
  let word = false;
  const tooLarge = (): boolean => unpacked > most.unpacked || parts > most.parts;
  const unzip = new Unzip((part) => {
    parts += 1;
    if (part.name === 'word/document.xml') word = true;
    part.ondata = (error, chunk) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (tooLarge()) part.terminate();
    };
    if (!tooLarge()) part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < file.length && !tooLarge(); at += 65_536)
      unzip.push(file.subarray(at, at + 65_536), at + 65_536 >= file.length);
  } catch {
    return 'not-word';
  }
  if (tooLarge()) return 'too-large';
  return word ? undefined : 'not-word';
}

/** Opened: the names of the places to be filled, each once, in the order of the file; or why it cannot be used. */
export async function placesOf(
  file: Uint8Array,
): Promise<{ readonly places: readonly string[] } | { readonly problem: TemplateProblem }> {
  const problem = problemOf(file);
  if (problem !== undefined) return { problem };
  try {
    const found = await patchDetector({ data: file, trimPlaceholders: true });
    return { places: [...new Set(found)] };
  } catch {
    return { problem: 'not-word' };
  }
}

/** What is filled in is no place itself: a joiner that is not seen parts its brackets. */
const inline = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: runsOf(text.replaceAll('{{', '{\u2060{')),
});

function patchOf(filling: Filling): IPatch | TableRowsPatch {
  if (typeof filling === 'string') return inline(filling);
  return {
    type: PatchType.TABLE_ROWS,
    rows: filling.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, inline(text)])),
    ),
  };
}

/**
 * The file with its places filled, each in the look that it has in the template. What is filled in is text and nothing else: no field,
 * link or place of its own. Places that are not given stay as they are: ask `placesOf` first, and say so.
 *
 * @throws {Error} when the file is no template that `placesOf` opens
 */
export async function fillTemplate(
  file: Uint8Array,
  fillings: Readonly<Record<string, Filling>>,
): Promise<Buffer> {
  const problem = problemOf(file);
  if (problem !== undefined) throw new Error(`This cannot be filled: ${problem}`);
  return patchDocument({
    outputType: 'nodebuffer',
    data: file,
    patches: Object.fromEntries(Object.entries(fillings).map(([name, filling]) => [name, patchOf(filling)])),
    keepOriginalStyles: true,
    trimPlaceholders: true,
    recursive: true,
  });
}
