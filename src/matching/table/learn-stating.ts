import type { Gathered } from './gather.ts';
import type { Records } from './records.ts';
import { bitsOfStated, probabilityOfBits, type Stating, USUAL } from './stating.ts';
import { Union } from './union.ts';

/** From so many bits on a pair is held to be sure at first; then from where so much is stated, within bounds. */
const FIRST_SURE = 7;
const SURE = 0.97;
const LEAST_SURE = 4;
const MOST_SURE = 11;
const ROUNDS = 2;
/** Pairs below so many bits teach nothing. */
const LOWEST = -6;
/** Larger groups of sure pairs teach nothing: few people have so many records, and one chain of errors would outvote all others. */
const LARGEST = 100;
/** Bits are counted in steps of so many. */
const STEP = 0.25;
const STEPS = Math.ceil((MOST_SURE - LOWEST) / STEP);
/** How many pairs, as it were, speak for the usual slope and shift before any is looked at. */
const HOLD_SLOPE = 300;
const HOLD_SHIFT = 20;
/** So many of the pairs just over what is sure are asked how often their records have others, and the share of those who do that is enough. */
const ASKED = 50;
const ENOUGH = 0.15;
/** Records of pairs in doubt have slips, and so have others so much more rarely than records of sure pairs. */
const IN_DOUBT = 0.64;
/** However much more often records of sure pairs have others than records of strangers, so many bits are taken for that. */
const LEAST_MORE = -0.5;

type Pairs = Pick<Gathered, 'left' | 'right'>;

/**
 * Learns from a table, without its truth, how far its bits hold. Two records of which each is surely of a person of whom there is
 * another record tell by themselves whether they are of one: the sure pairs join their groups, or do not, and the pair that is
 * asked about has no part in that. The share of such pairs that are one is the probability to be stated of their bits (a logistic
 * curve, drawn towards the usual one). Among people of two records each there is nobody to ask: the usual curve stands.
 */
export function learnStating(
  pairs: Pairs,
  bits: Float64Array,
  { count, secondFrom }: Pick<Records, 'count' | 'secondFrom'>,
): Stating {
  if (secondFrom > 0) return USUAL;
  let stating = USUAL;
  let sure = FIRST_SURE;
  for (let round = 0; round < ROUNDS; round++) {
    const counted = countJoined(pairs, bits, count, sure);
    if (!counted) return USUAL;
    stating = fitted(counted);
    sure = Math.min(MOST_SURE, Math.max(LEAST_SURE, bitsOfStated(SURE, stating)));
  }
  return stating;
}

/** Pairs whose records have others, by steps of bits: how many, and how many are in one group; and bits to add for who could not be asked. */
interface Joined {
  all: Float64Array;
  one: Float64Array;
  more: number;
}

function countJoined(
  { left, right }: Pairs,
  bits: Float64Array,
  records: number,
  sure: number,
): Joined | undefined {
  const union = new Union(records);
  const partners = new Uint32Array(records);
  for (let pair = 0; pair < bits.length; pair++) {
    if ((bits[pair] as number) < sure) continue;
    const a = left[pair] as number;
    const b = right[pair] as number;
    union.join(a, b);
    partners[a] = (partners[a] as number) + 1;
    partners[b] = (partners[b] as number) + 1;
  }
  const sizes = new Uint32Array(records);
  for (let row = 0; row < records; row++) {
    const root = union.find(row);
    sizes[root] = (sizes[root] as number) + 1;
  }
  const all = new Float64Array(STEPS);
  const one = new Float64Array(STEPS);
  const same = { asked: 0, have: 0 };
  const other = { asked: 0, have: 0 };
  for (let pair = 0; pair < bits.length; pair++) {
    const weight = bits[pair] as number;
    if (weight < LOWEST || weight > sure + 4) continue;
    const a = left[pair] as number;
    const b = right[pair] as number;
    // Without the pair itself.
    const others = weight < sure ? 0 : 1;
    const have = (partners[a] as number) > others && (partners[b] as number) > others;
    if (others === 1) {
      same.asked += 1;
      if (have) same.have += 1;
      continue;
    }
    if (weight < LOWEST + 3) {
      other.asked += 1;
      if (have) other.have += 1;
    }
    if (!have) continue;
    const rootA = union.find(a);
    const rootB = union.find(b);
    if ((sizes[rootA] as number) > LARGEST || (sizes[rootB] as number) > LARGEST) continue;
    const step = Math.floor((weight - LOWEST) / STEP);
    all[step] = (all[step] as number) + 1;
    if (rootA === rootB) one[step] = (one[step] as number) + 1;
  }
  const ofSame = same.have / Math.max(1, same.asked);
  const ofOthers = other.have / Math.max(1, other.asked);
  if (same.asked < ASKED || same.have === 0 || ofSame < ENOUGH * ofOthers) return undefined;
  // Of too few strangers nothing is known of how often those have others.
  const rarer = other.asked < ASKED ? 0 : Math.log2(ofOthers / (IN_DOUBT * ofSame));
  return { all, one, more: Math.max(LEAST_MORE, rarer) };
}

/** The logistic curve through what was counted, by Newton's method: maximum likelihood, held by the usual curve. */
function fitted({ all, one, more }: Joined): Stating {
  let { slope, shift } = USUAL;
  for (let round = 0; round < 25; round++) {
    let bySlope = -HOLD_SLOPE * (slope - USUAL.slope);
    let byShift = -HOLD_SHIFT * (shift - USUAL.shift);
    let twiceSlope = HOLD_SLOPE;
    let both = 0;
    let twiceShift = HOLD_SHIFT;
    for (let step = 0; step < STEPS; step++) {
      const count = all[step] as number;
      if (count === 0) continue;
      const bits = LOWEST + (step + 0.5) * STEP;
      const expected = probabilityOfBits(bits * slope + shift);
      const left = Math.LN2 * ((one[step] as number) - count * expected);
      const spread = Math.LN2 * Math.LN2 * count * expected * (1 - expected);
      bySlope += left * bits;
      byShift += left;
      twiceSlope += spread * bits * bits;
      both += spread * bits;
      twiceShift += spread;
    }
    const divisor = twiceSlope * twiceShift - both * both;
    const moreSlope = (bySlope * twiceShift - byShift * both) / divisor;
    const moreShift = (byShift * twiceSlope - bySlope * both) / divisor;
    slope = Math.min(1.2, Math.max(0.4, slope + moreSlope));
    shift += moreShift;
    if (Math.abs(moreSlope) < 1e-6 && Math.abs(moreShift) < 1e-6) break;
  }
  return { slope, shift: Math.min(4, Math.max(-4, shift)) + more };
}
