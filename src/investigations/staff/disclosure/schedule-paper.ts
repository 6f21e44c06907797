/** The schedule as papers: what is not sensitive, what is, and the exhibits. Sensitive material is never on a paper with the rest. */
import { aside, type Block, heading, type Paper, paragraph } from '../../../documents/index.ts';
import type { Material, Schedule } from '../../evidence/schedule.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';
import { itemInWords, noon } from '../say.ts';
import { apartMarking, paperOf } from '../word-answer.ts';
import { t, tellMaterial } from './material-words.ts';

export const papers = ['schedule', 'sensitive', 'exhibits'] as const;
export type Which = (typeof papers)[number];

export interface Drawn {
  readonly at: Date;
  readonly by: string;
  nameOf(memberId: string): string;
}

/** One part of the schedule as a table, numbered from 1. */
function tableOf(materials: readonly Material[], story: Story, drawn: Drawn): Block {
  if (materials.length === 0) return paragraph(t('paper.nothing'));
  return {
    kind: 'table',
    head: [t('paper.line'), t('paper.name'), t('paper.what'), t('paper.day'), t('paper.decided')],
    shares: [1, 3, 7, 3, 5],
    rows: materials.map((material, at) => {
      const told = tellMaterial(material, story);
      const { judged } = material;
      const decided =
        judged === undefined
          ? ''
          : [
              t('judged', { name: drawn.nameOf(judged.by), at: judged.at, assists: told.assists }),
              ...(told.why === '' ? [] : [t('why', { why: told.why })]),
            ].join('\n');
      return [String(at + 1), told.name, told.what, told.day, decided];
    }),
  };
}

function exhibitsTable(schedule: Schedule): Block {
  const rows = Object.values(schedule)
    .flat()
    .flatMap(({ entry, number }) =>
      entry.kind === 'item' && entry.body.exhibit !== undefined && entry.body.state !== 'entered-in-error'
        ? [
            [
              entry.body.exhibit,
              number ?? '',
              itemInWords(entry.body),
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

/** Draws one of the papers. What nobody has decided about is on none of them but counted, so that it is not taken for complete. */
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
  const blocks: Readonly<Record<Which, () => readonly Block[]>> = {
    schedule: () => [
      ...undecided,
      heading(t('paper.used')),
      tableOf(schedule.used, story, drawn),
      heading(t('paper.unused')),
      tableOf(schedule.unused, story, drawn),
    ],
    sensitive: () => [
      ...undecided,
      paragraph(t('sensitive.note')),
      tableOf(schedule.sensitive, story, drawn),
    ],
    exhibits: () => [exhibitsTable({ ...schedule, sensitive: [] })],
  };
  return paperOf(
    one,
    title,
    drawn.at,
    [head, ...blocks[which]()],
    which === 'sensitive' ? apartMarking : undefined,
  );
}
