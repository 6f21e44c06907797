import { describe, expect, it } from 'vitest';
import { compare, MODEL_2026_11, normalise } from '../matching/index.ts';
import { explainLevel, reasonsFor, shownWeight } from './explain.ts';
import words from './words/en.json' with { type: 'json' };

const kinds = ['person', 'place', 'vehicle', 'phone', 'business', 'online'] as const;

describe('[B6] a match told in words', () => {
  it('has a sentence for every level of every field of the model', () => {
    const needed = kinds.flatMap((kind) =>
      Object.entries(MODEL_2026_11.kinds[kind].fields).flatMap(([field, levels]) =>
        Object.keys(levels).map(
          (level) =>
            reasonsFor({
              kind,
              levels: [{ field, level, weight: 1 }],
            })[0]?.key ?? '',
        ),
      ),
    );
    expect(needed.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
    expect(Object.keys(words).filter((key) => !needed.includes(key))).toEqual([]);
  });

  it('puts the weightiest reason first, with its sign', () => {
    const tell = (full: string, date: string) =>
      normalise({ kind: 'person', value: { names: [{ full }], birth: { date } } });
    const comparison = compare(tell('Andrei Popescu', '1990-05-17'), tell('Mihai Popescu', '1990-05-17'));
    const reasons = comparison ? reasonsFor(comparison) : [];
    expect(reasons.map((reason) => reason.key)).toEqual(['birth.day', 'family.exact', 'given.different']);
    expect(reasons[0]?.shown).toMatch(/^\+13\.\d$/);
    expect(reasons[2]?.shown).toMatch(/^−3\.\d$/);
    expect(explainLevel({ field: 'family', level: 'sounds' })).toBe('family.sounds');
    expect(shownWeight(0.01)).toBe('0.0');
  });

  it('tells no value, neither told nor normalised', () => {
    const secret = normalise({ kind: 'vehicle', value: { plate: 'MX19 KLP', make: 'Lada', colour: 'pink' } });
    const told = JSON.stringify(reasonsFor(compare(secret, secret) ?? { kind: 'vehicle', levels: [] }));
    expect(told).not.toMatch(/MX19|KLP|lada|pink/i);
  });
});
