import { describe, expect, test } from 'vitest';
import { newest, on, planned, type Told } from '../../testing/clock-story.ts';

const adult: Told = ['2026-03-25', 'started', { route: 'adult-nrm', age: 'adult' }];
const child: Told = ['2026-03-25', 'started', { route: 'child-nrm', age: 'under-18', bornOn: '2010-02-28' }];
const sent: Told = ['2026-03-30', 'sent'];
const received: Told = ['2026-04-01', 'received'];
const positive: Told = ['2026-04-10', 'reasonable-grounds:positive'];

describe('[C6 X6] turning 18, and age that is not certain', () => {
  test('whoever turns 18 before the decision consents by that day; who has had it does not', () => {
    const plan = planned(child, sent, positive);
    expect(newest(plan, 'turning-18').dueOn).toBe('2028-02-28');
    expect(on(plan, 'turning-18', '2028-02-29')).toBe('late');
    expect(
      on(planned(child, sent, positive, ['2028-02-28', 'adult-consent:stays']), 'turning-18', '2028-03-01'),
    ).toBe('done');
    expect(
      on(
        planned(child, sent, positive, ['2026-09-01', 'conclusive-grounds:positive']),
        'turning-18',
        '2028-03-01',
      ),
    ).toBe('not-applicable');
  });

  test('a birthday that is found out later moves the day on which they turn 18', () => {
    const found: Told = ['2026-05-01', 'age:under-18', { age: 'under-18', bornOn: '2009-09-09' }];
    expect(newest(planned(child, sent, found), 'turning-18').dueOn).toBe('2027-09-09');
  });

  test('born on 29 February, 18 on 1 March', () => {
    expect(
      newest(
        planned(['2026-03-25', 'started', { route: 'child-nrm', age: 'under-18', bornOn: '2012-02-29' }]),
        'turning-18',
      ).dueOn,
    ).toBe('2030-03-01');
  });

  test('at 18 somebody may leave: what waits stops, and their support ends', () => {
    const plan = planned(child, sent, positive, ['2028-02-28', 'adult-consent:leaves']);
    expect(on(plan, 'conclusive-grounds', '2028-03-01')).toBe('not-applicable');
    expect(newest(plan, 'exit').begunOn).toBe('2028-02-28');
  });

  test('unsure is a child until decided; found to be adult, the child’s stages go and a consent is waited for', () => {
    const unsure: Told = ['2026-03-25', 'started', { route: 'child-nrm', age: 'unsure' }];
    expect(on(planned(unsure), 'council', '2026-03-25')).toBe('near');
    const plan = planned(unsure, sent, ['2026-05-01', 'age:adult', { age: 'adult' }]);
    expect(on(plan, 'council', '2026-05-01')).toBe('not-applicable');
    expect(on(plan, 'turning-18', '2026-05-01')).toBe('open');
  });

  test('an adult found to be a child has the child’s duties from that day', () => {
    const plan = planned(adult, sent, [
      '2026-04-02',
      'age:under-18',
      { age: 'under-18', bornOn: '2009-09-09' },
    ]);
    expect(newest(plan, 'council').dueOn).toBe('2026-04-02');
    expect(newest(plan, 'turning-18').dueOn).toBe('2027-09-09');
  });
});

describe('[C6 X6] what was written down wrongly', () => {
  test('a correction moves the plan, and the event that it corrects stays', () => {
    const plan = planned(adult, sent, received, ['2026-04-14', 'received', { corrects: 'e3' }]);
    expect(newest(plan, 'reasonable-grounds')).toMatchObject({ begunOn: '2026-04-14', dueOn: '2026-04-21' });
  });

  test('a receipt that is corrected to a day before the number was recorded moves the decision and the police’s record there', () => {
    const recorded: Told[] = [
      ['2026-04-07', 'sent'],
      ['2026-04-07', 'received'],
    ];
    const plan = planned(adult, ...recorded, ['2026-04-02', 'received', { corrects: 'e3' }]);
    expect(newest(plan, 'reasonable-grounds')).toMatchObject({ begunOn: '2026-04-02', dueOn: '2026-04-13' });
    expect(newest(plan, 'police-incident').begunOn).toBe('2026-04-02');
    expect(on(plan, 'reference', '2026-04-07')).toBe('done');
  });

  test('a corrected correction counts as the last one says', () => {
    const plan = planned(
      adult,
      sent,
      positive,
      ['2026-04-11', 'reasonable-grounds:negative', { corrects: 'e3' }],
      ['2026-04-12', 'reasonable-grounds:positive', { corrects: 'e4' }],
    );
    expect(newest(plan, 'recovery').dueOn).toBe('2026-05-12');
    expect(plan.stages.some((each) => each.stage === 'exit')).toBe(false);
  });

  test('a struck-out decision never was', () => {
    const plan = planned(adult, sent, received, positive, ['2026-04-13', 'struck-out', { corrects: 'e4' }]);
    expect(on(plan, 'reasonable-grounds', '2026-04-13')).toBe('late');
    expect(plan.toCome).toContain('recovery');
  });
});
