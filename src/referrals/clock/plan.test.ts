import { describe, expect, test } from 'vitest';
import { newest, on, planned, type Told } from '../../testing/clock-story.ts';
import { wasLate } from './stage-state.ts';

const adult: Told = ['2026-03-25', 'started', { route: 'adult-nrm', age: 'adult' }];
const child: Told = ['2026-03-25', 'started', { route: 'child-nrm', age: 'under-18', bornOn: '2010-02-28' }];
const sent: Told = ['2026-03-30', 'sent'];
const received: Told = ['2026-04-01', 'received'];
const positive: Told = ['2026-04-10', 'reasonable-grounds:positive'];

describe('[C6 X6] up to the reasonable grounds decision', () => {
  test('five working days from the day it was received, over Easter, and from the day it was sent until that is known', () => {
    expect(newest(planned(adult, sent), 'reasonable-grounds').dueOn).toBe('2026-04-08');
    const plan = planned(adult, sent, received);
    expect(newest(plan, 'reasonable-grounds')).toMatchObject({
      begunOn: '2026-04-01',
      dueOn: '2026-04-10',
      round: 1,
    });
    expect(on(plan, 'reasonable-grounds', '2026-04-08')).toBe('due');
    expect(on(plan, 'reasonable-grounds', '2026-04-09')).toBe('near');
    expect(on(plan, 'reasonable-grounds', '2026-04-10')).toBe('near');
    expect(on(plan, 'reasonable-grounds', '2026-04-11')).toBe('late');
    const decided = planned(adult, sent, received, positive);
    expect(on(decided, 'reasonable-grounds', '2026-04-10')).toBe('done');
    expect(wasLate(newest(decided, 'reasonable-grounds'))).toBe(false);
    const late = planned(adult, sent, received, ['2026-04-13', 'reasonable-grounds:negative']);
    expect(wasLate(newest(late, 'reasonable-grounds'))).toBe(true);
  });

  test('a draft is looked at after 28 days, again 28 days after each safeguarding decision to keep it, and never once sent', () => {
    expect(newest(planned(adult), 'draft-review').dueOn).toBe('2026-04-22');
    const kept = planned(adult, ['2026-04-20', 'draft:kept']);
    expect(newest(kept, 'draft-review')).toMatchObject({ round: 2, dueOn: '2026-05-18' });
    expect(on(planned(adult, sent), 'draft-review', '2026-06-01')).toBe('done');
    expect(on(planned(adult, ['2026-04-20', 'draft:stopped']), 'send', '2026-06-01')).toBe('not-applicable');
  });

  test('what the authority has received was sent, also when nobody wrote that down', () => {
    const plan = planned(adult, received);
    expect(on(plan, 'send', '2026-06-01')).toBe('done');
    expect(on(plan, 'draft-review', '2026-06-01')).toBe('done');
  });

  test('a child’s council and guardian are told on the same day; an adult’s are nobody’s stage', () => {
    const plan = planned(child);
    expect(newest(plan, 'council').dueOn).toBe('2026-03-25');
    expect(on(plan, 'guardian', '2026-03-26')).toBe('late');
    expect(planned(adult).notApplicable).toEqual(
      expect.arrayContaining(['council', 'guardian', 'turning-18']),
    );
  });

  test('the duty stays when the child’s draft is stopped', () => {
    expect(on(planned(child, ['2026-03-27', 'draft:stopped']), 'council', '2026-03-28')).toBe('late');
  });

  test('a Duty to Notify has a draft, a sending and a reference, and no other stage', () => {
    const plan = planned(
      ['2026-03-25', 'started', { route: 'duty-to-notify', age: 'adult' }],
      sent,
      received,
    );
    expect(plan.stages.map((each) => each.stage)).toEqual(['draft-review', 'send', 'reference']);
    expect(plan.toCome).toEqual([]);
  });

  test('the police record a crime after a positive decision, an incident before it', () => {
    const plan = planned(adult, sent, received, positive);
    expect(newest(plan, 'police-incident').dueOn).toBe('2026-04-02');
    expect(newest(plan, 'police-crime')).toMatchObject({
      dueOn: '2026-04-13',
      rule: { version: { verified: false } },
    });
  });
});

describe('[C6 X6] recovery, conclusive grounds and what follows', () => {
  test('recovery lasts at least 30 days, and on until the conclusive grounds decision', () => {
    const waiting = planned(adult, sent, positive);
    expect(newest(waiting, 'recovery').dueOn).toBe('2026-05-10');
    expect(on(waiting, 'recovery', '2026-05-11')).toBe('open');
    expect(on(waiting, 'conclusive-grounds', '2027-05-11')).toBe('open');
    const early = planned(adult, sent, positive, ['2026-04-20', 'conclusive-grounds:positive']);
    expect(on(early, 'recovery', '2026-05-09')).toBe('near');
    expect(newest(early, 'recovery').doneOn).toBe('2026-05-10');
    expect(on(early, 'recovery', '2026-05-10')).toBe('done');
  });

  test('a decision from before 13 December 2022 keeps its 45 days, and shows under which rule', () => {
    const before = planned(
      ['2022-11-01', 'started', { route: 'adult-nrm', age: 'adult' }],
      ['2022-12-12', 'reasonable-grounds:positive'],
    );
    const after = planned(
      ['2022-11-01', 'started', { route: 'adult-nrm', age: 'adult' }],
      ['2022-12-13', 'reasonable-grounds:positive'],
    );
    expect(newest(before, 'recovery')).toMatchObject({
      dueOn: '2023-01-26',
      rule: { version: { from: '2009-04-01' } },
    });
    expect(newest(after, 'recovery')).toMatchObject({
      dueOn: '2023-01-12',
      rule: { version: { from: '2022-12-13' } },
    });
  });

  test('after a positive decision support moves on after 45 days at least; extended, it ends when that says', () => {
    const plan = planned(
      adult,
      sent,
      positive,
      ['2026-06-01', 'conclusive-grounds:positive'],
      ['2026-07-01', 'extension-asked'],
      ['2026-07-03', 'extension-answered:extended', { until: '2026-10-01' }],
    );
    expect(newest(plan, 'move-on').dueOn).toBe('2026-07-16');
    expect(newest(plan, 'extension')).toMatchObject({ dueOn: '2026-07-06', doneOn: '2026-07-03' });
    expect(on(plan, 'end-of-support', '2026-09-20')).toBe('near');
  });

  test('after a negative one there are 30 days to ask for reconsideration, and 9 working days, unverified, until support ends', () => {
    const plan = planned(adult, sent, positive, ['2026-12-18', 'conclusive-grounds:negative']);
    expect(newest(plan, 'reconsideration-window').dueOn).toBe('2027-01-17');
    expect(on(plan, 'reconsideration-window', '2027-01-18')).toBe('passed');
    expect(newest(plan, 'exit')).toMatchObject({
      dueOn: '2027-01-05',
      rule: { version: { verified: false } },
    });
    expect(plan.stages.some((each) => each.stage === 'move-on')).toBe(false);
  });

  test('a referral that is written down as closed keeps the time to ask for reconsideration; one that is withdrawn does not', () => {
    const negative: Told = ['2026-12-18', 'conclusive-grounds:negative'];
    const closed = planned(adult, sent, positive, negative, ['2026-12-21', 'closed']);
    expect(on(closed, 'reconsideration-window', '2026-12-30')).toBe('due');
    const asked = planned(
      adult,
      sent,
      positive,
      negative,
      ['2026-12-20', 'reconsideration:asked'],
      ['2026-12-21', 'closed'],
    );
    expect(newest(asked, 'reconsideration-answer').stoppedOn).toBeUndefined();
    const withdrawn = planned(adult, sent, positive, negative, ['2026-12-21', 'withdrawn']);
    expect(on(withdrawn, 'reconsideration-window', '2026-12-30')).toBe('not-applicable');
  });

  test('a reopened decision takes the exit away and waits for another decision, without a limit that nobody knows', () => {
    const plan = planned(
      adult,
      sent,
      positive,
      ['2026-06-01', 'conclusive-grounds:negative'],
      ['2026-06-10', 'reconsideration:asked'],
      ['2026-07-01', 'reconsideration:conclusive-reopened'],
    );
    expect(on(plan, 'exit', '2026-07-01')).toBe('not-applicable');
    expect(newest(plan, 'conclusive-grounds')).toMatchObject({ round: 2, begunOn: '2026-07-01' });
    expect(on(plan, 'conclusive-grounds', '2028-01-01')).toBe('open');
    const again = planned(
      adult,
      sent,
      positive,
      ['2026-06-01', 'conclusive-grounds:negative'],
      ['2026-06-10', 'reconsideration:asked'],
      ['2026-07-01', 'reconsideration:conclusive-reopened'],
      ['2026-08-03', 'conclusive-grounds:positive'],
    );
    expect(newest(again, 'move-on').begunOn).toBe('2026-08-03');
  });

  test('a reasonable grounds decision reopened and turned positive begins a recovery period', () => {
    const plan = planned(
      adult,
      sent,
      received,
      ['2026-04-10', 'reasonable-grounds:negative'],
      ['2026-04-20', 'reconsideration:asked'],
      ['2026-05-01', 'reconsideration:grounds-reopened'],
      ['2026-05-20', 'reasonable-grounds:positive'],
    );
    expect(
      plan.stages.filter((each) => each.stage === 'reasonable-grounds').map((each) => each.outcome),
    ).toEqual(['reasonable-grounds:negative', 'reasonable-grounds:positive']);
    expect(newest(plan, 'recovery').dueOn).toBe('2026-06-19');
    expect(on(plan, 'exit', '2026-05-20')).toBe('not-applicable');
  });

  test('a second positive decision on earlier exploitation gives a further recovery period only where it says so', () => {
    const more = (code: 'reasonable-grounds:positive' | 'reasonable-grounds:positive-without-recovery') =>
      planned(adult, sent, positive, ['2026-05-01', code]).stages.filter((each) => each.stage === 'recovery');
    expect(more('reasonable-grounds:positive-without-recovery').map((each) => each.dueOn)).toEqual([
      '2026-05-10',
    ]);
    expect(more('reasonable-grounds:positive').map((each) => [each.dueOn, each.stoppedOn])).toEqual([
      ['2026-05-10', '2026-05-01'],
      ['2026-05-31', undefined],
    ]);
  });

  test.each(['public-order', 'bad-faith'] as const)(
    'disqualified for %s: recovery and decision stop, support’s end has no known length',
    (why) => {
      const plan = planned(adult, sent, positive, ['2026-04-20', `disqualified:${why}`]);
      expect(on(plan, 'recovery', '2026-04-20')).toBe('not-applicable');
      expect(on(plan, 'conclusive-grounds', '2026-04-20')).toBe('not-applicable');
      expect(newest(plan, 'disqualification')).toMatchObject({
        doneOn: '2026-04-20',
        outcome: `disqualified:${why}`,
      });
      expect(on(plan, 'exit', '2026-04-20')).toBe('open');
    },
  );

  test('a withdrawal stops what waits, and waits itself until the authority has closed the referral', () => {
    const plan = planned(adult, sent, received, ['2026-04-03', 'withdrawn']);
    expect(on(plan, 'reasonable-grounds', '2026-05-01')).toBe('not-applicable');
    expect(on(plan, 'withdrawal', '2026-05-01')).toBe('open');
    expect(
      on(
        planned(adult, sent, received, ['2026-04-03', 'withdrawn'], ['2026-05-01', 'closed']),
        'withdrawal',
        '2026-05-01',
      ),
    ).toBe('done');
  });

  test('after support ends three follow-ups come, in months of the calendar, also when the referral is closed', () => {
    const plan = planned(
      adult,
      sent,
      positive,
      ['2026-06-01', 'conclusive-grounds:positive'],
      ['2026-08-31', 'support-ended'],
      ['2026-09-10', 'closed'],
    );
    const months = ['follow-up-6', 'follow-up-12', 'follow-up-24'] as const;
    expect(months.map((each) => newest(plan, each).dueOn)).toEqual([
      '2027-02-28',
      '2027-08-31',
      '2028-08-31',
    ]);
  });
});
