import { isDeepStrictEqual } from 'node:util';
import { type Question, type QuestionSet, questionsOf } from './question.ts';

/** What of a question can differ. */
export type Part = keyof Question;
export type Limit = keyof QuestionSet['limits'];

export interface SetDifference {
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  readonly changed: readonly {
    readonly from: Question;
    readonly to: Question;
    readonly parts: readonly Part[];
  }[];
  /** Of the form as a whole: how long, how many, how large, how many days. */
  readonly limits: readonly { readonly limit: Limit; readonly from: number; readonly to: number }[];
}

const limits: readonly Limit[] = ['longTextMax', 'maxFiles', 'maxFileMegabytes', 'draftDays'];
const parts: readonly Part[] = [
  'label',
  'hint',
  'type',
  'page',
  'required',
  'routes',
  'when',
  'maxLength',
  'options',
  'list',
  'without',
  'repeat',
  'minSelected',
  'checks',
  'file',
  'whenUnknown',
];

/** What a referral gains, loses and finds changed when it moves from one question set to another. */
export function compareSets(from: QuestionSet, to: QuestionSet): SetDifference {
  const before = new Map(questionsOf(from).map((question) => [question.id, question]));
  const after = new Map(questionsOf(to).map((question) => [question.id, question]));
  return {
    added: [...after.values()].filter((question) => !before.has(question.id)),
    removed: [...before.values()].filter((question) => !after.has(question.id)),
    changed: [...after.values()].flatMap((question) => {
      const old = before.get(question.id);
      if (old === undefined) return [];
      const differing = parts.filter((part) => !isDeepStrictEqual(old[part], question[part]));
      return differing.length === 0 ? [] : [{ from: old, to: question, parts: differing }];
    }),
    limits: limits
      .filter((limit) => from.limits[limit] !== to.limits[limit])
      .map((limit) => ({ limit, from: from.limits[limit], to: to.limits[limit] })),
  };
}
