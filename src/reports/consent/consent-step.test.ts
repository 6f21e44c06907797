import { expect, test } from 'vitest';
import { type ConsentStep, consentStanding, mayGoOn } from './consent-step.ts';

const at = new Date('2026-11-29T10:00:00Z');
const said = (what: 'withdrawn' | 'agreed-again', on: '2026-11-20' | '2026-11-24' | '2026-11-28') =>
  ({ stepId: `${what} ${on}`, what, on, at }) as const;
const decided = (what: 'ground' | 'stopped', agencyId: string): ConsentStep => ({
  stepId: `${what} ${agencyId}`,
  what,
  agencyId,
  basis: what === 'ground' ? 'A law' : null,
  sealedWhy: Buffer.of(),
  by: 'somebody',
  at,
});
const [first, again, second] = [
  said('withdrawn', '2026-11-20'),
  said('agreed-again', '2026-11-24'),
  said('withdrawn', '2026-11-28'),
];
const stands = (...steps: readonly ConsentStep[]) => {
  const standing = consentStanding(steps, 'police');
  return [standing?.state, mayGoOn(standing)];
};

test('[D12] consent that was taken back stops what was told, until the agency itself names a ground or the person agrees again', () => {
  expect(stands()).toEqual([undefined, true]);
  expect(stands(first)).toEqual(['waits', false]);
  expect(stands(first, decided('ground', 'council'))).toEqual(['waits', false]);
  expect(stands(first, decided('ground', 'police'))).toEqual(['ground', true]);
  expect(stands(first, decided('ground', 'police'), decided('stopped', 'police'))).toEqual([
    'stopped',
    false,
  ]);
  expect(stands(first, decided('stopped', 'police'), again)).toEqual(['agreed-again', true]);
});

test('what was decided before it was taken back again does not count, nor does an earlier yes', () => {
  expect(stands(first, decided('ground', 'police'), again, second)).toEqual(['waits', false]);
  expect(consentStanding([first, again, second], 'police')?.withdrawn.on).toBe('2026-11-28');
});
