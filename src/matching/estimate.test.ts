import { describe, expect, it } from 'vitest';
import { plantPeople } from '../testing/planted-repeats.ts';
import { estimateModel, type TeachingPair } from './estimate.ts';
import { compare, decide, MODEL_2026_11, type Normal, normalise, readModel } from './index.ts';

/** People told twice: the two tellings of each among four strangers as candidates, and pairs of strangers. */
function lesson(seed: number) {
  const tellings = plantPeople(220, seed);
  const normals = tellings.map(({ told }) => normalise(told));
  const pair = (one: Normal | undefined, other: Normal | undefined): TeachingPair => ({
    levels: (one && other && compare(one, other)?.levels) ?? [],
  });
  const candidates: TeachingPair[] = [];
  const random: TeachingPair[] = [];
  for (let i = 0; i < normals.length; i++) {
    const at = (further: number) => normals[(i + further) % normals.length];
    if (i % 2 === 0) candidates.push(pair(normals[i], at(1)));
    candidates.push(pair(normals[i], at(18)), pair(normals[i], at(102)));
    for (const further of [31, 57, 83, 141, 199]) random.push(pair(normals[i], at(further)));
  }
  return { kind: 'person' as const, candidates, random };
}

const learnt = estimateModel(MODEL_2026_11, lesson(3), '2026-12-learnt');

describe('learning a model', () => {
  it('stands still, says in how many rounds, and says when it did not', () => {
    expect(learnt.converged).toBe(true);
    expect(learnt.iterations).toBeLessThan(100);
    expect(estimateModel(MODEL_2026_11, lesson(3), 'x', 1).converged).toBe(false);
    expect(
      estimateModel(MODEL_2026_11, { kind: 'person', candidates: [], random: [] }, 'x').model.kinds,
    ).toEqual(MODEL_2026_11.kinds);
  });

  it('finds how many of the candidates are the same, and what agreement is worth', () => {
    // One candidate in five is the other telling of the same person.
    expect(learnt.matchShare).toBeGreaterThan(0.15);
    expect(learnt.matchShare).toBeLessThan(0.25);
    const sex = learnt.model.kinds.person.fields['sex']?.['same'];
    expect(sex?.m).toBeGreaterThan(0.95);
    expect(sex?.u).toBeGreaterThan(0.4);
    expect(sex?.u).toBeLessThan(0.6);
  });

  it('is the same for the same pairs, survives being kept as JSON, and is refused when it would turn agreement into doubt', () => {
    expect(estimateModel(MODEL_2026_11, lesson(3), '2026-12-learnt')).toEqual(learnt);
    expect(readModel(JSON.parse(JSON.stringify(learnt.model)))).toEqual(learnt.model);
    expect(readModel(JSON.parse(JSON.stringify(MODEL_2026_11)))).toEqual(MODEL_2026_11);
    const wrong = structuredClone(MODEL_2026_11);
    const exact = wrong.kinds.person.fields['given']?.['exact'];
    if (exact) exact.u = 0.9;
    expect(() => readModel(wrong)).toThrow(/person given: spelling weighs more than exact/);
    expect(() => readModel({ ...MODEL_2026_11, version: '' })).toThrow();
  });

  it('judges other people, whom it never saw, as well as the model that it came from', () => {
    const other = plantPeople(200, 4).map(({ told, thing }) => ({ normal: normalise(told), thing }));
    const right = (model: typeof MODEL_2026_11) => {
      let count = 0;
      for (let i = 0; i < other.length; i += 2) {
        const [one, again, stranger] = [other[i], other[i + 1], other[(i + 8) % other.length]];
        if (!one || !again || !stranger) continue;
        const same = compare(one.normal, again.normal, { model });
        const not = compare(one.normal, stranger.normal, { model });
        if (same && /strong|certain/.test(decide(same, model))) count += 1;
        if (not && /strong|certain/.test(decide(not, model))) count -= 1;
      }
      return count / (other.length / 2);
    };
    expect(right(learnt.model)).toBeGreaterThanOrEqual(Math.min(0.93, right(MODEL_2026_11) - 0.02));
  });
});
