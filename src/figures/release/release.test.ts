import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, concern, way } from '../../testing/concerns.ts';
import { chainsOf, type InvestigationWay, stages } from '../funnel/chain.ts';
import { funnelOf } from '../funnel/funnel.ts';
import { releasePeriod } from './make-release.ts';
import { knownAnyway, protect, ruleOn, withoutHidden } from './protect.ts';
import { monthsOf } from './release-length.ts';

test('[E6] by kind too, every number that is released is rounded by itself, and a kind of fewer than five concerns has no row', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (sexual, refused) => {
      const some = (count: number, kind: string, types: string[]) =>
        Array.from({ length: count }, (_, index) => concern(`${kind}${index}`, { types }));
      const all = [...some(sexual, 's', ['sexual']), ...some(refused, 'r', ['not-known'])];
      const { types } = protect(funnelOf(chainsOf(all, [], [])), ruleOn('2026-11-29'));
      expect(types.map(({ type }) => type)).toEqual([
        ...(sexual < 5 ? [] : ['sexual']),
        ...(refused < 5 ? [] : ['not-known']),
      ]);
      for (const { reached } of types)
        for (const told of Object.values(reached))
          expect(told === null || (told >= 5 && told % 5 === 0)).toBe(true);
    }),
  );
});

const anyWay = fc.record({
  closed: fc.boolean(),
  chargedOn: fc.constantFrom(null, '2026-03-01' as const),
  stopped: fc.constantFrom(null, 'disrupted'),
});

test('[E6 D1] no investigation that is under way changes anything that is released, whatever else there is', () => {
  fc.assert(
    fc.property(fc.array(anyWay, { maxLength: 40 }), fc.nat(39), (ways, hidden) => {
      const concerns = Array.from({ length: 40 }, (_, index) => concern(String(index)));
      const known = ways.map((each, index) => way(String(index), each));
      const secret = way(String(hidden), { types: ['organ-harvesting'], helped: ['abroad'] });
      const released = (all: readonly InvestigationWay[]) =>
        protect(funnelOf(chainsOf(concerns, [], knownAnyway(all))), ruleOn('2026-11-29'));
      expect(released([...known, secret])).toEqual(released(known));
    }),
  );
});

test('every number that is released is rounded by itself, so that no difference of two gives back one of fewer than five', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (stopped, identified) => {
      const chains = chainsOf(
        [
          ...Array.from({ length: stopped }, (_, index) => concern(`s${index}`, { stopped: 'not-slavery' })),
          ...Array.from({ length: identified }, (_, index) =>
            concern(`i${index}`, { identifiedAt: at('2026-01-06') }),
          ),
        ],
        [],
        [],
      );
      const released = protect(funnelOf(chains), ruleOn('2026-11-29'));
      const numbers = [
        released.concerns,
        ...stages.map((stage) => released.reached[stage]),
        ...released.standing.flatMap(({ goesOn, notKnown, reasons }) => [
          goesOn,
          notKnown,
          ...reasons.map(({ count }) => count),
        ]),
      ];
      for (const number of numbers) expect(number === null || (number >= 5 && number % 5 === 0)).toBe(true);
    }),
  );
});

test('what is hidden between agencies is in no release; a release is of the year, and another of the three years, before the quarter', () => {
  expect(withoutHidden([concern('a'), concern('b')], new Set(['a'])).map(({ reportId }) => reportId)).toEqual(
    ['b'],
  );
  expect(releasePeriod('2026-11-29', 12)).toEqual({ from: '2025-10-01', until: '2026-10-01' });
  expect(releasePeriod('2026-01-01', 12)).toEqual({ from: '2025-01-01', until: '2026-01-01' });
  expect(releasePeriod('2026-11-29', 36)).toEqual({ from: '2023-10-01', until: '2026-10-01' });
  expect([12, 36].map((months) => monthsOf(releasePeriod('2026-02-03', months === 12 ? 12 : 36)))).toEqual([
    12, 36,
  ]);
});
