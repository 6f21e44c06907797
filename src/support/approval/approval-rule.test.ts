import { expect, test } from 'vitest';
import { tellStory } from '../case/story.ts';
import {
  type ApprovalRule,
  approvableIn,
  closingHeld,
  hearsComplaint,
  partState,
  ruleInForce,
  whoHears,
} from './approval-rule.ts';

const rule: ApprovalRule = { from: '2026-11-01', requires: ['plan', 'closing'], supervisors: ['Viorica'] };
const at = new Date(Date.UTC(2026, 10, 2));
const goal = (place: number, state: 'open' | 'reached' = 'open', by = 'Thandiwe') =>
  ({
    kind: 'goal',
    about: 'g',
    place,
    by,
    at,
    body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state, reviewOn: '2027-01-01' },
  }) as const;
const approval = (
  place: number,
  of: 'plan' | 'risk' | 'closing',
  state: 'asked' | 'approved' | 'sent-back',
) =>
  ({
    kind: 'approval',
    about: `${of} ${place}`,
    place,
    by: state === 'asked' ? 'Thandiwe' : 'Viorica',
    at,
    body: { of, state, by: 'Thandiwe', to: 'Viorica', on: '2026-11-02' },
  }) as const;
const standing = (place: number, state: 'open' | 'closed') =>
  ({
    kind: 'standing',
    about: '',
    place,
    by: 'Thandiwe',
    at,
    body: { state, why: 'Why', on: '2026-11-02' },
  }) as const;

test('of the rules whose day has come the latest holds', () => {
  const later = { ...rule, from: '2027-01-01', requires: [] } as const;
  expect(ruleInForce([rule, later], '2026-10-31')).toBeUndefined();
  expect(ruleInForce([rule, later], '2026-12-31')).toBe(rule);
  expect(ruleInForce([rule, later], '2027-01-01')).toBe(later);
});

test('a plan waits until it is approved, and again once it is changed; a goal reached changes nothing', () => {
  expect(partState(tellStory([]), 'plan', rule).state).toBe('none');
  expect(partState(tellStory([goal(1)]), 'plan', rule)).toMatchObject({
    state: 'to-ask',
    required: true,
    writers: ['Thandiwe'],
  });
  expect(partState(tellStory([goal(1), approval(2, 'plan', 'asked')]), 'plan', rule).state).toBe('asked');
  const approved = [goal(1), approval(2, 'plan', 'approved')];
  expect(partState(tellStory(approved), 'plan', rule).state).toBe('approved');
  expect(partState(tellStory([...approved, goal(3, 'reached')]), 'plan', rule).state).toBe('approved');
  expect(partState(tellStory([...approved, goal(3, 'open', 'Ana')]), 'plan', rule)).toMatchObject({
    state: 'to-ask',
    writers: ['Ana', 'Thandiwe'],
  });
});

test('a judgement of risk waits anew each time one is written, and is looked at also after support has ended', () => {
  const judged = (place: number, about = 'safety') =>
    ({
      kind: 'risk',
      about,
      place,
      by: 'Thandiwe',
      at,
      body: { level: 'high', evidence: 'Seen', confidence: 'medium', asked: 'Her', on: '2026-11-02' },
    }) as const;
  const risky = { ...rule, requires: ['risk'] } as const;
  const stateOf = (entries: Parameters<typeof tellStory>[0]) =>
    partState(tellStory(entries), 'risk', risky).state;
  expect(stateOf([goal(1)])).toBe('none');
  expect(stateOf([judged(1), approval(2, 'plan', 'approved')])).toBe('to-ask');
  expect(stateOf([judged(1), approval(2, 'risk', 'approved')])).toBe('approved');
  expect(stateOf([judged(1), approval(2, 'risk', 'approved'), judged(3, 'money')])).toBe('to-ask');
  expect(approvableIn({ state: 'closed' })).toEqual(['risk']);
});

test('a closing waits where the agency wants it approved, anew each time the case was opened again, and whoever approved it does not close', () => {
  const held = (
    entries: Parameters<typeof tellStory>[0],
    by = 'Thandiwe',
    wanted: ApprovalRule | undefined = rule,
  ) => closingHeld(tellStory(entries), wanted, by);
  expect(closingHeld(tellStory([]), undefined, 'Thandiwe')).toBeUndefined();
  expect(closingHeld(tellStory([approval(1, 'closing', 'asked')]), undefined, 'Thandiwe')).toBe('approval');
  expect(held([])).toBe('approval');
  const approved = [approval(1, 'closing', 'approved')];
  expect(held(approved)).toBeUndefined();
  expect(held(approved, 'Viorica')).toBe('approver');
  expect(held([...approved, standing(2, 'closed'), standing(3, 'open')])).toBe('approval');
});

test('a complaint goes to the supervisors who are still there, else to the team, and to nobody only where nobody is', () => {
  const team = ['Thandiwe', 'Viorica', 'Petra'];
  const hears = (supervisors: readonly string[], workers: readonly string[], memberId: string) =>
    whoHears({ supervisors }, workers, memberId);
  expect(team.map((each) => hears(['Petra', 'Gone'], team, each))).toEqual(['none', 'none', 'all']);
  expect(team.map((each) => hears(['Gone'], team, each))).toEqual(['others', 'others', 'others']);
  expect(whoHears(undefined, ['Thandiwe'], 'Thandiwe')).toBe('all');
  expect([
    hearsComplaint('others', 'Thandiwe', 'Thandiwe'),
    hearsComplaint('others', 'Gone', 'Viorica'),
    hearsComplaint('all', 'Petra', 'Petra'),
    hearsComplaint('none', 'Petra', 'Viorica'),
  ]).toEqual([false, true, true, false]);
});
