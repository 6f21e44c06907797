import { describe, expect, it } from 'vitest';
import { compare, MODEL_2026_11, normalise } from '../matching/index.ts';
import { explainLevel, inOrderOfWeight, shownWeight } from './explain.ts';
import words from './words/en.json' with { type: 'json' };

describe('[B6] a match told in words', () => {
  it('has a sentence for every level of every field of the model', () => {
    const ofModel = Object.values(MODEL_2026_11.kinds).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([field, levels]) =>
        Object.keys(levels).map((level) => explainLevel({ field, level })),
      ),
    );
    const needed = [...ofModel, 'bearers.several', 'bearers.many'];
    expect(needed.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
    expect(Object.keys(words).filter((key) => !needed.includes(key))).toEqual([]);
    expect(new Set(needed).size).toBe(needed.length);
  });

  it('puts the weightiest reason first, and shows each weight with its sign', () => {
    const tell = (full: string, date: string) =>
      normalise({ kind: 'person', value: { names: [{ full }], birth: { date } } });
    const comparison = compare(tell('Andrei Popescu', '1990-05-17'), tell('Mihai Popescu', '1990-05-17'));
    const reasons = inOrderOfWeight(comparison?.levels ?? []);
    expect(reasons.map(explainLevel)).toEqual(['family.exact', 'birth.day', 'given.different']);
    expect(reasons.map(({ weight }) => shownWeight(weight)).join(' ')).toMatch(/^\+8\.\d \+8\.\d −3\.\d$/);
    expect([shownWeight(0.01), shownWeight(-0.01)]).toEqual(['0.0', '0.0']);
  });

  it('tells no value, neither told nor normalised', () => {
    const secret = normalise({ kind: 'vehicle', value: { plate: 'MX19 KLP', make: 'Lada', colour: 'pink' } });
    const told = JSON.stringify(compare(secret, secret));
    expect(told).toContain('plate');
    expect(told).not.toMatch(/MX19|KLP|lada|pink/i);
  });
});
