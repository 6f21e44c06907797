import { expect, test } from 'vitest';
import { anew, ids, told } from '../../../testing/charging.ts';
import { actionDone, linkOf, placeFound } from '../../../testing/investigating.ts';
import { thingFillings } from './thing-fillings.ts';

const on = '2026-11-05';

test('[D10] rows of a template tell places, links, section 45, actions, the prosecutor’s advice and orders as they stand in the record', () => {
  const yard = placeFound('The yard');
  const action = actionDone('Lock taken off', { aim: 'place', of: yard.about, on });
  const rows = thingFillings(
    told(
      { ...yard, body: { ...yard.body, postcode: 'CW1 2AB', what: 'A breaker’s yard', nature: 'hearsay' } },
      linkOf(ids.marku, yard.about),
      { ...action, body: { ...action.body, power: 'closure', result: 'less', met: 'safe' } },
      {
        kind: 'advice',
        about: anew(),
        body: { of: ids.marku, stage: 'charging', answer: 'charge', defence: 'considered', on },
      },
      { kind: 'ordered', about: anew(), body: { of: ids.marku, made: 'made', words: 'Five years.', on } },
      {
        kind: 'defence',
        about: ids.ana,
        body: { choice: 'may-apply', why: 'Locked in.', safeguarding: 'in-place', on },
      },
    ),
  );
  expect(rows).toMatchObject({
    things: [{ name: 'The yard', what: 'CW1 2AB\nA breaker’s yard', nature: 'Hearsay' }],
    links: [{ from: 'Marku', how: 'uses', to: 'The yard', since: '1 March 2026', until: '', nature: 'Fact' }],
    section45: [{ name: 'Ana', choice: 'It may apply', why: 'Locked in.' }],
    actions: [{ day: '5 November 2026', what: 'Lock taken off', aim: 'The yard', state: 'Done' }],
    advice: [{ name: 'Marku', stage: 'Charging decision', answer: 'Charge', defence: 'Thought of' }],
    orders: [{ day: '5 November 2026', name: 'Marku', made: 'Order: made', words: 'Five years.' }],
  });
  expect(rows.actions[0]?.result).toMatch(/^There is less of it\n.*\nThe lock is off\.$/);
  expect(rows.actions[0]?.power).toContain('Act');
});
