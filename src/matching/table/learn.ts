import type { Compared } from './comparer.ts';
import type { Crew } from './contract.ts';
import { byCluster, type Frequency, frequencyOf } from './frequencies.ts';
import type { RuleGroups } from './groups.ts';
import { type RuleSample, worthKeeping } from './keep-rules.ts';
import { learnKin } from './kin.ts';
import type { TablePiece } from './member.ts';
import { inOrder } from './patterns.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { LEVELS, type Session, type Shares, startingShares, train, weightsOf } from './train.ts';

/** Pairs drawn without regard to likeness, to learn how often strangers agree. */
const RANDOM = 250_000;
/** Pairs of each rule that are compared for training; of a longer rule, groups by chance. */
const TAUGHT_BY_RULE = 20_000;

/** All that was learnt from a table. */
export interface Learnt extends Shares {
  weights: Float64Array;
  frequencies: (Frequency | undefined)[];
  /** Shares of levels among people of one household. */
  kin: Float64Array | undefined;
  rounds: number;
  converged: boolean;
}

/** Learns weights from the data alone, and again when there are clusters: then what a person's own records share counts no more as chance. */
export class Learner {
  private readonly records: Records;
  private readonly compared: readonly Compared[];
  private readonly crew: Crew;
  private readonly order: Uint32Array;
  private readonly shifts: readonly number[];
  private sessions: Session[] = [];
  private samples: RuleSample[] = [];
  private randoms = new Float64Array(0);

  constructor(records: Records, compared: readonly Compared[], crew: Crew) {
    this.records = records;
    this.compared = compared;
    this.crew = crew;
    this.order = orderByContent(records.hashes);
    this.shifts = shiftsFor(records.count);
  }

  /** The first weights, from random pairs and from a sample of each rule's. */
  async learn(rules: readonly BlockingRule[], groups: readonly RuleGroups[]): Promise<Learnt> {
    const size = this.compared.length;
    const scales = groups.map((group) => Math.max(1, Math.round(pairsOf(group) / TAUGHT_BY_RULE)));
    const random = this.shifts.map((shift): TablePiece => ({ kind: 'random', order: this.order, shift }));
    const sample = rules.map((_, rule): TablePiece => ({ kind: 'sample', rule, of: scales[rule] as number }));
    const answers = await this.crew.run([...random, ...sample]);
    this.randoms = new Float64Array(size * LEVELS);
    for (const counts of answers.slice(0, random.length) as Float64Array[]) {
      for (let at = 0; at < counts.length; at++) {
        this.randoms[at] = (this.randoms[at] as number) + (counts[at] as number);
      }
    }
    this.samples = answers.slice(random.length) as RuleSample[];
    this.sessions = this.samples.map(({ patterns }, rule) => ({
      patterns: inOrder(patterns, size),
      fields: (rules[rule]?.fields ?? []).map((field) =>
        this.compared.findIndex((one) => one.field === field),
      ),
      scale: scales[rule] as number,
    }));
    const frequencies = this.compared.map((one) => frequencyOf(this.records, one));
    const u = this.shares(this.randoms, frequencies);
    return this.train({ m: startingShares(this.compared), u }, frequencies);
  }

  /** Which rules are worth their cost, by the weights learnt first. */
  worthKeeping({ weights }: Learnt): boolean[] {
    const scales = this.sessions.map(({ scale }) => scale);
    const prior = 1 / Math.max(2, this.records.count);
    return worthKeeping(this.samples, scales, this.compared.length, weights, prior);
  }

  /** The same again, with pairs of one cluster left out of chance and values counted by cluster. */
  async relearn(before: Learnt, clusters: Int32Array): Promise<Learnt> {
    const { order, shifts, records } = this;
    const count = order.length;
    const left: number[] = [];
    const right: number[] = [];
    for (const shift of shifts) {
      for (let at = 0; at < count; at++) {
        const a = order[at] as number;
        const b = order[(at + shift) % count] as number;
        if (clusters[a] === clusters[b]) {
          left.push(a);
          right.push(b);
        }
      }
    }
    const own: TablePiece = { kind: 'count', left: Int32Array.from(left), right: Int32Array.from(right) };
    const [counts] = (await this.crew.run([own])) as [Float64Array];
    const strangers = this.randoms.map((value, at) => value - (counts[at] as number));
    const rows = byCluster(clusters);
    const frequencies = this.compared.map((one) => frequencyOf(records, one, clusters, rows));
    return this.train({ m: before.m, u: this.shares(strangers, frequencies) }, frequencies);
  }

  /** Frequencies alone, for a model that was trained elsewhere. */
  frequencies(clusters?: Int32Array): (Frequency | undefined)[] {
    const rows = clusters && byCluster(clusters);
    return this.compared.map((one) => frequencyOf(this.records, one, clusters, rows));
  }

  private train(start: Shares, frequencies: (Frequency | undefined)[]): Learnt {
    const { m, rounds, converged } = train(this.compared, this.sessions, start);
    const kin = learnKin(this.compared, this.sessions, m, start.u);
    return {
      m,
      u: start.u,
      weights: weightsOf(this.compared, { m, u: start.u }),
      frequencies,
      kin,
      rounds,
      converged,
    };
  }

  /** Shares among strangers: sampled, and where equal values can be counted, the count itself. */
  private shares(counts: Float64Array, frequencies: readonly (Frequency | undefined)[]): Float64Array {
    const u = new Float64Array(this.compared.length * LEVELS);
    for (const [field, { levels, kind }] of this.compared.entries()) {
      let total = 0;
      for (let level = 1; level <= levels.length; level++) total += counts[field * LEVELS + level] as number;
      for (let level = 1; level <= levels.length; level++) {
        const at = field * LEVELS + level;
        u[at] = (Math.max(0, counts[at] as number) + 0.5) / (total + 0.5 * levels.length);
      }
      const exact = frequencies[field]?.agreeing ?? 0;
      if (exact > 0 && kind !== 'place') u[field * LEVELS + 1] = Math.max(exact, 1e-9);
    }
    return u;
  }
}

/** How many pairs a rule's groups hold. */
export function pairsOf({ starts }: RuleGroups): number {
  let pairs = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const size = (starts[group + 1] as number) - (starts[group] as number);
    pairs += (size * (size - 1)) / 2;
  }
  return pairs;
}

/** Rows in the order of what they hold, so that what is drawn does not depend on where rows stand. */
export function orderByContent(hashes: Uint32Array): Uint32Array {
  const keyed = new Float64Array(hashes.length);
  for (let row = 0; row < hashes.length; row++)
    keyed[row] = ((hashes[row] as number) >>> 5) * 0x4000000 + row;
  keyed.sort();
  const order = new Uint32Array(new SharedArrayBuffer(hashes.length * 4));
  for (let at = 0; at < order.length; at++) order[at] = (keyed[at] as number) % 0x4000000;
  return order;
}

function shiftsFor(count: number): number[] {
  const wanted = Math.min(Math.floor((count - 1) / 2), Math.ceil(RANDOM / Math.max(1, count)));
  const most = Math.max(1, wanted);
  return Array.from({ length: most }, (_, at) => 1 + Math.floor((at * (count / 2 - 1)) / most));
}
