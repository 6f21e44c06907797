import type { ComparedLevel, Comparison } from '../matching/index.ts';
import english from './words/en.json' with { type: 'json' };

/** The key of the sentence that tells a level, `field.level`, as in `words/en.json`. */
export function explainLevel(level: Pick<ComparedLevel, 'field' | 'level'>): string {
  return `${level.field}.${level.level}`;
}

/** One reason: the key of its sentence, and its weight in bits to one place, with its sign. */
export interface Reason {
  key: string;
  weight: number;
  shown: string;
}

/** The reasons of a comparison, the weightiest first, for and against. Never the values: they are shown elsewhere, to those who may. */
export function reasonsFor(comparison: Pick<Comparison, 'kind' | 'levels'>): Reason[] {
  return [...comparison.levels]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((level) => ({
      key: keyFor(comparison.kind, level),
      weight: level.weight,
      shown: shownWeight(level.weight),
    }));
}

/** Kinds share field names (a company number, a telephone number): their sentences stand under the kind where they differ. */
function keyFor(kind: Comparison['kind'], level: ComparedLevel): string {
  const own = `${kind}.${explainLevel(level)}`;
  return Object.hasOwn(english, own) ? own : explainLevel(level);
}

/** A weight with its sign and one decimal: "+4.1", "-3.6" with a true minus sign. */
export function shownWeight(weight: number): string {
  const size = Math.abs(weight).toFixed(1);
  return size === '0.0' ? '0.0' : `${weight > 0 ? '+' : '\u2212'}${size}`;
}
