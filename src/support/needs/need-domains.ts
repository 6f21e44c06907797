/**
 * The domains in which needs and strengths are written down, as data: each from a day on, with the headings of others that it follows. A later
 * edition adds or ends none of what was written under a domain, which keeps it.
 */
import type { Day } from '../../platform/working-days.ts';
import type { NeedSourceCode } from './need-sources.ts';

/** A heading of a source, in its own words, or in ours where it could not be read. */
interface Followed {
  readonly source: NeedSourceCode;
  readonly heading: string;
}
interface NeedDomainRule {
  readonly code: string;
  /** From this day on it is asked. */
  readonly from: Day;
  readonly follows: readonly [Followed, ...Followed[]];
}
const of = (source: NeedSourceCode, heading: string): Followed => ({ source, heading });

export const needDomains = [
  {
    code: 'safety',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Risk to self and others'),
      of('core-outcome-set', 'Safety from any trafficker or other abuser'),
      of('care-standards', 'Assessing needs and risk'),
    ],
  },
  {
    code: 'housing',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Accommodation requirements'),
      of('guidance-support', 'Accommodation and emergency accommodation'),
      of('core-outcome-set', 'Secure and suitable housing'),
      of('recovery-needs', 'Accommodation'),
      of('care-standards', 'Accommodation'),
    ],
  },
  {
    code: 'physical-health',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Physical health'),
      of('guidance-detailed', 'Physical and sexual health'),
      of('guidance-support', 'Medical treatment and counselling'),
      of('core-outcome-set', 'Access to medical treatment'),
      of('recovery-needs', 'Medical treatment'),
      of('care-standards', 'Physical and sexual health'),
    ],
  },
  {
    code: 'mental-health',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Emotional and mental wellbeing'),
      of('guidance-detailed', 'Psychological and emotional'),
      of('guidance-support', 'Medical treatment and counselling'),
      of('core-outcome-set', 'Compassionate, trauma-informed services'),
      of('recovery-needs', 'Counselling'),
      of('care-standards', 'Mental health'),
    ],
  },
  {
    code: 'money',
    from: '2020-03-24',
    follows: [
      of('guidance-detailed', 'Welfare payments'),
      of('guidance-support', 'Financial support and material assistance'),
      of('recovery-needs', 'Financial support'),
    ],
  },
  {
    code: 'legal',
    from: '2020-03-24',
    follows: [
      of('guidance-detailed', 'Legal advice and representation'),
      of('guidance-support', 'Legal representation and legal aid'),
      of('recovery-needs', 'Legal advice'),
      of('care-standards', 'Legal advice'),
    ],
  },
  {
    code: 'language-culture',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Language and cultural needs'),
      of('guidance-detailed', 'Cultural and spiritual'),
      of('guidance-support', 'Translation and interpretation'),
    ],
  },
  {
    code: 'family',
    from: '2020-03-24',
    follows: [
      of('guidance-first', 'Family situation'),
      of('guidance-detailed', 'Education of school-age dependants'),
    ],
  },
  {
    code: 'independent-living',
    from: '2020-03-24',
    follows: [of('guidance-first', 'Ability to live independently')],
  },
  {
    code: 'work-learning',
    from: '2020-03-24',
    follows: [
      of('guidance-support', 'Work, training and education'),
      of('core-outcome-set', 'Access to education'),
      of('core-outcome-set', 'Finding purpose and self-actualisation'),
      of('care-standards-2025', 'Work, skills and education'),
    ],
  },
  {
    code: 'justice',
    from: '2020-03-24',
    follows: [
      of('guidance-support', 'Assistance in criminal proceedings'),
      of('guidance-support', 'Compensation'),
    ],
  },
  {
    code: 'connection',
    from: '2023-02-08',
    follows: [of('core-outcome-set', 'Long-term consistent support')],
  },
] as const satisfies readonly NeedDomainRule[];

export type NeedDomain = (typeof needDomains)[number]['code'];
export const needDomainCodes: readonly NeedDomain[] = needDomains.map(({ code }) => code);

/** The domains that are asked on a day. */
export const needDomainsOn = (
  day: Day,
  domains: readonly (NeedDomainRule & { readonly code: NeedDomain })[] = needDomains,
) => domains.filter(({ from }) => from <= day);

/** How much is needed, in plain words and no score; that nobody knows, was told or asked are answers too. */
export const needLevels = ['urgent', 'much', 'some', 'none', 'unknown', 'refused', 'not-asked'] as const;
export type NeedLevel = (typeof needLevels)[number];
