/** The words of a Word file as a reader has them. */
import { strFromU8, unzipSync } from 'fflate';

const partOf = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

const wordsIn = (xml: string): string =>
  xml
    .replaceAll(/<\/w:p>|<w:br\/>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

/** All of its words as they stand, and after them what stands at the head of its pages. */
export const textOfWord = (bytes: Uint8Array): string =>
  ['word/document.xml', 'word/header1.xml'].map((part) => wordsIn(partOf(bytes, part))).join(' ');

/** The rows of all of its tables in their order, each as the words of its cells; the heads of the tables are among them. */
export const rowsOfWord = (bytes: Uint8Array): string[][] =>
  [...partOf(bytes, 'word/document.xml').matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell).trim()),
  );
