import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../platform/working-days.ts';
import { releasePeriod } from '../release/make-release.ts';
import { knownAnyway, openRule, protect, ruleOn, withoutHidden } from '../release/protect.ts';
import { type Chain, type Concern, chainsOf, type InvestigationWay, stages } from './chain.ts';
import { funnelOf } from './funnel.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const concern = (reportId: string, of: Partial<Concern> = {}): Concern => ({
  reportId,
  reference: `R-${reportId}`,
  receivedAt: at('2026-01-05'),
  channel: 'public-site',
  identifiedAt: null,
  waits: false,
  stopped: null,
  types: null,
  ...of,
});
const way = (reportId: string, of: Partial<InvestigationWay> = {}): InvestigationWay => ({
  reportId,
  begunAt: at('2026-01-20'),
  closed: false,
  types: ['labour'],
  chargedOn: null,
  convictedOn: null,
  orderedOn: null,
  stopped: null,
  helped: null,
  ...of,
});
const tell = ({ last, fate, reason }: Chain) => [last, fate, reason];

test('a concern stands at the last stage it reached, for the reason that somebody recorded; what nobody recorded is not known', () => {
  const chains = chainsOf(
    [
      concern('waits', { waits: true }),
      concern('noise', { stopped: 'not-slavery' }),
      concern('silent'),
      concern('seen', { identifiedAt: at('2026-01-06') }),
      concern('drafted'),
      concern('sent'),
      concern('looked'),
      concern('dropped'),
      concern('court'),
      concern('guilty'),
    ],
    [
      { reportId: 'drafted', startedAt: at('2026-01-07'), sentAt: null, closed: true, types: null },
      { reportId: 'sent', startedAt: at('2026-01-07'), sentAt: at('2026-01-09'), closed: false, types: null },
    ],
    [
      way('looked'),
      way('dropped', { closed: true, stopped: 'suspect-not-identified' }),
      way('court', { chargedOn: '2026-03-01', stopped: 'acquitted' }),
      way('guilty', { chargedOn: '2026-03-01', convictedOn: '2026-05-01', orderedOn: '2026-05-02' }),
    ],
  );
  expect(chains.map(tell)).toEqual([
    ['concern', 'goes-on', null],
    ['concern', 'stopped', 'not-slavery'],
    ['concern', 'stopped', 'not-recorded'],
    ['identified', 'not-known', null],
    ['identified', 'stopped', 'referral-not-sent'],
    ['referred', 'not-known', null],
    ['investigated', 'goes-on', null],
    ['investigated', 'stopped', 'suspect-not-identified'],
    ['charged', 'stopped', 'acquitted'],
    ['ordered', 'came-through', null],
  ]);
});

test('[E8] times between steps are told by median and quarters, and only where enough were measured', () => {
  const chains = chainsOf(
    [1, 2, 3, 4, 5].map((days) =>
      concern(`${days}`, { identifiedAt: at(`2026-01-${5 + days}`.replace(/-(\d)$/, '-0$1')) }),
    ),
    [],
    [way('5', { chargedOn: '2026-02-01' })],
  );
  const { times } = protect(funnelOf(chains), openRule);
  expect(times[0]).toEqual({ from: 'concern', to: 'identified', quarter: 2, median: 3, threeQuarters: 4 });
  expect(times.find(({ to }) => to === 'charged')?.median).toBeNull();
});

test('[E8] the time from a conviction to an order is told, as the last step', () => {
  const chains = chainsOf(
    [1, 2, 3, 4, 5].map((days) => concern(`${days}`)),
    [],
    [1, 2, 3, 4, 5].map((days) =>
      way(`${days}`, {
        chargedOn: '2026-03-01',
        convictedOn: '2026-05-01',
        orderedOn: `2026-05-0${days + 1}` as Day,
      }),
    ),
  );
  const { times } = protect(funnelOf(chains), openRule);
  expect(times.find(({ to }) => to === 'ordered')).toEqual({
    from: 'convicted',
    to: 'ordered',
    quarter: 2,
    median: 3,
    threeQuarters: 4,
  });
});

test('a concern counts in each of its kinds, and what would have helped is counted of those who were asked', () => {
  const chains = chainsOf(
    [concern('one'), concern('two'), concern('three')],
    [],
    [
      way('one', { types: ['labour', 'sexual'], helped: ['evidence-led', 'early-interpreter'] }),
      way('two', { helped: ['evidence-led'] }),
    ],
  );
  const funnel = funnelOf(chains);
  expect(funnel.types.map(({ type, reached }) => [type, reached.investigated])).toEqual([
    ['labour', 2],
    ['sexual', 1],
    ['not-recorded', 0],
  ]);
  expect([funnel.asked, funnel.helped]).toEqual([
    2,
    [
      { code: 'evidence-led', count: 2 },
      { code: 'early-interpreter', count: 1 },
    ],
  ]);
});

test('[E6] a concern stands under what its furthest step names: an investigation, before one a referral, before that a desk; not known has a row of its own', () => {
  const sent = (reportId: string, types: string[] | null) => ({
    ...{ reportId, startedAt: at('2026-01-07'), sentAt: at('2026-01-09'), closed: false },
    types,
  });
  const chains = chainsOf(
    [
      concern('silent'),
      concern('desk', { types: ['sexual'] }),
      concern('asked', { types: ['not-known'] }),
      concern('referred', { types: ['sexual'] }),
      concern('refused'),
      concern('vague', { types: ['domestic'] }),
      concern('investigated', { types: ['sexual'] }),
      concern('open', { types: ['criminal'] }),
    ],
    [
      sent('referred', ['labour', 'criminal']),
      ...[sent('refused', ['not-known']), sent('vague', ['not-known']), sent('investigated', ['criminal'])],
      sent('open', null),
    ],
    [way('investigated', { types: ['domestic', 'not-known'] }), way('open', { types: ['not-known'] })],
  );
  expect(chains.map(({ reportId, types }) => [reportId, ...types])).toEqual([
    ['silent'],
    ['desk', 'sexual'],
    ['asked', 'not-known'],
    ['referred', 'labour', 'criminal'],
    ['refused', 'not-known'],
    ['vague', 'domestic'],
    ['investigated', 'domestic'],
    ['open', 'criminal'],
  ]);
  // What nobody knows comes last, whatever its number.
  expect(
    funnelOf(chains).types.map(({ type, reached }) => [type, reached.concern, reached.referred]),
  ).toEqual([
    ['criminal', 2, 2],
    ['domestic', 2, 2],
    ['labour', 1, 1],
    ['sexual', 1, 0],
    ['not-known', 2, 1],
    ['not-recorded', 1, 0],
  ]);
});

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

test('what is hidden between agencies is in no release; a release is of the twelve months before the quarter', () => {
  expect(withoutHidden([concern('a'), concern('b')], new Set(['a'])).map(({ reportId }) => reportId)).toEqual(
    ['b'],
  );
  expect(releasePeriod('2026-11-29')).toEqual({ from: '2025-10-01', until: '2026-10-01' });
  expect(releasePeriod('2026-01-01')).toEqual({ from: '2025-01-01', until: '2026-01-01' });
});
