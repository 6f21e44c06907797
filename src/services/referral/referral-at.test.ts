import { expect, test } from 'vitest';
import { consentBasis } from '../../access/index.ts';
import type { Consent } from '../../consents/index.ts';
import type { AskedBody, ReferralWritten, ServiceReferral } from './referral.ts';
import { referralAt } from './referral-at.ts';

const hour = (n: number) => new Date(Date.UTC(2026, 10, 2, n));
const now: ServiceReferral = {
  ...{ referralId: 'r', caseId: 'c', serviceId: 's', serviceName: 'Trauma therapy', provider: null },
  ...{
    fromAgency: 'halton',
    keptBy: 'warrington',
    toAgency: 'nhs',
    outside: false,
    purpose: null,
    basis: null,
  },
  ...{
    serviceEndedOn: null,
    byShare: true,
    handedOn: null,
    shareId: 'h',
    stands: false,
    need: 'housing',
    state: 'done',
    declineReason: null,
  },
  ...{
    beginsOn: '2026-11-20',
    sentBy: 'm',
    sentAt: hour(8),
    answeredAt: hour(12),
    changedAt: hour(14),
    fellAt: null,
    revision: 3,
  },
};
const asked: AskedBody = {
  what: 'Somebody to talk to.',
  language: 'Vietnamese',
  interpreter: 'woman',
  worker: 'woman',
  sections: [],
};
const steps: (ReferralWritten & { readonly at: Date })[] = [
  { kind: 'done', about: '', body: { result: 'helped' }, at: hour(14) },
  { kind: 'accepted', about: '', body: { beginsOn: '2026-11-20' }, at: hour(12) },
  { kind: 'changed', about: 'contact 1', body: { what: 'contact' }, at: hour(11) },
  { kind: 'accepted', about: '', body: {}, at: hour(10) },
  { kind: 'asked', about: '', body: asked, at: hour(8) },
];
const grounds = { shares: [{ shareId: 'h', endedAt: hour(14), until: hour(400) }], consents: [] };
const at = (n: number) => {
  const was = referralAt(now, steps, grounds, hour(n));
  return was === undefined ? undefined : [was.state, was.beginsOn, was.stands, was.answeredAt?.getUTCHours()];
};

test('[C9] a referral to a service is told as it stood at any moment: waiting, accepted without a day and with one, done; and not before it was sent', () => {
  expect([7, 8, 10, 11, 12, 13, 14].map(at)).toEqual([
    undefined,
    ['sent', null, true, undefined],
    ['accepted', null, true, 10],
    ['accepted', null, true, 10],
    ['accepted', '2026-11-20', true, 12],
    ['accepted', '2026-11-20', true, 12],
    ['done', '2026-11-20', false, 12],
  ]);
  // Who keeps the case since is not told.
  expect(referralAt(now, steps, grounds, hour(9))?.keptBy).toBe('halton');
});

test('[C9] a letter to a body outside is told with the day on which it went, and stood on what the person had said of that body by then', () => {
  const said = (answer: Consent['answer'], hours: number): Consent => ({
    ...{ consentId: `${hours}`, recordId: 'c', about: 'sharing', purpose: 'health', serviceId: 's', answer },
    ...{ language: 'vi', interpreter: 'present', told: { explained: [], words: 'Yes.' }, recordedBy: 'm' },
    ...{ givenAt: hour(hours), recordedAt: hour(hours) },
  });
  const outside: ServiceReferral = {
    ...now,
    ...{ outside: true, shareId: null, purpose: 'health', basis: consentBasis, state: 'sent' },
  };
  const letters: typeof steps = [
    { kind: 'posted', about: '', body: { how: 'post', on: '2026-11-05' }, at: hour(12) },
    { kind: 'posted', about: '', body: { how: 'email', on: '2026-11-02' }, at: hour(9) },
  ];
  const of = { shares: [], consents: [said('withdrawn', 11), said('yes', 7)] };
  const told = [8, 9, 11, 12].map((n) => referralAt(outside, letters, of, hour(n)));
  expect(told.map((was) => [was?.handedOn, was?.stands])).toEqual([
    [null, true],
    ['2026-11-02', true],
    ['2026-11-02', false],
    ['2026-11-02', false],
  ]);
});
