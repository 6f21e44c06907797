/** Versions of rules, and where the machine's own clock stands. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, londonDay, londonInstant } from '../../platform/working-days.ts';
import { anyDay, anyStory } from '../../testing/any-clock-story.ts';
import { story } from '../../testing/clock-story.ts';
import type { ClockEvent } from './clock-event.ts';
import { type ClockRule, ruleIds, ruleOn } from './clock-rule.ts';
import { type PlannedStage, plan } from './plan.ts';
import { houseRules } from './rule-data.ts';

const stagesOf = (events: readonly ClockEvent[], rules = houseRules): readonly PlannedStage[] =>
  plan(events, rules).stages;

describe('[C6 X6] versions of rules', () => {
  test('a stage keeps the version in force when it began; one from a later day changes no date', () => {
    const anyChange = fc.record({
      rule: fc.constantFrom(...ruleIds),
      from: anyDay,
      count: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(anyStory, anyChange, (events, { rule, from, count }) => {
        const changed: ClockRule = {
          rule,
          from,
          length: { count, unit: 'days' },
          nearDays: 3,
          source: 'A partnership’s own',
          verified: true,
          set: { by: 'm', at: '2026-01-01T00:00:00Z', changeId: 'c' },
        };
        const before = stagesOf(events);
        const after = stagesOf(events, [...houseRules, changed]);
        for (const [index, stage] of before.entries()) {
          const other = after[index];
          if (stage.rule?.version.rule !== rule || stage.begunOn === undefined) continue;
          if (stage.begunOn < from && !stage.rule.beforeFirst) expect(other?.dueOn).toBe(stage.dueOn);
          else if (other?.rule?.version === changed && stage.begunOn >= from)
            expect([other.dueOn, other.nearOn]).toEqual(
              rule === 'end-of-support'
                ? [stage.dueOn, stage.dueOn && addDays(stage.dueOn, -3)]
                : [addDays(stage.begunOn, count), addDays(stage.begunOn, count - 3)],
            );
        }
      }),
    );
  });

  test('every rule has a version for today with a source; each stage that is begun shows one', () => {
    for (const rule of ruleIds) {
      const { version, beforeFirst } = ruleOn(houseRules, rule, '2026-11-28');
      expect(beforeFirst).toBe(false);
      expect(version.source.length).toBeGreaterThan(20);
    }
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const stage of stagesOf(events))
          if (stage.begunOn !== undefined) expect(stage.rule?.version.source).toBeTruthy();
      }),
    );
  });

  test('extended support ends on the day that was written down; what is set is only from when that day is near', () => {
    const events = story(
      ['2026-03-25', 'started', { route: 'adult-nrm', age: 'adult' }],
      ['2026-07-03', 'extension-answered:extended', { until: '2026-10-01' }],
    );
    const endUnder = (rules: readonly ClockRule[]) =>
      stagesOf(events, rules).find(({ stage }) => stage === 'end-of-support');
    expect(endUnder(houseRules)).toMatchObject({
      dueOn: '2026-10-01',
      nearOn: '2026-09-17',
      rule: { version: { rule: 'end-of-support', note: 'ours', verified: false } },
    });
    const own = houseRules.map((each) =>
      each.rule === 'end-of-support'
        ? { ...each, length: { count: 5, unit: 'days' as const }, nearDays: 3 }
        : each,
    );
    expect(endUnder(own)).toMatchObject({ dueOn: '2026-10-01', nearOn: '2026-09-28' });
  });

  test('a stage from before the first version that is known says so', () => {
    const [stage] = stagesOf(
      story(['2019-06-03', 'started', { route: 'adult-nrm', age: 'adult' }], ['2019-06-05', 'support-asked']),
    ).slice(-1);
    expect(stage?.rule?.beforeFirst).toBe(true);
  });
});

describe('[C6 X6] time zones', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('a plan is the same wherever the machine’s own clock stands', () => {
    const samples = fc.sample(anyStory, { numRuns: 40, seed: 5 });
    const plans = ['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((tz) => {
      vi.stubEnv('TZ', tz);
      return samples.map((events) => plan(events, houseRules));
    });
    for (const each of plans) expect(each).toEqual(plans[0]);
  });

  test('a decision that comes late in a summer evening is of the day it is in London', () => {
    expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(londonInstant('2026-10-25', 12).toISOString()).toBe('2026-10-25T12:00:00.000Z');
  });
});
