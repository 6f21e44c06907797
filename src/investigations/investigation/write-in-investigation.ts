import { type Look, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { settleTasks } from '../../tasks/index.ts';
import { courtProblems, courtSpeaksOfWhatThereIs } from '../court/court-rules.ts';
import { tellingProblems } from '../court/judge-telling.ts';
import { disruptionProblems, disruptionSpeaksOfWhatThereIs } from '../disruption/disruption-rules.ts';
import { keepDrawn } from '../drawn/keep-drawn.ts';
import { settleElsewhere } from '../elsewhere/settle-elsewhere.ts';
import { listFileChecks } from '../evidence/file-check-store.ts';
import { settleWrongFiles } from '../evidence/settle-wrong-files.ts';
import { mostChecks, standingOfFiles } from '../evidence/standing-of-files.ts';
import { settleFurther } from '../further/settle-further.ts';
import { settleItem } from '../plan/item-task.ts';
import { nextOn, planSource, tasksOf } from '../plan/plan-tasks.ts';
import { goesOn } from '../plan/wishes.ts';
import { isAbout, type Written, writtenShape } from './entry.ts';
import { kindRules, writtenWhenClosed } from './entry-bodies.ts';
import { addEntry, isWrittenSince, listStanding, listWritten } from './entry-store.ts';
import { changeInvestigation, lockInvestigation } from './investigation-store.ts';
import { sameProblems } from './same-person.ts';
import { allOf, oneOf, type Story, tellStory, thingsOf } from './story.ts';

/** What is written that says anew who is suspected, charged or convicted, and who is no more. */
const sayWhoOffends: readonly Written['kind'][] = ['part', 'charge', 'plea', 'verdict', 'charge-ended'];

/** Does what is written speak of things that there are? */
function speaksOfWhatThereIs(story: Story, written: Written): boolean {
  const { kind, about, body } = written;
  const things = new Set(thingsOf(story).map((thing) => thing.about));
  if (kind === 'part') return allOf(story, 'person').some((person) => person.about === body.of);
  if (kind === 'defence') return allOf(story, 'person').some((person) => person.about === about);
  if (kind === 'link') return body.from !== body.to && things.has(body.from) && things.has(body.to);
  // Decided on the schedule itself, which knows what there is.
  if (kind === 'judgement') return false;
  if (kind === 'fact') {
    const people = new Set(allOf(story, 'person').map((person) => person.about));
    return body.about.every((person) => people.has(person));
  }
  return courtSpeaksOfWhatThereIs(story, written) && disruptionSpeaksOfWhatThereIs(story, written);
}

/** Is there this item? */
const isItem = async (act: Look<unknown>, id: string, item: string, dataKey: Buffer): Promise<boolean> =>
  (await listStanding(act, id, dataKey, { kinds: ['item'], about: [item] })).length > 0;

/** Is this a file of that item, and not as it came? */
async function isWrongFile(
  act: Look<unknown>,
  id: string,
  { about, body }: Extract<Written, { kind: 'explained' }>,
  dataKey: Buffer,
): Promise<boolean> {
  if (!standingOfFiles(await listFileChecks(act, id, mostChecks)).wrong.has(body.file)) return false;
  const files = await listWritten(act, id, dataKey, { kinds: ['item-file'], about: [about], most: 10_000 });
  return files.some((entry) => entry.kind === 'item-file' && entry.body.file === body.file);
}

/** What others notice is done only once somebody has decided to go on, with the risk to victims before them. */
const isNotDecided = ({ kind, body }: Written): boolean =>
  kind === 'overt' && body.state === 'done' && !goesOn(body);

/**
 * Adds to an investigation: what was written before stays. `since`: the place up to which the writer had read.
 * @throws {Refusal} not-found; bad-request where it speaks of something that there is not, or may not follow; changed-meanwhile when a
 * colleague has written of the same thing since, when it is added once and is there, or the investigation is closed and it does not outlast that
 */
export async function writeInInvestigation(
  act: StaffAct,
  id: string,
  written: Written,
  since = Number.MAX_SAFE_INTEGER,
): Promise<Story> {
  const was = await lockInvestigation(act, id);
  if (!isAbout(written.kind, written.about)) throw new Refusal('bad-request');
  const isClosed = was.state === 'closed';
  if (isClosed && !writtenWhenClosed.includes(written.kind)) throw new Refusal('changed-meanwhile');
  const of = { kind: written.kind, about: written.about, since, me: act.actor.memberId };
  if (await isWrittenSince(act, id, of)) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, id);
  const before = tellStory(await listStanding(act, id, dataKey));
  if (!speaksOfWhatThereIs(before, written) || isNotDecided(written)) throw new Refusal('bad-request');
  // What is told of an item is told of one that there is.
  if (kindRules[written.kind] === 'of-item' && !(await isItem(act, id, written.about, dataKey)))
    throw new Refusal('bad-request');
  if (written.kind === 'explained' && !(await isWrongFile(act, id, written, dataKey)))
    throw new Refusal('changed-meanwhile');
  if (isClosed && written.kind === 'item' && !(await isItem(act, id, written.about, dataKey)))
    throw new Refusal('changed-meanwhile');
  if (courtProblems(before, written).length > 0) throw new Refusal('bad-request');
  if (disruptionProblems(before, written).length > 0 || sameProblems(before, written).length > 0)
    throw new Refusal('bad-request');
  const stopped = await tellingProblems(act, id, dataKey, { story: before, written });
  if (stopped.length > 0) throw new Refusal('bad-request');
  if (kindRules[written.kind] === 'added' && oneOf(before, written.kind, written.about) !== undefined)
    throw new Refusal('changed-meanwhile');
  await addEntry(act, id, writtenShape.parse(written), act.actor.memberId, dataKey);
  const story = tellStory(await listStanding(act, id, dataKey));
  const one = await changeInvestigation(act, was, {
    state: oneOf(story, 'standing')?.body.state ?? 'open',
    nextOn: nextOn(story),
  });
  await keepDrawn(act, id, story, written, before);
  await settleTasks(act, planSource, id, tasksOf(one, story));
  if (written.kind === 'item') await settleItem(act, one, written);
  if (written.kind === 'explained') await settleWrongFiles(act, id);
  const saysWhoOffends = sayWhoOffends.includes(written.kind);
  // Opened again, it asks about what was found while it was closed.
  const opensAgain = written.kind === 'standing' && one.state === 'open';
  if (written.kind === 'defence' || saysWhoOffends || opensAgain) await settleElsewhere(act, one, story);
  if (written.kind === 'standing') await settleFurther(act, one);
  // What was taken back meanwhile is the worker's to tell: a report of it may be open to nobody here any more.
  if (opensAgain) await act.announce('investigationOpenedAgain', { investigationId: id });
  // Whoever is suspected is looked for elsewhere by the worker: here it would take longer for some than for others.
  if (written.kind === 'person' || saysWhoOffends)
    await act.announce('suspectsNamed', { investigationId: id });
  if (written.kind === 'group' || written.kind === 'link' || written.kind === 'person')
    await act.announce('groupsNamed', { investigationId: id });
  return story;
}
