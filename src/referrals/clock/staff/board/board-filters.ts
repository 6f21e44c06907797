/** What narrows the board: read out of an address and written back into one. Pure; what is unknown in an address is as not there. */
import { z } from 'zod';
import { type Day, isDay } from '../../../../platform/working-days.ts';
import { type StageId, stageIds } from '../../stage-rule.ts';

export const whens = ['all', 'late', 'near'] as const;
export const whoses = ['team', 'mine', 'shared'] as const;
export interface BoardFilters {
  readonly when: (typeof whens)[number];
  readonly whose: (typeof whoses)[number];
  /** Only this stage: how the overview leads here. */
  readonly stage?: StageId;
}

/** Where a page begins: after this date. */
export interface BoardCursor {
  readonly dueOn: Day;
  readonly referralId: string;
  readonly stage: string;
}

export function readFilters(query: Readonly<Record<string, string>>): BoardFilters {
  const stage = stageIds.find((each) => each === query['stage']);
  return {
    when: whens.find((each) => each === query['when']) ?? 'all',
    whose: whoses.find((each) => each === query['whose']) ?? 'team',
    ...(stage === undefined ? {} : { stage }),
  };
}

/** The filters as an address's query; nothing for what is usual. */
export function filterQuery({ when, whose, stage }: BoardFilters): URLSearchParams {
  const query = new URLSearchParams();
  if (when !== 'all') query.set('when', when);
  if (whose !== 'team') query.set('whose', whose);
  if (stage !== undefined) query.set('stage', stage);
  return query;
}

export function readCursor(text: string | undefined): BoardCursor | undefined {
  const [dueOn = '', referralId = '', stage = ''] = (text ?? '').split('_');
  const sound = z.iso.date().safeParse(dueOn).success && z.uuid().safeParse(referralId).success;
  return sound && isDay(dueOn) && /^[a-z0-9-]{1,40}$/.test(stage) ? { dueOn, referralId, stage } : undefined;
}

export const writeCursor = ({ dueOn, referralId, stage }: BoardCursor): string =>
  `${dueOn}_${referralId}_${stage}`;
