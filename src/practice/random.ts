/** A stream of chance that is the same for the same seed, on every machine. */
export interface Random {
  /** Evenly from 0 up to but without 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** One of these, all alike likely. Throws on an empty list. */
  pick<T>(from: readonly T[]): T;
  /** One of these, earlier ones likelier: the first about as likely as the last third together. */
  pickEarly<T>(from: readonly T[]): T;
  /** One of the keys, by weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** So many different ones, in chance order; all when there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

/**
 * sfc32, Chris Doty-Humphrey's small fast counting generator (PractRand, public domain), seeded from two numbers and
 * warmed up. Not for secrets.
 */
export function seededRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = Math.imul(seed ^ stream, 0x9e3779b9) | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warm = 0; warm < 15; warm += 1) next();
  return fromNext(next);
}

function fromNext(next: () => number): Random {
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (from) => at(from, Math.floor(next() * from.length)),
    pickEarly: (from) => at(from, Math.floor(next() ** 1.7 * from.length)),
    weighted: (weights) => weighted(weights, next()),
    some: (from, count) => {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        at(rest.splice(Math.floor(next() * rest.length), 1), 0),
      );
    },
  };
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[index];
  if (found === undefined) throw new RangeError('Nothing to choose from');
  return found;
}

function weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>, draw: number): K {
  const keys = Object.keys(weights).filter((key): key is K => key in weights);
  let left = draw * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
  for (const key of keys) {
    left -= weights[key] ?? 0;
    if (left < 0) return key;
  }
  return at(keys, keys.length - 1);
}
