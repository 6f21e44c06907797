/** What of a case could be released to its person, each with words to begin from. Nothing is released by itself. Pure. */
import { dayInWords } from '../../../entries/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../case/entry.ts';
import { allOf, type Story } from '../../case/story.ts';
import { noon, say } from '../case-words.ts';
import type { Candidate } from './candidate.ts';
import { heldOf, type Reader } from './held.ts';
import { t } from './own-view-words.ts';

const goalOf = (story: Story, goal: EntryOf<'goal'>): Candidate => ({
  kind: 'plan',
  about: goal.about,
  writtenAt: new Date(
    Math.max(
      Number(goal.at),
      ...allOf(story, 'step').flatMap(({ body, at }) => (body.goal === goal.about ? [Number(at)] : [])),
    ),
  ),
  words: [
    goal.body.goal,
    ...allOf(story, 'step')
      .filter(({ body }) => body.goal === goal.about && body.state === 'open')
      .map(({ body }) =>
        t('prefill.step', {
          what: body.what,
          who: body.whoName ?? say(`who.${body.who}`),
          due: noon(body.dueOn),
        }),
      ),
  ].join('\n'),
});

const dateOf = ({ about, body, at }: EntryOf<'appointment'>): Candidate => ({
  kind: 'date',
  about,
  writtenAt: at,
  words: [
    [dayInWords(body.on), body.time ?? ''].filter((each) => each !== '').join(', '),
    body.what,
    body.where ?? '',
  ]
    .filter((each) => each !== '')
    .join('\n'),
});

/** `holder`, `agency`: the names of the support worker and of their agency; `today`: no date before it is offered;
 * `since`: when the case was opened; `readers`: who reads it because the person agreed. */
export const candidatesOf = (
  story: Story,
  of: { holder: string; agency: string; today: Day; since: Date; readers: readonly Reader[] },
): Candidate[] => [
  ...allOf(story, 'goal')
    .filter(({ body }) => body.state === 'open')
    .map((goal) => goalOf(story, goal)),
  ...allOf(story, 'appointment')
    .filter(({ body }) => body.state === 'coming' && body.on >= of.today)
    .map(dateOf),
  { kind: 'support', about: '', words: `${of.holder}\n${of.agency}` },
  heldOf(story, of),
];
