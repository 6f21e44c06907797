import { expect, test } from 'vitest';
import type { ServiceReferral } from './referral.ts';
import { tasksOfReferral } from './referral-tasks.ts';

const sent: ServiceReferral = {
  referralId: '0b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
  caseId: '1b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
  serviceId: '2b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
  serviceName: 'Trauma therapy',
  serviceEndedOn: null,
  fromAgency: 'halton-borough-council',
  keptBy: 'halton-borough-council',
  toAgency: 'nhs-safeguarding-team',
  provider: null,
  outside: false,
  purpose: null,
  basis: null,
  handedOn: null,
  shareId: '3b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
  stands: true,
  byShare: true,
  need: 'mental-health',
  state: 'sent',
  declineReason: null,
  beginsOn: null,
  sentBy: '4b5c5a26-3f43-4c0e-9d0a-0d2d6f6f7a11',
  // A Thursday.
  sentAt: new Date('2026-11-05T12:00:00Z'),
  answeredAt: null,
  changedAt: new Date('2026-11-05T12:00:00Z'),
  fellAt: null,
  revision: 0,
};
const told = (over: Partial<ServiceReferral>) =>
  tasksOfReferral({ ...sent, ...over }, 'SC-7RWQ24').map(({ task, state }) => [
    task.title,
    task.dueOn,
    state,
  ]);
const answeredAt = new Date('2026-11-09T12:00:00Z');
const answer = 'SC-7RWQ24: Answer a referral to Trauma therapy';
const begin = 'SC-7RWQ24: Say on which day Trauma therapy begins';

test('[C13] a referral asks the agency that received it for an answer in five working days, and then for the day on which it begins', () => {
  expect(told({})).toEqual([[answer, '2026-11-12', 'open']]);
  expect(tasksOfReferral(sent, 'SC-7RWQ24')[0]?.task).toMatchObject({
    agencyId: 'nhs-safeguarding-team',
    ownerId: null,
    recordId: sent.caseId,
  });
  expect(told({ state: 'accepted', answeredAt })).toEqual([
    [answer, '2026-11-12', 'done'],
    [begin, '2026-11-23', 'open'],
  ]);
  expect(told({ state: 'accepted', answeredAt, beginsOn: '2026-12-01' })[1]?.[2]).toBe('done');
});

test('[X23] whoever has it is asked within a working day to know what changed, until they do or it is over; a body outside once it has a letter', () => {
  const changed = (over: Partial<ServiceReferral>) =>
    tasksOfReferral({ ...sent, ...over }, 'SC-7RWQ24', sent.fromAgency, answeredAt).flatMap(
      ({ task, state }) =>
        task.sourceKey.includes('hange') ? [[task.agencyId, task.ownerId, task.dueOn, state]] : [],
    );
  expect(changed({})).toEqual([['nhs-safeguarding-team', null, '2026-11-10', 'open']]);
  expect(changed({ state: 'accepted', answeredAt })[0]?.[3]).toBe('open');
  expect(changed({ stands: false })[0]?.[3]).toBe('cancelled');
  for (const state of ['declined', 'done', 'revoked'] as const)
    expect(changed({ state, answeredAt, stands: false })).toEqual([]);
  expect(changed({ outside: true })).toEqual([]);
  expect(changed({ outside: true, handedOn: '2026-11-06' })).toEqual([
    ['halton-borough-council', sent.sentBy, '2026-11-10', 'open'],
  ]);
});

test('declined, done, taken back, or with a share that has ended, it asks for nothing any more', () => {
  expect(told({ state: 'declined', answeredAt, declineReason: 'other', stands: false })).toEqual([
    [answer, '2026-11-12', 'done'],
  ]);
  expect(told({ state: 'done', answeredAt, stands: false }).map(([, , state]) => state)).toEqual([
    'done',
    'done',
  ]);
  expect(told({ state: 'revoked', stands: false })).toEqual([[answer, '2026-11-12', 'cancelled']]);
  expect(told({ stands: false })).toEqual([[answer, '2026-11-12', 'cancelled']]);
});

test('[X24] once nobody reaches the person any more, whoever has it is told, and asked for nothing else', () => {
  const tasks = tasksOfReferral(
    { ...sent, state: 'accepted', answeredAt },
    'SC-7RWQ24',
    sent.fromAgency,
    answeredAt,
    true,
  );
  expect(tasks.map(({ task, state }) => [task.sourceKey.split(' ')[1], state])).toEqual([
    ['changed', 'open'],
    ['answer', 'done'],
    ['begin', 'cancelled'],
  ]);
});
