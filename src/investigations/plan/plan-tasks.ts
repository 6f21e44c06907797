/** The tasks that arise from an investigation: its steps, lines of enquiry, reviews of its strategy, the risk to victims before others notice, hearings, outcomes to be told, joint visits and actions that disrupt. Pure. */
import { staffPaths } from '../../paths.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Wanted } from '../../tasks/index.ts';
import { courtDue } from '../court/court-due.ts';
import { type DisruptionDue, disruptionDue } from '../disruption/disruption-due.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';
import { planWord } from './plan-words.ts';
import { goesOn } from './wishes.ts';

export const planSource = 'investigation-plan';

interface Due {
  readonly key: string;
  readonly word: 'step' | 'line' | 'strategy' | 'overt' | 'hearing' | 'tell' | DisruptionDue['word'];
  readonly dueOn: Day;
  readonly state: Wanted['state'];
}
const stateOf = { open: 'open', done: 'done', dropped: 'cancelled' } as const;

/** Everything that is to be done by a day. An overt step that nobody has decided on asks for that decision by its own day. */
function dueIn(story: Story): Due[] {
  return [
    ...allOf(story, 'step').map(
      ({ about, body }): Due => ({ key: about, word: 'step', dueOn: body.dueOn, state: stateOf[body.state] }),
    ),
    ...allOf(story, 'line').map(
      ({ about, body }): Due => ({ key: about, word: 'line', dueOn: body.dueOn, state: stateOf[body.state] }),
    ),
    ...allOf(story, 'strategy').map(
      ({ about, body }): Due => ({
        key: about,
        word: 'strategy',
        dueOn: body.reviewOn,
        state: stateOf[body.state],
      }),
    ),
    ...allOf(story, 'overt').map(({ about, body }): Due => {
      const decided = goesOn(body) || body.choice === 'stop';
      return {
        key: about,
        word: 'overt',
        dueOn: body.on,
        state: body.state === 'open' ? (decided ? 'done' : 'open') : stateOf[body.state],
      };
    }),
    ...courtDue(story),
    ...disruptionDue(story),
  ];
}

const isClosed = (story: Story): boolean => oneOf(story, 'standing')?.body.state === 'closed';

/** Is it still to be done? Of an investigation that is closed, that victims and witnesses are told what came of it: that duty does not end with it. */
const isToDo = ({ state, word }: Due, closed: boolean): boolean =>
  state === 'open' && (!closed || word === 'tell');

/** The next day by which something is to be done; null when nothing is. */
export const nextOn = (story: Story): Day | null =>
  dueIn(story)
    .flatMap((due) => (isToDo(due, isClosed(story)) ? [due.dueOn] : []))
    .toSorted()[0] ?? null;

/** The page on which it is done. */
function pathOf(word: Due['word']): (id: string) => string {
  if (word === 'hearing' || word === 'tell') return staffPaths.investigationCourt;
  return word === 'visit' || word === 'disruption' || word === 'follow'
    ? staffPaths.investigationDisruption
    : staffPaths.investigationPlan;
}

/** What it asks of its lead by a day. No word that anybody typed. */
export const tasksOf = (one: Investigation, story: Story): Wanted[] =>
  dueIn(story).map(({ state, ...due }) => ({
    task: {
      agencyId: one.agencyId,
      ownerId: one.lead,
      dueOn: due.dueOn,
      title: `${one.reference}: ${planWord(due.word)}`,
      aboutPath: pathOf(due.word)(one.investigationId),
      recordId: one.investigationId,
      source: planSource,
      sourceKey: `${one.investigationId} ${due.key}`,
    },
    state: state === 'open' && !isToDo({ state, ...due }, isClosed(story)) ? 'cancelled' : state,
  }));
