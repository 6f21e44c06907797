import { expect, test } from 'vitest';
import type { Day } from '../../platform/working-days.ts';
import { at, concern, referral, way } from '../../testing/concerns.ts';
import { openRule, protect, ruleOn } from '../release/protect.ts';
import { type Chain, chainsOf } from './chain.ts';
import { funnelOf } from './funnel.ts';

const tell = ({ last, fate, reason }: Chain) => [last, fate, reason];

test('a concern stands at the last stage it reached, for the reason that somebody recorded; what nobody recorded is not known', () => {
  const chains = chainsOf(
    [
      concern('waits', { waits: true }),
      concern('noise', { stopped: 'not-slavery' }),
      concern('silent'),
      concern('seen', { identifiedAt: at('2026-01-06') }),
      concern('declined', { identifiedAt: at('2026-01-06'), declined: 'too-little-told' }),
      concern('passed', { identifiedAt: at('2026-01-06'), waits: true }),
      concern('passed-and-stopped', { identifiedAt: at('2026-01-06'), stopped: 'not-found' }),
      concern('drafted'),
      concern('sent'),
      concern('refused'),
      concern('refused-once'),
      concern('begun-again'),
      concern('looked'),
      concern('dropped'),
      concern('court'),
      concern('guilty'),
    ],
    [
      referral('drafted', { sentAt: null, closed: true }),
      referral('sent'),
      referral('refused', { decided: 'reasonable-grounds:negative' }),
      referral('refused', { decided: 'conclusive-grounds:negative' }),
      // Of one it is decided, of the other not yet.
      referral('refused-once', { decided: 'withdrawn' }),
      referral('refused-once', { decided: 'reasonable-grounds:positive' }),
      referral('begun-again', { decided: 'reasonable-grounds:negative' }),
      referral('begun-again', { sentAt: null }),
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
    ['identified', 'stopped', 'too-little-told'],
    ['identified', 'goes-on', null],
    ['identified', 'stopped', 'not-found'],
    ['identified', 'stopped', 'referral-not-sent'],
    ['referred', 'not-known', null],
    ['referred', 'stopped', 'conclusive-negative'],
    ['referred', 'not-known', null],
    ['referred', 'not-known', null],
    ['investigated', 'goes-on', null],
    ['investigated', 'stopped', 'suspect-not-identified'],
    ['charged', 'stopped', 'acquitted'],
    ['ordered', 'came-through', null],
  ]);
});

test('what a desk says later stands before what it decided, and falls behind what came of it since', () => {
  const seen = { identifiedAt: at('2026-01-06') };
  const chains = chainsOf(
    [
      concern('seen', { ...seen, cameOf: 'not-found' }),
      concern('kept', { cameOf: 'too-little-told' }),
      concern('going', { ...seen, goesOn: true }),
      concern('kept-and-going', { goesOn: true }),
      concern('declined', { ...seen, declined: 'too-little-told', cameOf: 'other-service' }),
      concern('sent', { ...seen, cameOf: 'other-service' }),
      concern('refused', { ...seen, cameOf: 'other-service' }),
      concern('looked', { ...seen, cameOf: 'not-found' }),
    ],
    [referral('sent'), referral('refused', { decided: 'reasonable-grounds:negative' })],
    [way('looked')],
  );
  expect(chains.map(tell)).toEqual([
    ['identified', 'stopped', 'not-found'],
    ['concern', 'stopped', 'too-little-told'],
    ['identified', 'goes-on', null],
    ['concern', 'goes-on', null],
    ['identified', 'stopped', 'other-service'],
    ['referred', 'stopped', 'other-service'],
    ['referred', 'stopped', 'grounds-negative'],
    ['investigated', 'goes-on', null],
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

test('[E8] the time from a referral to an investigation is told of concerns that were referred first, and of no others', () => {
  const referredFirst = (count: number) => Array.from({ length: count }, (_, days) => String(days));
  const told = (count: number, rule: Parameters<typeof protect>[1]) => {
    const ids = [...referredFirst(count), 'other-way-round', 'referred-only'];
    const chains = chainsOf(
      ids.map((id) => concern(id)),
      ids.map((id) => referral(id)),
      [
        ...referredFirst(count).map((days) =>
          way(days, { begunAt: at(`2026-01-${String(9 + Number(days)).padStart(2, '0')}`) }),
        ),
        way('other-way-round', { begunAt: at('2026-01-06') }),
      ],
    );
    return protect(funnelOf(chains), rule).times.find(
      ({ from, to }) => from === 'referred' && to === 'investigated',
    );
  };
  const step = { from: 'referred', to: 'investigated' };
  expect(told(5, openRule)).toEqual({ ...step, quarter: 1, median: 2, threeQuarters: 3 });
  // Too few are told neither to their own readers nor in a release: those the other way round make up no number.
  const notTold = { ...step, quarter: null, median: null, threeQuarters: null };
  expect([told(4, openRule), told(9, ruleOn('2026-11-29'))]).toEqual([notTold, notTold]);
  expect(told(10, ruleOn('2026-11-29'))).toEqual({ ...step, quarter: 2, median: 4, threeQuarters: 7 });
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
  const sent = (reportId: string, types: string[] | null) => referral(reportId, { types });
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
