/** Counts over chains: how many reached each stage, where and why they stopped, and how long it took. Pure. */
import { daysBetween } from '../../platform/working-days.ts';
import { type Chain, type Stage, stages } from './chain.ts';

export interface Times {
  readonly from: Stage;
  readonly to: Stage;
  /** How many reached both, in this order where either may come first. */
  readonly count: number;
  /** Whole days: a quarter took at most this, half did, three quarters did; null while nothing is counted. */
  readonly quarter: number | null;
  readonly median: number | null;
  readonly threeQuarters: number | null;
}

/** Of all concerns, or of those of one kind. */
export interface CountedCourse {
  readonly reached: Readonly<Record<Stage, number>>;
  /** Where concerns stand that went no further: by stage, what became of them. */
  readonly standing: readonly {
    readonly stage: Stage;
    readonly goesOn: number;
    readonly notKnown: number;
    readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  }[];
  readonly times: readonly Times[];
}

export interface Funnel extends CountedCourse {
  readonly concerns: number;
  /** By kind of exploitation; one of several kinds counts in each. */
  readonly types: readonly ({ readonly type: string } & CountedCourse)[];
  /** Of how many it was asked what would have helped, and how many named each. */
  readonly asked: number;
  readonly helped: readonly { readonly code: string; readonly count: number }[];
}

/** The steps whose length is told. */
const steps: readonly (readonly [from: Stage, to: Stage])[] = [
  ['concern', 'identified'],
  ['identified', 'referred'],
  ['identified', 'investigated'],
  ['referred', 'investigated'],
  ['investigated', 'charged'],
  ['charged', 'convicted'],
  ['convicted', 'ordered'],
  ['concern', 'convicted'],
];

/** Either may come first: counted are the concerns that took them in this order, since of the others no time passed between. */
export const eitherFirst = (from: Stage, to: Stage): boolean => from === 'referred' && to === 'investigated';

/** The value below which a share of the sorted values lies, the lower of two neighbours: what is told was really measured. */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

function timesOf(chains: readonly Chain[], [from, to]: readonly [Stage, Stage]): Times {
  const days = chains
    .flatMap(({ reached }) => {
      const [begins, ends] = [reached[from], reached[to]];
      if (begins === undefined || ends === undefined || (ends < begins && eitherFirst(from, to))) return [];
      return [Math.max(0, daysBetween(begins, ends))];
    })
    .toSorted((one, other) => one - other);
  return {
    from,
    to,
    count: days.length,
    quarter: quantile(days, 0.25),
    median: quantile(days, 0.5),
    threeQuarters: quantile(days, 0.75),
  };
}

const reachedBy = (chains: readonly Chain[]): Record<Stage, number> => {
  const count = (stage: Stage) => chains.filter(({ reached }) => reached[stage] !== undefined).length;
  return {
    concern: count('concern'),
    identified: count('identified'),
    referred: count('referred'),
    investigated: count('investigated'),
    charged: count('charged'),
    convicted: count('convicted'),
    ordered: count('ordered'),
  };
};

/** How often each is named, the most frequent first. */
const counted = (names: readonly string[]): { readonly name: string; readonly count: number }[] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name));

const unknown: readonly string[] = ['not-known', 'not-recorded'];

const kindsOf = ({ types }: Chain): readonly string[] => (types.length === 0 ? ['not-recorded'] : types);
/** Whether a concern counts under a kind: one that nobody said anything of does as not recorded. */
export const isOfKind = (chain: Chain, kind: string): boolean => kindsOf(chain).includes(kind);

/** Counts what became of concerns. */
export function funnelOf(chains: readonly Chain[]): Funnel {
  const asked = chains.flatMap(({ helped }) => (helped === null ? [] : [helped]));
  // What nobody knows stands last, each in a row of its own: somebody looked and could not tell, or nobody said.
  const all = counted(chains.flatMap(kindsOf));
  const types = [
    ...all.filter(({ name }) => !unknown.includes(name)),
    ...all.filter(({ name }) => unknown.includes(name)),
  ];
  return {
    concerns: chains.length,
    ...courseOf(chains),
    types: types.map(({ name }) => ({
      type: name,
      ...courseOf(chains.filter((chain) => isOfKind(chain, name))),
    })),
    asked: asked.length,
    helped: counted(asked.flat()).map(({ name, count }) => ({ code: name, count })),
  };
}

/** How far they came, where they stand and how long it took. */
function courseOf(chains: readonly Chain[]): CountedCourse {
  return {
    reached: reachedBy(chains),
    standing: stages.flatMap((stage) => {
      const here = chains.filter(({ last, fate }) => last === stage && fate !== 'came-through');
      const reasons = counted(here.flatMap(({ reason }) => reason ?? []));
      return here.length === 0
        ? []
        : [
            {
              stage,
              goesOn: here.filter(({ fate }) => fate === 'goes-on').length,
              notKnown: here.filter(({ fate }) => fate === 'not-known').length,
              reasons: reasons.map(({ name, count }) => ({ reason: name, count })),
            },
          ];
    }),
    times: steps.map((step) => timesOf(chains, step)),
  };
}

/** By the way in which concerns came, the most frequent first: how many by each reached each stage. */
export const channelsOf = (
  chains: readonly Chain[],
): readonly { readonly channel: string; readonly reached: Readonly<Record<Stage, number>> }[] =>
  counted(chains.map(({ channel }) => channel)).map(({ name }) => ({
    channel: name,
    reached: reachedBy(chains.filter(({ channel }) => channel === name)),
  }));
