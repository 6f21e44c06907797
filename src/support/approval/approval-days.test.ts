import { expect, test } from 'vitest';
import type { SupportCase } from '../case/case.ts';
import { tellStory } from '../case/story.ts';
import { tasksOf } from '../plan/plan-tasks.ts';
import { type ApprovalDays, approvalDays, approvalDaysOn } from './approval-days.ts';

const later: ApprovalDays = { ...approvalDays[0], from: '2027-01-01', toAnswer: 3, toMend: 10 };

test('what is asked on a day keeps the days that held then, also when others hold later', () => {
  expect(approvalDaysOn('2026-12-31', [...approvalDays, later])).toBe(approvalDays[0]);
  expect(approvalDaysOn('2027-01-01', [...approvalDays, later])).toBe(later);
  expect(approvalDaysOn('2017-12-31', [...approvalDays, later])).toBe(approvalDays[0]);
});

const one: SupportCase = {
  caseId: 'case',
  agencyId: 'council',
  reference: 'SC-4KD7W2',
  ofWhom: 'affected',
  state: 'open',
  holder: 'Thandiwe',
  beganFrom: null,
  referralId: null,
  referralSince: null,
  openedBy: 'Thandiwe',
  openedAt: new Date('2026-11-01T10:00:00Z'),
  changedAt: new Date('2026-11-01T10:00:00Z'),
  riskLevel: null,
  riskDueOn: null,
  nextOn: null,
  reviewDueOn: null,
  warnings: 0,
  contact: null,
  reporter: false,
  reachedOn: null,
  endsOn: null,
  revision: 1,
};
const lookAt = (state: 'asked' | 'sent-back' | 'approved') =>
  tasksOf(
    one,
    tellStory([
      {
        ...{ kind: 'approval', about: 'look', place: 1, by: 'Thandiwe', at: one.openedAt },
        body: { of: 'plan', state, by: 'Thandiwe', to: 'Viorica', on: '2026-11-02' },
      },
    ]),
  ).flatMap(({ task, state: stands }) =>
    stands === 'open' && task.aboutPath?.endsWith('second-look') ? [[task.ownerId, task.dueOn]] : [],
  );

test('whoever is asked has the days of the rule, and so has whoever mends what was sent back', () => {
  expect(lookAt('asked')).toEqual([['Viorica', '2026-11-07']]);
  expect(lookAt('sent-back')).toEqual([['Thandiwe', '2026-11-07']]);
  expect(lookAt('approved')).toEqual([]);
});
