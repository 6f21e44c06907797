import { expect, test } from 'vitest';
import { holdingsOf } from './who-held.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const one = { agencyId: 'charity', holder: 'Beatrix', openedAt: day(1) };

test('who held a case follows it from worker to worker and from agency to agency', () => {
  const placed = { by: 'x', kind: 'handed', about: 'a' } as const;
  const held = holdingsOf(one, [
    {
      ...placed,
      kind: 'moved',
      place: 3,
      at: day(3),
      body: {
        from: 'council',
        to: 'charity',
        state: 'accepted',
        basis: 'Consent of the person',
        formerHolder: 'Viorica',
        holder: 'Beatrix',
      },
    },
    { ...placed, place: 2, at: day(2), body: { from: 'Thandiwe', to: 'Viorica' } },
    {
      ...placed,
      kind: 'moved',
      place: 1,
      at: day(2),
      body: { from: 'council', to: 'police', state: 'withdrawn', basis: 'Consent of the person' },
    },
  ]);
  expect(held).toEqual([
    { memberId: 'Thandiwe', agencyId: 'council', from: day(1), until: day(2) },
    { memberId: 'Viorica', agencyId: 'council', from: day(2), until: day(3) },
    { memberId: 'Beatrix', agencyId: 'charity', from: day(3) },
  ]);
});

test('a case that nobody handed on has been held by one from the start', () => {
  expect(holdingsOf(one, [])).toEqual([{ memberId: 'Beatrix', agencyId: 'charity', from: day(1) }]);
});
