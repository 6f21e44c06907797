import { aside, type Block, type Paper, paragraph } from '../../../documents/index.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { paperOf } from '../word-answer.ts';
import { t, tellRow } from './row-words.ts';

/** The chronology as a paper: every line in one table, with its source, whether it is a fact, and whom it is about by what they are. */
export function chronologyPaper(
  one: Investigation,
  story: Story,
  { rows, numbers }: ChronologyRead,
  drawn: { readonly at: Date; readonly by: string },
): Paper {
  const table: Block = {
    kind: 'table',
    head: [t('paper.when'), t('paper.what'), t('paper.whom'), t('paper.source')],
    shares: [3, 7, 4, 4],
    rows: rows.map((row) => {
      const told = tellRow(row, story, numbers);
      const source = [
        told.nature,
        told.source,
        ...(told.grade === '' ? [] : [t('paper.grade', { grade: told.grade })]),
        ...(told.conditions === undefined ? [] : [t('conditions', { words: told.conditions })]),
      ];
      return [told.when, told.what, told.whom.join('\n'), source.join('\n')];
    }),
  };
  return paperOf(one, t('title', { reference: one.reference }), drawn.at, [
    paragraph(t('paper.lead')),
    aside(t('paper.drawn', { name: drawn.by, at: drawn.at, count: rows.length })),
    ...(rows.length === 0 ? [paragraph(t('none.title'))] : [table]),
  ]);
}
