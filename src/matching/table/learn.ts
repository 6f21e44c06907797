import type { Compared } from './comparer.ts';
import type { Crew } from './contract.ts';
import { byCluster, type Frequency } from './frequencies.ts';
import type { RuleGroups } from './groups.ts';
import { type RuleSample, worthKeeping } from './keep-rules.ts';
import { learnKin } from './kin.ts';
import type { TablePiece } from './kit.ts';
import { inOrder } from './patterns.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { Sorter } from './sort-rows.ts';
import { firstThings, nearlyByChance } from './things.ts';
import { LEVELS, type Session, type Shares, startingShares, train, weightsOf } from './train.ts';

/** Pairs drawn without regard to likeness, to learn how often strangers agree. */
const RANDOM = 120_000;
/** Rows that are drawn for them. */
const DRAWN = 40_000;
/** Pairs of each rule that are compared for training; of a longer rule, groups by chance. */
const TAUGHT_BY_RULE = 8_000;

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
  private readonly told: (share: number) => void;
  private readonly order: Uint32Array;
  private readonly shifts: readonly number[];
  private sessions: Session[] = [];
  private samples: RuleSample[] = [];
  private randoms = new Float64Array(0);

  constructor(records: Records, compared: readonly Compared[], crew: Crew, told: (share: number) => void) {
    this.told = told;
    this.records = records;
    this.compared = compared;
    this.crew = crew;
    this.order = drawnByContent(records.hashes);
    this.shifts = shiftsFor(this.order.length);
  }

  /** The first weights, from random pairs and from a sample of each rule's. */
  async learn(rules: readonly BlockingRule[], groups: readonly RuleGroups[]): Promise<Learnt> {
    const size = this.compared.length;
    const scales = groups.map((group) => Math.max(1, Math.round(pairsOf(group) / TAUGHT_BY_RULE)));
    const random = this.shifts.map((shift): TablePiece => ({ kind: 'random', order: this.order, shift }));
    const sample = rules.map((_, rule): TablePiece => ({ kind: 'sample', rule, of: scales[rule] as number }));
    const answers = await this.crew.run([...random, ...sample, ...this.counting()], this.told);
    this.randoms = new Float64Array(size * LEVELS);
    for (const counts of answers.slice(0, random.length) as Float64Array[]) {
      for (let at = 0; at < counts.length; at++) {
        this.randoms[at] = (this.randoms[at] as number) + (counts[at] as number);
      }
    }
    const things = firstThings(this.records, this.compared);
    const chance = things ? await this.withoutOwn(things) : this.randoms;
    this.samples = answers.slice(random.length, random.length + sample.length) as RuleSample[];
    const sorted = this.samples.map(({ patterns }) => inOrder(patterns, size));
    this.sessions = sorted.map((patterns, rule) => ({
      patterns,
      levels: patterns.levels(),
      fields: (rules[rule]?.fields ?? []).map((field) =>
        this.compared.findIndex((one) => one.field === field),
      ),
      scale: scales[rule] as number,
    }));
    const frequencies = answers.slice(random.length + sample.length) as (Frequency | undefined)[];
    const u = this.shares(chance, frequencies);
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
    const pieces = [this.ownPairs(clusters), ...this.counting(clusters)];
    const [counts, ...frequencies] = (await this.crew.run(pieces)) as [
      Float64Array,
      ...(Frequency | undefined)[],
    ];
    const strangers = this.randoms.map((value, at) => value - (counts[at] as number));
    return this.train({ m: before.m, u: this.shares(strangers, frequencies) }, frequencies);
  }

  private async withoutOwn(clusters: Int32Array): Promise<Float64Array> {
    const [counts] = (await this.crew.run([this.ownPairs(clusters)])) as [Float64Array];
    return this.randoms.map((value, at) => value - (counts[at] as number));
  }

  /** The pairs drawn by chance that are of one cluster. */
  private ownPairs(clusters: Int32Array): TablePiece {
    const { order, shifts } = this;
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
    return { kind: 'count', left: Int32Array.from(left), right: Int32Array.from(right) };
  }

  /** Frequencies alone, for a model that was trained elsewhere. */
  async frequencies(clusters?: Int32Array): Promise<(Frequency | undefined)[]> {
    return (await this.crew.run(this.counting(clusters))) as (Frequency | undefined)[];
  }

  private counting(clusters?: Int32Array): TablePiece[] {
    const order = clusters && byCluster(clusters);
    return this.compared.map((_, field) => ({ kind: 'frequency', field, clusters, order }));
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
      const near = nearlyByChance(this.records, this.compared, field, counts[field * LEVELS + 2] as number);
      if (near !== undefined) u[field * LEVELS + 2] = near;
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

/**
 * Rows drawn by what they hold, and in an order that goes by it, so that nothing depends on where rows stand. All of a short
 * table.
 */
function drawnByContent(hashes: Uint32Array): Uint32Array {
  const most = hashes.length <= DRAWN ? 0xffffffff : Math.floor((0x100000000 * DRAWN) / hashes.length);
  let drawn = 0;
  for (let row = 0; row < hashes.length; row++) if ((hashes[row] as number) <= most) drawn += 1;
  const order = new Uint32Array(new SharedArrayBuffer(drawn * 4));
  const keys = new Uint32Array(drawn);
  for (let row = 0, at = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (hash > most) continue;
    order[at] = row;
    keys[at] = hash;
    at += 1;
  }
  new Sorter(order, keys, drawn).sort(0, drawn);
  return order;
}

function shiftsFor(count: number): number[] {
  const wanted = Math.min(Math.floor((count - 1) / 2), Math.ceil(RANDOM / Math.max(1, count)));
  const most = Math.max(1, wanted);
  return Array.from({ length: most }, (_, at) => 1 + Math.floor((at * (count / 2 - 1)) / most));
}
