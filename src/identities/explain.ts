import type { ComparedLevel, Comparison } from '../matching/index.ts';

/**
 * The key of the sentence that tells a level. Levels stored under an earlier model may have no sentence any more: the caller's
 * catalogue decides what it says then.
 */
export function explainLevel(level: Pick<ComparedLevel, 'field' | 'level'>): string {
  return `${level.field}.${level.level}`;
}

/** A weight in bits as shown beside its reason: with its sign and one decimal, "+4.1", "−3.6" with a true minus sign. */
export function shownWeight(weight: number): string {
  const size = Math.abs(weight).toFixed(1);
  return size === '0.0' ? '0.0' : `${weight > 0 ? '+' : '\u2212'}${size}`;
}

/** The levels of a comparison in the order in which they are told: the weightiest first, for and against alike. */
export function inOrderOfWeight(levels: Comparison['levels']): ComparedLevel[] {
  return [...levels].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
