import { expect, test } from 'vitest';
import type { GivenShare } from '../../access/index.ts';
import type { Day } from '../../platform/working-days.ts';
import { reachOf, reachTask } from './reach.ts';

const one = {
  investigationId: '00000000-0000-4000-8000-000000000001',
  agencyId: 'cheshire-police',
  reference: 'IN-4KD7W2',
  lead: '00000000-0000-4000-8000-000000000002',
};
const report = '00000000-0000-4000-8000-000000000003';
const share = (until: string, change: Partial<GivenShare> = {}): GivenShare => ({
  shareId: '00000000-0000-4000-8000-000000000004',
  sections: ['told', 'files'],
  toAgency: 'cheshire-police',
  purpose: 'Passed on',
  basis: 'Data Protection Act 2018, Part 3',
  grantedBy: null,
  grantedAt: new Date('2026-01-01T12:00:00Z'),
  until: new Date(until),
  endedAt: null,
  ...change,
});

test('[D4] files of a report are in reach while any share of them lasts, and always where the report is one’s own', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const reach = (...shares: readonly GivenShare[]) => reachOf(shares, 'cheshire-police', now);
  expect(reach()).toEqual({ state: 'own' });
  expect(reach(share('2027-11-30T12:00:00Z', { toAgency: 'cheshire-east-council' }))).toEqual({
    state: 'own',
  });
  const longest = share('2028-02-01T12:00:00Z');
  expect(reach(share('2027-02-01T12:00:00Z'), longest)).toEqual({ state: 'until', on: '2028-02-01' });
  expect(reach({ ...longest, endedAt: new Date('2026-11-20T12:00:00Z') })).toEqual({
    state: 'ended',
    on: '2026-11-20',
  });
  expect(reach(share('2026-11-01T12:00:00Z'))).toEqual({ state: 'ended', on: '2026-11-01' });
  expect(reach(share('2027-02-01T12:00:00Z'), { ...longest, sections: ['told'] })).toEqual({
    state: 'until',
    on: '2027-02-01',
  });
});

test('[D4] its lead is asked to keep a copy ninety days before files get out of reach, thirty days before, and once they are', () => {
  const asked = (today: Day, state: 'until' | 'ended' = 'until') =>
    reachTask(one, report, { state, on: '2027-06-30' }, today).map(({ dueOn }) => dueOn);
  expect(asked('2027-03-31')).toEqual([]);
  expect(asked('2027-04-01')).toEqual(['2027-04-01']);
  expect(asked('2027-05-30')).toEqual(['2027-04-01']);
  expect(asked('2027-05-31')).toEqual(['2027-05-31']);
  expect(asked('2027-07-01', 'ended')).toEqual(['2027-06-30']);
  expect(reachTask(one, report, { state: 'own' }, '2027-07-01')).toEqual([]);
});
