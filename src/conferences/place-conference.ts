import { randomUUID } from 'node:crypto';
import { basesOn, consentBasis, registerRecord, type WorkerAct } from '../access/index.ts';
import { newDataKey } from '../platform/keys/index.ts';
import { londonDay } from '../platform/working-days.ts';
import { addEntry } from './agenda/entry-store.ts';
import type { BodyOf, Item, PartSetting } from './agenda/item.ts';
import { addPartSetting, saveItem, saveLetIn } from './agenda/item-store.ts';
import type { LetInAsked } from './agenda/let-in.ts';
import { minutesFor } from './agenda/slots.ts';
import type { Acceptance, Conference, Invited } from './conference/conference.ts';
import { saveAcceptance, saveConference, saveInvited } from './conference/conference-store.ts';
import { statementOn } from './conference/statements.ts';
import { saveVersion } from './conference/version-store.ts';
import type { Action, ReadBack } from './meeting/action.ts';
import { saveAgreed } from './meeting/agree.ts';
import { saveReadBack } from './meeting/meeting-store.ts';

interface Written {
  readonly by: string;
  readonly at: Date;
}
/** An item as it stood elsewhere. */
export interface PlacedItem
  extends Pick<
    Item,
    | 'itemId'
    | 'caseId'
    | 'reference'
    | 'agencyId'
    | 'riskLevel'
    | 'age'
    | 'putBy'
    | 'putAt'
    | 'begunAt'
    | 'endedAt'
  > {
  readonly brief: BodyOf<'brief'>;
  /** By consent, which the case says, or by a law by its code. */
  readonly letIn: readonly LetInAsked[];
  readonly parts: readonly (Written & PartSetting & { readonly body: BodyOf<'part'> })[];
  readonly minutes: readonly (Written & { readonly words: string })[];
  readonly actions: readonly (Pick<Action, 'agencyId' | 'ownerId' | 'dueOn'> &
    Written & { readonly what: string })[];
}
export interface PlacedConference {
  readonly one: Omit<Conference, 'statement' | 'cancelledAt' | 'cancelledBy'>;
  readonly invited: readonly Invited[];
  readonly acceptances: readonly Acceptance[];
  readonly items: readonly PlacedItem[];
  readonly readBacks: readonly Omit<ReadBack, 'conferenceId'>[];
}

async function placeItem(act: WorkerAct, conferenceId: string, placed: PlacedItem): Promise<void> {
  const { brief, letIn, parts, minutes, actions, ...coded } = placed;
  const { itemId, agencyId, putBy, putAt } = coded;
  const dataKey = newDataKey();
  await registerRecord(
    act,
    { recordId: itemId, kind: 'conference-item', agencyId, othersSee: 'hidden' },
    dataKey,
  );
  const slot = minutesFor(coded.riskLevel, londonDay(putAt));
  await saveItem(act, { ...coded, conferenceId, minutes: slot, takenOffAt: null });
  for (const { agencyId: other, ground } of letIn)
    await saveLetIn(act, itemId, {
      agencyId: other,
      ...('consentFor' in ground
        ? { purpose: ground.consentFor, basis: consentBasis }
        : {
            purpose: null,
            basis: basesOn(putAt).find(({ code }) => code === ground.law)?.name ?? ground.law,
          }),
      by: putBy,
      at: putAt,
    });
  await addEntry(act, itemId, { kind: 'brief', about: '', body: brief }, putBy, dataKey, putAt);
  for (const { body, by, at, ...setting } of parts) {
    await addPartSetting(act, itemId, setting);
    await addEntry(act, itemId, { kind: 'part', about: setting.agencyId, body }, by, dataKey, at);
  }
  for (const { words, by, at } of minutes)
    await addEntry(act, itemId, { kind: 'minute', about: randomUUID(), body: { words } }, by, dataKey, at);
  for (const { what, by, at, ...agreed } of actions)
    await saveAgreed(act, { ...agreed, actionId: randomUUID(), itemId, byMember: by, at }, what, dataKey);
}

/** Puts a conference with its items in as it stood elsewhere. For the worker: no member's rights are asked. */
export async function placeConference(act: WorkerAct, placed: PlacedConference): Promise<void> {
  const { one, invited, acceptances, items, readBacks } = placed;
  const { conferenceId, calledBy, calledAt } = one;
  const statement = statementOn(londonDay(calledAt));
  await saveConference(act, { ...one, statement, cancelledAt: null, cancelledBy: null });
  const { title, startsAt, place, chair } = one;
  await saveVersion(act, {
    ...{ conferenceId, title, startsAt, place, chair },
    versionId: randomUUID(),
    cancelled: false,
    why: null,
    by: calledBy,
    at: calledAt,
  });
  for (const each of invited)
    await saveInvited(act, { ...each, conferenceId, invitedBy: calledBy, at: calledAt });
  for (const each of acceptances) await saveAcceptance(act, { ...each, conferenceId, statement });
  for (const item of items) await placeItem(act, conferenceId, item);
  for (const each of readBacks) await saveReadBack(act, { ...each, conferenceId });
}
