/**
 * The schedule as papers: what is not sensitive, what is, what nobody has decided about, and the exhibits. Sensitive material is never on a paper with
 * the rest, nor is what may be shared only on conditions; what is undecided, which may turn out to be sensitive, is on none with either.
 */
import { aside, type Block, heading, type Paper, paragraph } from '../../../documents/index.ts';
import { isApart, isOnConditions } from '../../evidence/apart.ts';
import { paperReferenceOf } from '../../evidence/register.ts';
import { isSensitive, type Material, type Schedule } from '../../evidence/schedule.ts';
import type { Entry } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { itemInWords, noon } from '../say.ts';
import { apartMarking, paperOf, undecidedMarking } from '../word-answer.ts';
import { decidedInWords, t, tellMaterial } from './material-words.ts';

export const papers = ['schedule', 'sensitive', 'undecided', 'exhibits'] as const;
export type Which = (typeof papers)[number];

/** What stands on every page of a paper that is no ordinary one. */
const markings: Partial<Readonly<Record<Which, string>>> = {
  sensitive: apartMarking,
  undecided: undecidedMarking,
};

export interface Drawn {
  readonly at: Date;
  readonly by: string;
  nameOf(memberId: string): string;
  /** What is said of something that came by a consent which was taken back. */
  markOf(entry: Entry): string | undefined;
}

/** One part of the schedule as a table, numbered from 1. */
function tableOf(materials: readonly Material[], story: Story, drawn: Drawn): Block {
  if (materials.length === 0) return paragraph(t('paper.nothing'));
  return {
    kind: 'table',
    head: [t('paper.line'), t('paper.name'), t('paper.what'), t('paper.day'), t('paper.decided')],
    shares: [1, 3, 7, 3, 5],
    rows: materials.map((material, at) => {
      const told = tellMaterial(material, story, 'paper');
      const mark = drawn.markOf(material.entry);
      const decided = [...decidedInWords(material, drawn.nameOf), ...(mark === undefined ? [] : [mark])].join(
        '\n',
      );
      return [String(at + 1), told.name, told.what, told.day, decided];
    }),
  };
}

/** Items as they stand, but for what is sensitive or was while nobody has decided anew. */
function exhibitsTable(schedule: Schedule, { markOf }: Drawn): Block {
  const rows = Object.values(schedule)
    .flat()
    .filter((each) => !isSensitive(each))
    .flatMap(({ entry, replacedBy }) =>
      replacedBy === undefined &&
      entry.kind === 'item' &&
      entry.body.exhibit !== undefined &&
      entry.body.state !== 'entered-in-error'
        ? [
            [
              entry.body.exhibit,
              paperReferenceOf(entry.about),
              [itemInWords(entry.body), markOf(entry)].filter(Boolean).join('\n'),
              entry.body.byWhom,
              t('day', { at: noon(entry.body.on) }),
            ],
          ]
        : [],
    );
  if (rows.length === 0) return paragraph(t('paper.noExhibits'));
  return {
    kind: 'table',
    head: [t('paper.exhibit'), t('paper.item'), t('paper.what'), t('paper.byWhom'), t('paper.day')],
    shares: [2, 1, 7, 4, 3],
    rows,
  };
}

/** What stands on the papers, each material once: decided, sensitive, naming what is sensitive or shared only on conditions though it is not sensitive itself, and undecided. */
export function onPapers(
  schedule: Schedule,
  story: Story,
): Readonly<Record<keyof Schedule | 'naming', readonly Material[]>> {
  // What was sensitive before it was written anew is named on no other paper, though it is to be decided about again.
  const apart = new Set(
    Object.values(schedule)
      .flat()
      .filter((each) => isSensitive(each) || isOnConditions(each.entry, each.judged))
      .map(({ key }) => key),
  );
  const names = ({ entry }: Material) => isApart(entry, story, apart);
  const { used, unused } = schedule;
  return {
    ...schedule,
    used: used.filter((each) => !names(each)),
    unused: unused.filter((each) => !names(each)),
    naming: [...used, ...unused].filter(names),
  };
}

/**
 * Draws one of the papers. The schedule, the sensitive one and that of what is undecided have every material exactly once between them; the first two
 * say where the last has anything, so that they are not taken for complete. No line of any counts what is on another: each numbers its own, and calls items
 * by references.
 */
export function schedulePaper(
  which: Which,
  one: Investigation,
  story: Story,
  schedule: Schedule,
  drawn: Drawn,
): Paper {
  const head = aside(t('paper.drawn', { name: drawn.by, at: drawn.at }));
  const open = schedule.undecided.length;
  const undecided = open === 0 ? [] : [paragraph(t('paper.undecided', { count: open }))];
  const title = t(`paper.title.${which}`, { reference: one.reference });
  const on = onPapers(schedule, story);
  const naming = on.naming.length;
  const blocks: Readonly<Record<Which, () => readonly Block[]>> = {
    schedule: () => [
      // How many there are would tell, beside a later one, how many became sensitive.
      ...(open === 0 ? [] : [paragraph(t('paper.incomplete'))]),
      heading(t('paper.used')),
      tableOf(on.used, story, drawn),
      heading(t('paper.unused')),
      tableOf(on.unused, story, drawn),
    ],
    sensitive: () => [
      ...undecided,
      paragraph(t('sensitive.note')),
      tableOf(on.sensitive, story, drawn),
      ...(naming === 0
        ? []
        : [heading(t('paper.naming')), paragraph(t('paper.naming.note')), tableOf(on.naming, story, drawn)]),
    ],
    undecided: () => [paragraph(t('paper.undecided.note')), tableOf(on.undecided, story, drawn)],
    exhibits: () => [exhibitsTable(schedule, drawn)],
  };
  return paperOf(one, title, drawn.at, [head, ...blocks[which]()], markings[which]);
}
