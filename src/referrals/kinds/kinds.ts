/** The kinds of exploitation that a referral's answers name, in the categories of the national statistics: for figures. Pure. */
import type { Answers } from '../answer.ts';

/** The question of the national form that asks for them. */
export const kindsQuestion = 'exploitation-types';

/** What each answer of the form counts as. A value that a later form brings gets a row; one without a row counts as not known. */
const counted: readonly {
  readonly from: string;
  readonly source: string;
  readonly as: Readonly<Record<string, string>>;
}[] = [
  {
    from: '2026-04',
    source:
      'The groups of the national form’s own options (question set 2026-04); organ removal apart, as in the Home Office’s statistics on referrals since the last quarter of 2019, whose categories are criminal, labour, sexual, domestic, organ harvesting, and not specified or unknown',
    as: {
      'forced-to-work': 'labour',
      'wages-taken': 'labour',
      'forced-fraud': 'labour',
      'forced-prostitution': 'sexual',
      'child-sexual-exploitation': 'sexual',
      'held-and-sexually-assaulted': 'sexual',
      'forced-crime': 'criminal',
      'organ-removal': 'organ-harvesting',
      'household-work': 'domestic',
      other: 'not-known',
    },
  },
];

/** The kinds that these answers of a form's version name, each once; none where nothing was answered. Not known and refused are answers: not known. */
export function kindsIn(version: string, answers: Answers): string[] {
  const said = answers.get(kindsQuestion)?.said;
  if (said === undefined || said.kind === 'not-asked') return [];
  if (said.kind !== 'value') return ['not-known'];
  const as = counted.findLast(({ from }) => from <= version)?.as ?? {};
  return [...new Set([said.value].flat().map((value) => as[value] ?? 'not-known'))];
}
