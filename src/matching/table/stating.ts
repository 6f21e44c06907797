/**
 * How the bits of a pair become the probability that is stated of it: log odds, in bits, of `slope` times the bits and `shift`. Fields
 * agree together more than adding up their bits knows, and how many of all pairs are the same is told badly by pairs themselves.
 */
export interface Stating {
  slope: number;
  shift: number;
}

/** Where a table has too little to learn it from: pairs of eight bits were found true as often as six would say (ADR 12). */
export const USUAL: Stating = { slope: 0.8, shift: 0 };

/** The probability that is stated of a pair of so many bits. */
export function statedOfBits(bits: number, { slope, shift }: Stating): number {
  return probabilityOfBits(bits * slope + shift);
}

/** The bits from which so much is stated. */
export function bitsOfStated(probability: number, { slope, shift }: Stating): number {
  return (bitsOfProbability(probability) - shift) / slope;
}

/** Bits as a probability. */
export function probabilityOfBits(bits: number): number {
  return 1 / (1 + Math.exp(-bits * Math.LN2));
}

/** A probability as bits. */
export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
