/** Documents that somebody takes away: Word and PDF, marked, titled and readable by ear. */
export { aside, type Block, facts, heading, type Paper, paragraph } from './paper.ts';
export { drawPdf } from './pdf/draw-pdf.ts';
export { type Look, openSheet, type Sheet } from './pdf/sheet.ts';
export { type Filling, fillTemplate, placesOf, type TemplateProblem } from './word/fill-template.ts';
export { streamWord, writeWord } from './word/write-word.ts';
