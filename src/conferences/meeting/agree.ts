import { randomUUID } from 'node:crypto';
import { type Act, openRecordKey, type StaffAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { Refusal } from '../../platform/refusal.ts';
import { catalogue } from '../../platform/words/index.ts';
import { createTask } from '../../tasks/index.ts';
import { addEntry } from '../agenda/entry-store.ts';
import type { Item } from '../agenda/item.ts';
import { getItem, listAgenciesOn } from '../agenda/item-store.ts';
import { listAcceptances } from '../conference/conference-store.ts';
import { type Action, actionSource } from './action.ts';
import { saveAction } from './meeting-store.ts';
import { isOpenTo } from './run-conference.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** The item, while its conference is open. @throws {Refusal} not-found, changed-meanwhile */
async function sitting(act: StaffAct, itemId: string): Promise<Item> {
  const item = await getItem(act, itemId);
  if (item.takenOffAt !== null) throw new Refusal('changed-meanwhile');
  await isOpenTo(act, item.conferenceId);
  return item;
}

/** Writes down what was said or decided, while the conference is open. @throws {Refusal} not-found, changed-meanwhile */
export async function writeMinute(act: StaffAct, itemId: string, words: string): Promise<void> {
  await sitting(act, itemId);
  const dataKey = await openRecordKey(act, itemId);
  await addEntry(
    act,
    itemId,
    { kind: 'minute', about: randomUUID(), body: { words } },
    act.actor.memberId,
    dataKey,
  );
}

/**
 * Agrees that an agency on the item, or somebody of it who accepted the statement, does something by a day: at once their task [E4]. The task's own words tell of
 * nobody. @throws {Refusal} not-found, changed-meanwhile; bad-request for whoever is not on the item
 */
export async function agree(
  act: StaffAct,
  itemId: string,
  asked: Pick<Action, 'agencyId' | 'ownerId' | 'dueOn'> & { readonly what: string },
): Promise<void> {
  const item = await sitting(act, itemId);
  const { what, agencyId, ownerId, dueOn } = asked;
  const on = (await listAgenciesOn(act, [itemId])).get(itemId) ?? [];
  const bound = await listAcceptances(act, item.conferenceId);
  const known =
    ownerId === null || bound.some((each) => each.memberId === ownerId && each.agencyId === agencyId);
  if (!on.includes(agencyId) || !known) throw new Refusal('bad-request');
  const action: Action = {
    ...{ itemId, agencyId, ownerId, dueOn },
    actionId: randomUUID(),
    byMember: act.actor.memberId,
    at: act.now,
  };
  await saveAgreed(act, action, what, await openRecordKey(act, itemId));
}

/** Keeps what was agreed: who by when in codes, what in the item's own words, and the task. */
export async function saveAgreed(
  act: Act<unknown>,
  action: Action,
  what: string,
  dataKey: Buffer,
): Promise<void> {
  const { actionId, itemId, agencyId, ownerId, dueOn, byMember, at } = action;
  await saveAction(act, action);
  await addEntry(act, itemId, { kind: 'action', about: actionId, body: { what } }, byMember, dataKey, at);
  await createTask(act, {
    ...{ agencyId, ownerId, dueOn },
    title: t('task'),
    aboutPath: staffPaths.conferenceItem(itemId),
    recordId: null,
    source: actionSource,
    sourceKey: actionId,
  });
}

/**
 * Corrects what was written down of an item by adding to it: what stood there stays. Also after the conference is closed.
 * @throws {Refusal} not-found, also of something that was never written down
 */
export async function correct(act: StaffAct, itemId: string, about: string, words: string): Promise<void> {
  await getItem(act, itemId);
  const dataKey = await openRecordKey(act, itemId);
  await addEntry(act, itemId, { kind: 'correction', about, body: { words } }, act.actor.memberId, dataKey);
}
