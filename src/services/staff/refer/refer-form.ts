/** What is asked when somebody is referred to a service. Nothing of the case goes along unless it is ticked. */
import { type LawfulBasis, sharedCaseSections } from '../../../access/index.ts';
import { purposes } from '../../../consents/index.ts';
import type { ReadForm } from '../../../entries/index.ts';
import { needDomainCodes, needInWords, purposeInWords, sectionInWords } from '../../../support/index.ts';
import { letterSections, workerWishes } from '../../referral/referral.ts';
import { say } from '../say.ts';
import { type FieldRule, type Problem, type ReferWord, t } from './refer-words.ts';

const always: readonly FieldRule[] = [
  {
    name: 'need',
    type: 'list',
    label: 'need',
    options: needDomainCodes.map((value) => ({ value, text: needInWords(value) })),
    needed: 'need.needed',
  },
  { name: 'what', type: 'long', label: 'what', hint: 'what.hint', needed: 'what.needed' },
  {
    name: 'worker',
    type: 'choice',
    label: 'worker',
    options: workerWishes.map((value) => ({ value, text: say(`wish.${value}`) })),
    start: 'not-asked',
    needed: 'problem.choice',
  },
];

/** Whose service it is: the member's own agency's, another's, or that of a body that does not sign in and gets a letter. */
export type RefersTo = 'own' | 'elsewhere' | 'outside';

const sectionsFor = { elsewhere: sharedCaseSections, outside: letterSections } as const;

/** Another agency reads what is ticked on a ground that is named; a body outside is told it in a letter. */
export const referFields = (to: RefersTo, bases: readonly LawfulBasis[]): readonly FieldRule[] =>
  to !== 'own'
    ? [
        ...always,
        {
          name: 'sections',
          type: 'ticks',
          label: 'sections',
          hint: 'sections.hint',
          options: sectionsFor[to].map((value) => ({ value, text: sectionInWords(value) })),
        },
        {
          name: 'purpose',
          type: 'list',
          label: 'purpose',
          options: purposes.map((value) => ({ value, text: purposeInWords(value) })),
          needed: 'purpose.needed',
        },
        {
          name: 'ground',
          type: 'choice',
          label: 'ground',
          hint: 'ground.hint',
          options: [
            { value: 'consent', text: t('ground.consent') },
            ...bases.map(({ code, name, means }) => ({
              value: code,
              text: t('ground.law', { means, name }),
            })),
          ],
          needed: 'ground.needed',
        },
        ...(to === 'outside'
          ? [{ name: 'agreedWords', type: 'long', label: 'agreedWords', hint: 'agreedWords.hint' } as const]
          : []),
        { name: 'why', type: 'long', label: 'why', hint: 'why.hint' },
      ]
    : always;

/** A law is a ground with its reason alone. */
export const problemOfReferral = ({
  body,
}: ReadForm<ReferWord>): readonly [field: string, problem: Problem] | undefined =>
  body['ground'] !== undefined && body['ground'] !== 'consent' && body['why'] === undefined
    ? ['why', 'why.needed']
    : undefined;
