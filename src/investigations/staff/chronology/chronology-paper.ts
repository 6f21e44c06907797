import { aside, type Block, type Paper, paragraph } from '../../../documents/index.ts';
import { isApart, onOpenPapers } from '../../evidence/apart.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { apartMarking, paperOf } from '../word-answer.ts';
import { t, tellRow } from './row-words.ts';

export const papers = ['rest', 'sensitive'] as const;

/**
 * The chronology as a paper: every line in one table, with its source, whether it is a fact, and whom it is about by what they are. What is sensitive is
 * never on a paper with the rest, which does not tell that there is any; it has one of its own, marked so.
 */
export function chronologyPaper(
  one: Investigation,
  story: Story,
  read: ChronologyRead,
  drawn: { readonly at: Date; readonly by: string },
  which: (typeof papers)[number] = 'rest',
): Paper {
  const all = Map.groupBy(read.rows, ({ entry }) =>
    isApart(entry, story, read.apart) ? 'sensitive' : 'rest',
  );
  const rows = all.get(which) ?? [];
  const isRest = which === 'rest';
  const toldBy = isRest ? onOpenPapers(story, read.apart) : story;
  const table: Block = {
    kind: 'table',
    head: [t('paper.when'), t('paper.what'), t('paper.whom'), t('paper.source')],
    shares: [3, 7, 4, 4],
    rows: rows.map((row) => {
      const told = tellRow(row, toldBy, read);
      const source = [
        told.nature,
        told.source,
        ...(told.grade === '' ? [] : [t('paper.grade', { grade: told.grade })]),
        ...(told.conditions === undefined ? [] : [t('conditions', { words: told.conditions })]),
      ];
      return [told.when, told.what, told.whom.join('\n'), source.join('\n')];
    }),
  };
  return paperOf(
    one,
    t(isRest ? 'title' : 'paper.sensitive.title', { reference: one.reference }),
    drawn.at,
    [
      paragraph(t(isRest ? 'paper.lead' : 'paper.sensitive.lead')),
      aside(t('paper.drawn', { name: drawn.by, at: drawn.at, count: rows.length })),
      ...(rows.length === 0 ? [paragraph(t(isRest ? 'none.title' : 'paper.sensitive.none'))] : [table]),
    ],
    isRest ? undefined : apartMarking,
  );
}
