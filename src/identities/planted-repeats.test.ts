import { describe, expect, it } from 'vitest';
import { compare, decide, type Normal, normalise } from '../matching/index.ts';
import {
  type PlantedTelling,
  plantFirms,
  plantPeople,
  plantPlaces,
  plantVehicles,
} from '../testing/planted-repeats.ts';
import { blockingKeys } from './blocking-keys.ts';

interface Measured {
  precision: number;
  recall: number;
  proposed: number;
}

/** Brings tellings together by their keys, as the worker does, and judges every pair. */
function measure(title: string, tellings: readonly PlantedTelling[]): Measured {
  const normals = tellings.map(({ told }) => normalise(told));
  const groups = new Map<string, number[]>();
  for (const [at, normal] of normals.entries())
    for (const { key, selectivity } of blockingKeys(normal)) {
      const group = groups.get(key);
      // A weak key brings only the newest twenty.
      if (group && (selectivity !== 'weak' || group.length < 20)) group.push(at);
      if (!group) groups.set(key, [at]);
    }
  const judged = new Map<string, boolean>();
  const sum = { right: 0, wrong: 0, possible: 0 };
  for (const group of groups.values())
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) {
        const pair = `${one} ${other}`;
        if (judged.has(pair)) continue;
        judged.set(pair, true);
        const decision = judge(normals[one], normals[other]);
        const same = tellings[one]?.thing === tellings[other]?.thing;
        const strong = decision === 'strong' || decision === 'certain';
        if (strong && same) sum.right += 1;
        if (strong && !same) sum.wrong += 1;
        if (decision === 'possible' && same) sum.possible += 1;
      }
  const planted = tellings.length / 2;
  const measured = {
    precision: sum.right / (sum.right + sum.wrong),
    recall: sum.right / planted,
    proposed: (sum.right + sum.possible) / planted,
  };
  const shown = Object.entries(measured).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  process.stdout.write(`${title} told twice (${planted}): ${shown.join(', ')}\n`);
  return measured;
}

function judge(one: Normal | undefined, other: Normal | undefined): string {
  const comparison = one && other && compare(one, other);
  return comparison ? decide(comparison) : 'none';
}

describe('[B5 B9] repeats with slips of the hand, planted among the names of the county’s communities', () => {
  it.each([
    ['people', () => plantPeople(500, 11)],
    ['vehicles', () => plantVehicles(500, 12)],
    ['places', () => plantPlaces(500, 13)],
  ])('are proposed as strong: %s', (title, plant) => {
    const { precision, recall, proposed } = measure(title, plant());
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(proposed).toBeGreaterThanOrEqual(0.95);
  });

  it('are proposed: firms, of which a name with a slip is all that is told', () => {
    const { precision, proposed } = measure('firms', plantFirms(300, 14));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(proposed).toBeGreaterThanOrEqual(0.9);
  });
});
