import { randomUUID } from 'node:crypto';
import { listAgencies, listSupportWorkers, mayReceive, type StaffAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { Refusal } from '../../platform/refusal.ts';
import { catalogue } from '../../platform/words/index.ts';
import { addWorkingDays, londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import { type Conference, isOver, stateOf } from './conference.ts';
import { getConference, listInvited, saveInvited } from './conference-store.ts';
import { runs } from './runs.ts';
import { conferenceTurned } from './tell-asked.ts';
import { tellingRuleOn } from './telling-rules.ts';
import type { Version } from './version.ts';
import { bringInStep, saveVersion } from './version-store.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
/** The source of the tasks by which agencies are told; each stands for one change and one agency. */
const tellingSource = 'conferences.versions';

/** A conference that whoever acts runs and that is still coming. @throws {Refusal} not-found, changed-meanwhile */
async function stillComing(act: StaffAct, conferenceId: string): Promise<Conference> {
  const one = await getConference(act, conferenceId);
  if (!runs(act.actor, one)) throw new Refusal('not-found');
  if (stateOf(one) !== 'coming') throw new Refusal('changed-meanwhile');
  return one;
}

/** Tells every other agency that is asked, by a task that says nothing of the conference itself. */
async function tellOthers(act: StaffAct, version: Version): Promise<void> {
  const today = londonDay(act.now);
  for (const { agencyId } of await listInvited(act, version.conferenceId))
    if (agencyId !== act.actor.agencyId)
      await createTask(act, {
        agencyId,
        ownerId: null,
        dueOn: addWorkingDays(today, tellingRuleOn(today).workingDays),
        title: t(version.cancelled ? 'task.cancelled' : 'task.changed'),
        aboutPath: staffPaths.conference(version.conferenceId),
        recordId: null,
        source: tellingSource,
        sourceKey: `${version.versionId} ${agencyId}`,
      });
}

async function standAs(act: StaffAct, version: Version): Promise<void> {
  await saveVersion(act, version);
  await bringInStep(act, version);
  await tellOthers(act, version);
  await act.announce(conferenceTurned, { conferenceId: version.conferenceId });
}

export interface ChangeAsked
  extends Pick<Conference, 'conferenceId' | 'title' | 'startsAt' | 'place' | 'chair'> {
  /** Why: every agency that is asked reads it. */
  readonly why: string;
}

/**
 * Changes what a conference is called, when and where it is held, or who leads it, until it is opened. How it stood before stays, and every
 * agency that is asked is told. Where nothing is different, nothing is written.
 * @throws {Refusal} not-found for whoever does not run it; changed-meanwhile once it is open or over; bad-request for a leader who is none
 */
export async function changeConference(act: StaffAct, asked: ChangeAsked): Promise<void> {
  const one = await stillComing(act, asked.conferenceId);
  const able = await listSupportWorkers(act);
  if (asked.chair !== one.chair && !able.some(({ memberId }) => memberId === asked.chair))
    throw new Refusal('bad-request');
  const same =
    asked.title === one.title &&
    asked.place === one.place &&
    asked.chair === one.chair &&
    asked.startsAt.getTime() === one.startsAt.getTime();
  if (same) return;
  const { memberId } = act.actor;
  await standAs(act, { ...asked, versionId: randomUUID(), cancelled: false, by: memberId, at: act.now });
}

/**
 * Cancels a conference that is not open yet, with the reason: nothing is prepared for it any more, and every agency that is asked is told.
 * @throws {Refusal} not-found, changed-meanwhile
 */
export async function cancelConference(act: StaffAct, conferenceId: string, why: string): Promise<void> {
  const { title, startsAt, place, chair } = await stillComing(act, conferenceId);
  const { memberId } = act.actor;
  await standAs(act, {
    ...{ conferenceId, title, startsAt, place, chair, why },
    versionId: randomUUID(),
    cancelled: true,
    by: memberId,
    at: act.now,
  });
}

/**
 * Asks more agencies to a conference, also while it is open. They find of it what everybody does before the statement, and no item until they are
 * let in to one. @throws {Refusal} not-found; changed-meanwhile once it is over; bad-request for an agency that is none, or is asked already
 */
export async function inviteMore(
  act: StaffAct,
  conferenceId: string,
  agencies: readonly string[],
): Promise<void> {
  const one = await getConference(act, conferenceId);
  if (!runs(act.actor, one)) throw new Refusal('not-found');
  if (isOver(one)) throw new Refusal('changed-meanwhile');
  const known = (await listAgencies(act)).filter(mayReceive).map((each) => each.agencyId);
  const asked = (await listInvited(act, conferenceId)).map((each) => each.agencyId);
  const more = [...new Set(agencies)];
  if (more.length === 0 || more.some((each) => asked.includes(each) || !known.includes(each)))
    throw new Refusal('bad-request');
  for (const agencyId of more)
    await saveInvited(act, {
      ...{ conferenceId, agencyId },
      invitedBy: act.actor.memberId,
      at: act.now,
      apologiesAt: null,
      apologiesBy: null,
    });
  await act.announce(conferenceTurned, { conferenceId });
}
