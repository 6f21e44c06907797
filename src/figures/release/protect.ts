/**
 * Disclosure control: what is released to those who read no record is never exact. Every number is rounded by itself, sums too, so that no
 * difference between two of them gives a small one back; small ones are not told at all. The rule is data with a from-date. Pure.
 */
import type { Day } from '../../platform/working-days.ts';
import type { Chain, InvestigationWay, Stage } from '../funnel/chain.ts';
import type { CountedCourse, Funnel } from '../funnel/funnel.ts';

interface Rule {
  readonly fromOn: Day;
  /** Numbers below it are told as fewer than it; nought is not told apart. */
  readonly least: number;
  /** All others are told to the nearest multiple. */
  readonly nearest: number;
  /** Times are told once so many were measured. */
  readonly leastTimes: number;
  readonly source: string;
}

const rules: readonly Rule[] = [
  {
    fromOn: '2020-01-01',
    least: 5,
    nearest: 5,
    leastTimes: 10,
    source:
      'Our own proposal, after the rounding to five that official statistics of small numbers use; the board decides',
  },
];

/** The rule of a day. */
export const ruleOn = (day: Day): Rule => {
  const rule = rules.findLast(({ fromOn }) => fromOn <= day) ?? rules[0];
  if (rule === undefined) throw new Error('no rule of disclosure control');
  return rule;
};

/** For whoever may open what is counted: every number as it is; times only where a few were measured, since one is no course of things. */
export const openRule = { least: 0, nearest: 1, leastTimes: 5 } as const;

/** A number as it is released; null: fewer than the least that is told. */
export type Told = number | null;

/** Of all concerns, or of those of one kind. */
export interface Course {
  readonly reached: Readonly<Record<Stage, Told>>;
  readonly standing: readonly {
    readonly stage: Stage;
    readonly goesOn: Told;
    readonly notKnown: Told;
    readonly reasons: readonly { readonly reason: string; readonly count: Told }[];
  }[];
  readonly times: readonly {
    readonly from: Stage;
    readonly to: Stage;
    readonly quarter: number | null;
    readonly median: number | null;
    readonly threeQuarters: number | null;
  }[];
}

export interface Released extends Course {
  readonly rule: { readonly least: number; readonly nearest: number; readonly leastTimes: number };
  readonly concerns: Told;
  readonly types: readonly ({ readonly type: string } & Course)[];
  readonly asked: Told;
  readonly helped: readonly { readonly code: string; readonly count: Told }[];
}

/**
 * The investigations that may stand in a release: those that a charge made known in open court, and those that are over. One that is under way leaves
 * no trace: its concern stands where it stood before.
 */
export const knownAnyway = (ways: readonly InvestigationWay[]): InvestigationWay[] =>
  ways.filter(({ chargedOn, closed }) => chargedOn !== null || closed);

/** Concerns without those of hidden reports: what is hidden from other agencies counts for nothing in what all of them read. */
export const withoutHidden = <T extends Pick<Chain, 'reportId'>>(
  concerns: readonly T[],
  hidden: ReadonlySet<string>,
): T[] => concerns.filter(({ reportId }) => !hidden.has(reportId));

/** A funnel as it may be released. Rows that would tell of nobody in particular only by being there are left out. */
export function protect(funnel: Funnel, rule: Pick<Rule, 'least' | 'nearest' | 'leastTimes'>): Released {
  const told = (count: number): Told =>
    count < rule.least ? null : Math.max(rule.least, Math.round(count / rule.nearest) * rule.nearest);
  const all = (reached: Readonly<Record<Stage, number>>): Record<Stage, Told> => ({
    concern: told(reached.concern),
    identified: told(reached.identified),
    referred: told(reached.referred),
    investigated: told(reached.investigated),
    charged: told(reached.charged),
    convicted: told(reached.convicted),
    ordered: told(reached.ordered),
  });
  const { least, nearest, leastTimes } = rule;
  const course = (of: CountedCourse): Course => ({
    reached: all(of.reached),
    // A row of which nothing is told would say that there is somebody: it is left out.
    standing: of.standing.flatMap(({ stage, goesOn, notKnown, reasons }) => {
      const kept = reasons.flatMap(({ reason, count }) =>
        told(count) === null ? [] : [{ reason, count: told(count) }],
      );
      return told(goesOn) === null && told(notKnown) === null && kept.length === 0
        ? []
        : [{ stage, goesOn: told(goesOn), notKnown: told(notKnown), reasons: kept }];
    }),
    times: of.times.map(({ from, to, count, quarter, median, threeQuarters }) =>
      count < leastTimes
        ? { from, to, quarter: null, median: null, threeQuarters: null }
        : { from, to, quarter, median, threeQuarters },
    ),
  });
  return {
    rule: { least, nearest, leastTimes },
    concerns: told(funnel.concerns),
    ...course(funnel),
    types: funnel.types.flatMap(({ type, ...of }) =>
      told(of.reached.concern) === null ? [] : [{ type, ...course(of) }],
    ),
    asked: told(funnel.asked),
    helped: funnel.helped.flatMap(({ code, count }) =>
      told(count) === null ? [] : [{ code, count: told(count) }],
    ),
  };
}
