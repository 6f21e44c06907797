import { aside, type Block, type Paper, paragraph } from '../../../documents/index.ts';
import { isApart, onOpenPapers } from '../../evidence/apart.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import type { Entry } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { takenBackMark } from '../taken-back-note.tsx';
import { apartMarking, consentMarking, paperOf } from '../word-answer.ts';
import { byReferences, t, tellRow } from './row-words.ts';

export const papers = ['rest', 'sensitive', 'consent'] as const;
export type Which = (typeof papers)[number];

/** What stands on every page of a paper that is kept apart. */
const markings: Readonly<Record<Which, string | undefined>> = {
  rest: undefined,
  sensitive: apartMarking,
  consent: consentMarking,
};

/** On which of them a line stands. */
export const paperOfLine = (entry: Entry, story: Story, { sensitive, byConsent }: ChronologyRead): Which =>
  isApart(entry, story, sensitive) ? 'sensitive' : isApart(entry, story, byConsent) ? 'consent' : 'rest';

/**
 * The chronology as a paper: every line in one table, with its source, whether it is a fact, and whom it is about by what they are. What is sensitive is
 * never on a paper with the rest, which does not tell that there is any; it has one of its own, marked so, and so has what was
 * told on a consent that was taken back.
 */
export function chronologyPaper(
  one: Investigation,
  story: Story,
  read: ChronologyRead,
  drawn: { readonly at: Date; readonly by: string },
  which: Which = 'rest',
): Paper {
  const rows = read.rows.filter(({ entry }) => paperOfLine(entry, story, read) === which);
  const isRest = which === 'rest';
  const toldBy = isRest ? onOpenPapers(story, read.apart) : story;
  const table: Block = {
    kind: 'table',
    head: [t('paper.when'), t('paper.what'), t('paper.whom'), t('paper.source')],
    shares: [3, 7, 4, 4],
    rows: rows.map((row) => {
      const told = tellRow(row, toldBy, byReferences(read));
      const source = [
        told.nature,
        told.source,
        ...(told.grade === '' ? [] : [t('paper.grade', { grade: told.grade })]),
        ...(told.conditions === undefined ? [] : [t('conditions', { words: told.conditions })]),
        ...[takenBackMark(row.entry, story, read)].filter((each) => each !== undefined),
      ];
      return [told.when, told.what, told.whom.join('\n'), source.join('\n')];
    }),
  };
  return paperOf(
    one,
    t(isRest ? 'title' : `paper.${which}.title`, { reference: one.reference }),
    drawn.at,
    [
      paragraph(t(isRest ? 'paper.lead' : `paper.${which}.lead`)),
      aside(t('paper.drawn', { name: drawn.by, at: drawn.at, count: rows.length })),
      ...(rows.length === 0 ? [paragraph(t(isRest ? 'none.title' : `paper.${which}.none`))] : [table]),
    ],
    markings[which],
  );
}
