import { isDeepStrictEqual } from 'node:util';
import {
  type Condition,
  type Question,
  type QuestionSet,
  questionsOf,
  type Route,
  routes,
} from './question.ts';

/** What of a question can differ; also the section in which it stands. */
export type Part = keyof Question | 'section';
export type Limit = keyof QuestionSet['limits'];

export interface SetDifference {
  readonly added: readonly Question[];
  readonly removed: readonly Question[];
  readonly changed: readonly {
    readonly from: Question;
    readonly to: Question;
    readonly parts: readonly Part[];
    /** The titles of the sections in which it stood and stands. */
    readonly sections: { readonly from: string; readonly to: string };
  }[];
  /** Routes that are settled otherwise; undefined where the form does not know one. */
  readonly routes: readonly {
    readonly route: Route;
    readonly from: Condition | undefined;
    readonly to: Condition | undefined;
  }[];
  /** Routes on which the pages that there are in both come in another order. */
  readonly reordered: readonly Route[];
  /** Of the form as a whole: how long, how many, how large, how many days. */
  readonly limits: readonly { readonly limit: Limit; readonly from: number; readonly to: number }[];
}

const limits: readonly Limit[] = ['longTextMax', 'maxFiles', 'maxFileMegabytes', 'draftDays'];
const parts: readonly (keyof Question)[] = [
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
  'notSent',
  'whenUnknown',
];

const sectionsIn = (set: QuestionSet): ReadonlyMap<string, QuestionSet['sections'][number]> =>
  new Map(set.sections.flatMap((section) => section.questions.map(({ id }) => [id, section] as const)));

const routeIn = (set: QuestionSet, route: Route): Condition | undefined =>
  set.routes.find((each) => each.route === route)?.when;

function isReordered(from: QuestionSet, to: QuestionSet, route: Route): boolean {
  const [old, now] = [from, to].map((set) => set.pageOrder[route] ?? []);
  const common = (pages: readonly string[] = [], others: readonly string[] = []) =>
    pages.filter((page) => others.includes(page));
  return !isDeepStrictEqual(common(old, now), common(now, old));
}

/** What a referral gains, loses and finds changed when it moves from one question set to another. */
export function compareSets(from: QuestionSet, to: QuestionSet): SetDifference {
  const before = new Map(questionsOf(from).map((question) => [question.id, question]));
  const after = new Map(questionsOf(to).map((question) => [question.id, question]));
  const [stood, stands] = [sectionsIn(from), sectionsIn(to)];
  return {
    added: [...after.values()].filter((question) => !before.has(question.id)),
    removed: [...before.values()].filter((question) => !after.has(question.id)),
    changed: [...after.values()].flatMap((question) => {
      const old = before.get(question.id);
      if (old === undefined) return [];
      const [was, is] = [stood.get(question.id), stands.get(question.id)];
      const differing: Part[] = [
        ...(was?.id === is?.id ? [] : (['section'] as const)),
        ...parts.filter((part) => !isDeepStrictEqual(old[part], question[part])),
      ];
      const sections = { from: was?.title ?? '', to: is?.title ?? '' };
      return differing.length === 0 ? [] : [{ from: old, to: question, parts: differing, sections }];
    }),
    routes: routes
      .map((route) => ({ route, from: routeIn(from, route), to: routeIn(to, route) }))
      .filter((each) => !isDeepStrictEqual(each.from, each.to)),
    reordered: routes.filter((route) => isReordered(from, to, route)),
    limits: limits
      .filter((limit) => from.limits[limit] !== to.limits[limit])
      .map((limit) => ({ limit, from: from.limits[limit], to: to.limits[limit] })),
  };
}
