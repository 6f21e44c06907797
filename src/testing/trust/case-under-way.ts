/** What is written of a case that is under way: a plan, a rule by which its person is reached, that they are gone, and a look that a colleague is asked for. */
import { randomUUID } from 'node:crypto';
import type { Written } from '../../support/index.ts';
import type { TestMember } from '../partnership.ts';
import { personToRefer } from '../supporting.ts';

const goal = randomUUID();
/** By `opener`, who asks `supporter`. */
export const underWay = (opener: TestMember, supporter: TestMember): Written[] => [
  ...personToRefer('Sen'),
  {
    kind: 'safe-contact',
    about: '',
    body: { safe: 'as-written', ways: ['call'], shared: 'no', voicemail: 'never', on: '2026-11-02' },
  },
  {
    kind: 'goal',
    about: goal,
    body: { domain: 'housing', goal: 'A room', agreed: 'agreed', state: 'open', reviewOn: '2027-01-11' },
  },
  {
    kind: 'step',
    about: randomUUID(),
    body: { goal, what: 'Ask for one', who: 'worker', dueOn: '2026-12-11', state: 'open' },
  },
  {
    kind: 'missing',
    about: randomUUID(),
    body: {
      ...{ since: '2026-11-02', lastPlaces: 'The station', searching: 'Her worker' },
      ...{ state: 'missing', on: '2026-11-02' },
    },
  },
  {
    kind: 'approval',
    about: randomUUID(),
    body: {
      ...{ of: 'plan', state: 'asked', by: opener.memberId, to: supporter.memberId },
      on: '2026-11-02',
    },
  },
];
