import { describe, expect, it } from 'vitest';
import { type RuleSample, worthKeeping } from './keep-rules.ts';
import { LEVELS } from './train.ts';

const WEIGHTS = new Float64Array(LEVELS);
WEIGHTS[1] = 40;
WEIGHTS[2] = -40;

/** Pairs of one rule: how many that agree and that do not, and which rules propose them. */
function sample(...shown: { same: number; other: number; by: number }[]): RuleSample {
  const pattern: number[] = [];
  const proposers: number[] = [];
  for (const { same, other, by } of shown) {
    for (let pair = 0; pair < same + other; pair++) {
      pattern.push(pair < same ? 0 : 1);
      proposers.push(by);
    }
  }
  return {
    patterns: { low: Uint32Array.of(1, 2), high: new Uint32Array(2), counts: new Float64Array(2) },
    pattern: Int32Array.from(pattern),
    proposers: Uint32Array.from(proposers),
  };
}

const judge = (samples: RuleSample[], scale = 100) =>
  worthKeeping(
    samples,
    samples.map(() => scale),
    1,
    WEIGHTS,
    0.001,
  );

describe('which rules are worth their cost', () => {
  it('drops one that costs much and finds almost nothing that others do not find', () => {
    expect(
      judge([sample({ same: 900, other: 100, by: 1 }), sample({ same: 1, other: 2000, by: 2 })]),
    ).toEqual([true, false]);
  });

  it('keeps one that costs little, however little it finds', () => {
    expect(judge([sample({ same: 900, other: 100, by: 1 }), sample({ same: 0, other: 400, by: 2 })])).toEqual(
      [true, true],
    );
  });

  it('drops only one of two that find the same pairs', () => {
    const both = { same: 300, other: 0, by: 0b110 };
    expect(
      judge([
        sample({ same: 900, other: 0, by: 1 }),
        sample({ same: 0, other: 3000, by: 0b010 }, both),
        sample({ same: 0, other: 2000, by: 0b100 }),
      ]),
    ).toEqual([true, false, true]);
  });

  it('stops before what is lost together is more than a fiftieth', () => {
    const poor = (by: number) => sample({ same: 14, other: 2500, by });
    expect(judge([sample({ same: 990, other: 0, by: 1 }), poor(2), poor(4)]).filter(Boolean)).toHaveLength(2);
  });
});
