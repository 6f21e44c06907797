import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskLevels } from '../../support/index.ts';
import { ages } from './item.ts';
import { agendaOf, minutesFor, minutesOver } from './slots.ts';

const startsAt = new Date('2026-12-03T10:00:00Z');
const item = (
  itemId: string,
  riskLevel: (typeof riskLevels)[number],
  age: (typeof ages)[number] = 'adult',
) => ({
  itemId,
  riskLevel,
  age,
  minutes: minutesFor(riskLevel, '2026-11-02'),
  putAt: new Date('2026-11-02T09:00:00Z'),
});

test('[X17] the highest risk comes first, children before adults at the same risk, each at the earliest time that it can begin', () => {
  const agenda = agendaOf(
    [
      item('low', 'low'),
      item('adult', 'very-high'),
      item('child', 'very-high', 'child'),
      item('high', 'high'),
    ],
    startsAt,
  );
  expect(
    agenda.map((slot) => [slot.number, slot.item.itemId, slot.earliest.toISOString().slice(11, 16)]),
  ).toEqual([
    [1, 'child', '10:00'],
    [2, 'adult', '10:20'],
    [3, 'high', '10:40'],
    [4, 'low', '10:55'],
  ]);
});

const anyItems = fc.uniqueArray(
  fc.record({ itemId: fc.uuid(), level: fc.constantFrom(...riskLevels), age: fc.constantFrom(...ages) }),
  { selector: ({ itemId }) => itemId, maxLength: 12 },
);

test('whoever sees only some of the items sees them in the same order, numbered without a gap, and never later than they are', () => {
  fc.assert(
    fc.property(anyItems, fc.func(fc.boolean()), (chosen, shows) => {
      const all = chosen.map(({ itemId, level, age }) => item(itemId, level, age));
      const whole = agendaOf(all, startsAt);
      const some = agendaOf(
        all.filter(({ itemId }) => shows(itemId)),
        startsAt,
      );
      expect(some.map(({ number }) => number)).toEqual(some.map((_, index) => index + 1));
      expect(some.map((slot) => slot.item.itemId)).toEqual(
        whole.map((slot) => slot.item.itemId).filter((itemId) => shows(itemId)),
      );
      for (const slot of some) {
        const real = whole.find((each) => each.item.itemId === slot.item.itemId);
        expect(slot.earliest.getTime()).toBeLessThanOrEqual(real?.earliest.getTime() ?? 0);
      }
      // What it shows follows from what is theirs alone: the first begins with the conference, and each when the one before has had its minutes.
      for (const [index, slot] of some.entries())
        expect(slot.earliest.getTime()).toBe(
          startsAt.getTime() +
            some.slice(0, index).reduce((sum, before) => sum + before.item.minutes, 0) * 60_000,
        );
    }),
  );
});

test('an item runs over by the whole minutes beyond its slot, as long as it runs', () => {
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
  const slot = { minutes: 15, begunAt: startsAt, endedAt: null };
  expect(minutesOver({ ...slot, begunAt: null }, at(90))).toBe(0);
  expect(minutesOver(slot, at(15))).toBe(0);
  expect(minutesOver(slot, at(19.5))).toBe(4);
  expect(minutesOver({ ...slot, endedAt: at(12) }, at(90))).toBe(0);
});
