/** The clock moved over years: every date that any course of events can give. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, isWorkingDay } from '../../platform/working-days.ts';
import { anyBirth, anyDay, anyStory } from '../../testing/any-clock-story.ts';
import { story } from '../../testing/clock-story.ts';
import { type ClockEvent, standing } from './clock-event.ts';
import { type PlannedStage, plan } from './plan.ts';
import { addMonths, birthday } from './reckon.ts';
import { houseRules } from './rule-data.ts';
import { stageRules } from './stage-data.ts';
import { stateOn } from './stage-state.ts';

const stagesOf = (events: readonly ClockEvent[], rules = houseRules): readonly PlannedStage[] =>
  plan(events, rules).stages;
const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

describe('[C6 X6] dates over years', () => {
  test('where working days rule, no date falls on a weekend or a bank holiday, be it listed or reckoned', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const stage of stagesOf(events)) {
          if (stage.rule?.version.length?.unit !== 'working-days' || stage.dueOn === undefined) continue;
          seen += 1;
          expect(isWorkingDay(stage.dueOn, 'reckon')).toBe(true);
          if (stage.dueOn >= '2029-01-01') expect(stage.holidays).toBe('reckoned');
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  test('where calendar days rule, the date is so many days of 24 hours later, over leap days and changes of the clocks', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const { rule, begunOn, dueOn } of stagesOf(events)) {
          const length = rule?.version.length;
          if (length?.unit !== 'days' || begunOn === undefined || dueOn === undefined) continue;
          expect(utc(dueOn) - utc(begunOn)).toBe(length.count * 86_400_000);
        }
      }),
    );
  });

  test('months end with the month where it is shorter, and never skip one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (day, months) => {
        const there = addMonths(day, months);
        const monthsOf = (each: Day) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(monthsOf(there) - monthsOf(day)).toBe(months);
        expect(Number(there.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
        expect(there.slice(8) === day.slice(8) || addDays(there, 1).endsWith('-01')).toBe(true);
      }),
    );
  });

  test('a birthday has the day of birth, but for those born on 29 February in a year without one', () => {
    fc.assert(
      fc.property(anyBirth, (born) => {
        const there = birthday(born, 18);
        expect(Number(there.slice(0, 4)) - Number(born.slice(0, 4))).toBe(18);
        expect(there.slice(5)).toBe(born.endsWith('02-29') ? '03-01' : born.slice(5));
      }),
    );
  });
});

describe('[C6 X6] plans over years', () => {
  test('the order in which events are handed in changes nothing', () => {
    fc.assert(
      fc.property(anyStory, fc.infiniteStream(fc.nat()), (events, dice) => {
        const shuffled = events
          .map((event) => ({ event, at: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at);
        expect(
          plan(
            shuffled.map((each) => each.event),
            houseRules,
          ),
        ).toEqual(plan(events, houseRules));
      }),
    );
  });

  test('a later event never moves the date or the rule of a stage that has been done or taken away', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        for (let count = 1; count < events.length; count += 1) {
          const before = stagesOf(events.slice(0, count)).filter((each) => each.doneOn ?? each.stoppedOn);
          const after = stagesOf(events.slice(0, count + 1));
          for (const stage of before)
            expect(after.find((each) => each.stage === stage.stage && each.round === stage.round)).toEqual(
              stage,
            );
        }
      }),
    );
  });

  test('of each stage at most one round runs at a time, and rounds are numbered as they come', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const stages = stagesOf(events);
        for (const { stage } of stageRules) {
          const rounds = stages.filter((each) => each.stage === stage);
          expect(rounds.map((each) => each.round)).toEqual(rounds.map((_, index) => index + 1));
          expect(
            rounds.filter((each) => each.doneOn === undefined && each.stoppedOn === undefined).length,
          ).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('as days go by a stage is due, then near, then late or past, and never turns back', () => {
    const order = ['due', 'near', 'late', 'passed', 'open', 'done'];
    fc.assert(
      fc.property(anyStory, (events) => {
        for (const stage of stagesOf(events)) {
          if (stage.stoppedOn !== undefined || stage.dueOn === undefined || stage.doneOn !== undefined)
            continue;
          const from = stage.begunOn ?? stage.dueOn;
          const states = Array.from({ length: 60 }, (_, index) =>
            order.indexOf(stateOn(stage, addDays(from, index * 2))),
          );
          expect(states).toEqual(states.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('striking out the last event gives back the plan from before it', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const last = events.at(-1);
        if (last === undefined || events.length < 2) return;
        const struck = story([
          '2046-01-01',
          'struck-out',
          { corrects: last.eventId, eventId: 'strike', recordedAt: '2046-01-01T00:00:00.000Z' },
        ]);
        expect(plan([...events, ...struck], houseRules)).toEqual(plan(events.slice(0, -1), houseRules));
        expect(standing([...events, ...struck])).toHaveLength(events.length - 1);
      }),
    );
  });
});
