/** A paper of an investigation, marked, as a Word file or a PDF to keep. */
import { type Block, drawPdf, type Paper, streamWord } from '../../documents/index.ts';
import type { Answer } from '../../platform/web/index.ts';
import type { Investigation } from '../investigation/investigation.ts';

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const marking = 'OFFICIAL-SENSITIVE';
/** What stands on every page of a paper of sensitive material. */
export const apartMarking = `${marking}: SENSITIVE MATERIAL, KEPT APART`;
/** What stands on every page of a paper of what was told on a consent that was taken back. */
export const consentMarking = `${marking}: CONSENT TAKEN BACK, NOT TO BE USED OR TOLD`;
/** What stands on every page of a paper of what nobody has decided about yet. */
export const undecidedMarking = `${marking}: NOT YET DECIDED, NOT TO BE GIVEN OUT`;

/** The paper itself; everything about an investigation is marked. */
export const paperOf = (
  one: Investigation,
  title: string,
  madeAt: Date,
  blocks: readonly Block[],
  marked: string = marking,
): Paper => ({ title, marking: marked, reference: one.reference, madeAt, blocks });

/** The answer that gives it; `called`: what the file is called after the reference. */
export const wordAnswer = async (paper: Paper, called: string): Promise<Answer> => ({
  kind: 'file',
  body: await streamWord(paper),
  type: wordType,
  name: `${paper.reference} ${called}.docx`,
});

/** The same as a PDF that can be read by ear. */
export const pdfAnswer = async (paper: Paper, called: string): Promise<Answer> => ({
  kind: 'file',
  body: await drawPdf(paper),
  type: 'application/pdf',
  name: `${paper.reference} ${called}.pdf`,
});
