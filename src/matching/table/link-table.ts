import { Clusterer, type Joining } from './cluster.ts';
import { planComparisons } from './comparer.ts';
import type {
  LinkedPairs,
  LinkOptions,
  LinkOutcome,
  TableInput,
  TableModel,
  TablePhase,
} from './contract.ts';
import { explainer } from './explain.ts';
import { blockingYields, type Gathered, gather } from './gather.ts';
import type { RuleGroups } from './groups.ts';
import { HouseAlone } from './house-alone.ts';
import { keptByModel, withoutDropped } from './keep-rules.ts';
import type { TablePiece } from './kit.ts';
import { Learner, type Learnt } from './learn.ts';
import { learnStating } from './learn-stating.ts';
import { learntFrom, modelOf } from './model-of.ts';
import { readRecords } from './read-records.ts';
import { planRules } from './rules.ts';
import { sharesOfPairs } from './shares-of-pairs.ts';
import { soloCrew } from './solo-crew.ts';
import { orderByWeight } from './sort-pairs.ts';
import { bitsOfProbability, bitsOfStated, type Stating, statedOfBits, USUAL } from './stating.ts';
import { Union } from './union.ts';
import { movedBy, Weigher, type Weights } from './weigh.ts';
import { weighAll } from './weigh-all.ts';

/** Groups of more rows than this are divided by a further field. */
const LARGEST_GROUP = 20;
/** Weights may rise by so many bits, once strangers are known better, after a pair was kept or not. */
const SLACK = 4;
/** Pairs that are less likely than this to be the same are not given back. */
const KEEP = 0.02;
/** Bits from which records are one for the purpose of counting entities. */
const SURE = 4;
/** A wrong join costs every pair of two groups: joining asks for so many bits more than saying that a pair is the same. */
const SURER = 2;
/** So many pairs are tried for joining before whatever else waits on this thread has its turn. */
const STEP = 3_000;
const NONE = new Int32Array(0);
/** What is the chosen threshold where nobody gives one: the probability from which more pairs are the same than not. */
const JOIN = 0.5;
const SPLIT = 0.5;

/**
 * Finds which records of a table are of one person: reads, proposes, learns, weighs and joins. The same table gives the
 * same result whatever the crew and in whatever order its rows stand.
 */
export async function linkTable(input: TableInput, options: LinkOptions = {}): Promise<LinkOutcome> {
  const crew = options.crew ?? soloCrew();
  const clock = new Clock(options);
  const tell = (share: number): void => clock.tell(share);
  const thisYear = Number((options.today ?? '2026-01-01').slice(0, 4));
  const records = await readRecords(input, thisYear, crew, tell);
  const compared = planComparisons(input.columns, records.layout);
  const rules = planRules(records.layout, compared);
  const places = [0];
  for (const rule of rules) places.push((places.at(-1) as number) + rule.keys.length);
  const stride = places.at(-1) as number;
  clock.next('block');
  const keys = new Uint32Array(new SharedArrayBuffer(records.count * stride * 4));
  await crew.equip({ records, compared, rules, keys, stride, places });
  const grouping = rules.map((_, rule): TablePiece => ({ kind: 'group', rule, limit: LARGEST_GROUP }));
  const groups = (await crew.run(grouping, tell)) as RuleGroups[];
  await crew.equip({ groups });
  clock.next('train');
  const learner = new Learner(records, compared, crew, tell);
  const given = options.model && learntFrom(options.model, compared, await learner.frequencies());
  let learnt: Learnt = given ?? (await learner.learn(rules, groups));
  const used = options.model ? keptByModel(rules, options.model) : learner.worthKeeping(learnt);
  const worked = withoutDropped(groups, used, keys, stride, places);
  clock.next('score');
  const fields = compared.length;
  const start: Weights = {
    weights: learnt.weights,
    moved: movedBy(compared, learnt.frequencies),
    prior: options.model?.prior ?? 1 / Math.max(2, records.count),
    together: 1,
  };
  await crew.equip({ groups: worked, weights: start });
  const keep = options.keep ?? KEEP;
  const least = bitsOfStated(keep, USUAL) - bitsOfProbability(start.prior) - SLACK;
  const gathered = await gather(rules, worked, fields, least, crew, tell);
  let weights = sharesOfPairs(gathered, learnt, records, compared, options.model);
  let bits = await weighAll(gathered, weights, crew);
  clock.next('train');
  const first = surely(records.count, gathered, bits);
  learnt = given
    ? { ...given, frequencies: await learner.frequencies(first) }
    : await learner.relearn(learnt, first);
  clock.next('score');
  weights = sharesOfPairs(gathered, learnt, records, compared, options.model);
  bits = await weighAll(gathered, weights, crew);
  const weigher = new Weigher(records, fields, weights);
  const stating = options.model ? (options.model.stating ?? USUAL) : learnStating(gathered, bits, records);
  const house = new HouseAlone(compared, learnt.weights, stating);
  house.limit(gathered, bits);
  const from = bitsOfStated(keep, stating);
  const order = orderByWeight(gathered.left, gathered.right, bits, records.hashes, from);
  const yields = blockingYields(gathered, groups, used, (pair) =>
    statedOfBits(bits[pair] as number, stating),
  );
  const pairs = inOrderOfWeight(gathered, bits, order, stating);
  const thresholds = { join: JOIN, split: SPLIT, ...options.model?.thresholds, ...options.thresholds };
  const model: TableModel = modelOf(compared, learnt, weights, stating, yields, thresholds, records.count);
  clock.next('cluster');
  options.onWeighed?.({ pairs, patterns: gathered.levels, model });
  const explain = explainer(records, compared, weigher, stating, house);
  const joining: Joining = {
    count: records.count,
    left: pairs.left,
    right: pairs.right,
    weight: pairs.weight,
    prior: weigher.prior,
    evidence: explain.evidence,
    split: bitsOfStated(thresholds.split, USUAL) - weigher.prior / 2,
    always: options.always ?? NONE,
    never: options.never ?? NONE,
    hashes: records.hashes,
  };
  let clusterer = new Clusterer(joining);
  const clustersAt = (join: number): Int32Array => {
    const end = countAbove(pairs.weight, bitsOfStated(join, stating) + SURER);
    if (end < clusterer.tried) clusterer = new Clusterer(joining);
    clusterer.tryUntil(end);
    return clusterer.clusters();
  };
  const end = countAbove(pairs.weight, bitsOfStated(thresholds.join, stating) + SURER);
  for (let to = STEP; to < end; to += STEP) {
    clusterer.tryUntil(to);
    tell(to / end);
    await others();
  }
  const clusters = clustersAt(thresholds.join);
  clock.end();
  return {
    records: records.count,
    candidates: gathered.candidates,
    pairs,
    clusters,
    clustersAt,
    patterns: gathered.levels,
    model,
    levelsOf: explain.levelsOf,
    seconds: clock.seconds,
  };
}

/** Lets whatever else waits on this thread have its turn. */
const others = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** How many of some weights in falling order are at least so much. */
function countAbove(weights: Float64Array, least: number): number {
  let from = 0;
  let to = weights.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((weights[middle] as number) >= least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In memory that threads share, for whoever tells of them. */
function inOrderOfWeight(
  gathered: Gathered,
  bits: Float64Array,
  order: Uint32Array,
  stating: Stating,
): LinkedPairs {
  const size = order.length;
  const room = (bytes: number) => new SharedArrayBuffer(size * bytes);
  const pairs = {
    left: new Int32Array(room(4)),
    right: new Int32Array(room(4)),
    weight: new Float64Array(room(8)),
    probability: new Float32Array(room(4)),
    pattern: new Uint32Array(room(4)),
  };
  for (let at = 0; at < size; at++) {
    const pair = order[at] as number;
    const weight = bits[pair] as number;
    pairs.left[at] = gathered.left[pair] as number;
    pairs.right[at] = gathered.right[pair] as number;
    pairs.weight[at] = weight;
    pairs.probability[at] = statedOfBits(weight, stating);
    pairs.pattern[at] = gathered.pattern[pair] as number;
  }
  return pairs;
}

function surely(count: number, { left, right }: Gathered, bits: Float64Array): Int32Array {
  const union = new Union(count);
  for (let pair = 0; pair < bits.length; pair++) {
    if ((bits[pair] as number) > SURE) union.join(left[pair] as number, right[pair] as number);
  }
  return union.roots();
}

/** Seconds by phase, told as they pass. */
class Clock {
  readonly seconds: Record<TablePhase, number> = { normalise: 0, block: 0, train: 0, score: 0, cluster: 0 };
  private phase: TablePhase = 'normalise';
  private since = performance.now();
  private readonly options: LinkOptions;

  constructor(options: LinkOptions) {
    this.options = options;
    options.onProgress?.('normalise', 0);
  }

  next(phase: TablePhase): void {
    this.end();
    this.phase = phase;
    this.options.onProgress?.(phase, 0);
  }

  /** How far the phase has come. */
  tell(share: number): void {
    this.options.signal?.throwIfAborted();
    this.options.onProgress?.(this.phase, share);
  }

  end(): void {
    this.options.signal?.throwIfAborted();
    const now = performance.now();
    this.seconds[this.phase] += (now - this.since) / 1000;
    this.since = now;
  }
}
