/** Risk conferences of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../access/index.ts';
import { asSignedIn, type Line } from '../audit/index.ts';
import type { BodyOf, PartSetting } from '../conferences/agenda/item.ts';
import { leaveOut } from '../conferences/agenda/let-in.ts';
import { type PutAsked, putOnAgenda } from '../conferences/agenda/put-on-agenda.ts';
import { writePart } from '../conferences/agenda/write-part.ts';
import { type CallAsked, callConference } from '../conferences/conference/call-conference.ts';
import {
  type ChangeAsked,
  cancelConference,
  changeConference,
} from '../conferences/conference/change-conference.ts';
import { getConference } from '../conferences/conference/conference-store.ts';
import { acceptStatement } from '../conferences/conference/take-part.ts';
import { agree } from '../conferences/meeting/agree.ts';
import { closeConference, openConference } from '../conferences/meeting/run-conference.ts';
import type { Partnership, TestMember } from './partnership.ts';

const week = 7 * 86_400_000;

export interface Conferring {
  /** Calls a conference that asks these other agencies; gives its id. */
  call(who: TestMember, agencies: readonly string[], more?: Partial<CallAsked>): Promise<string>;
  accept(id: string, ...who: readonly TestMember[]): Promise<void>;
  /** Puts a case on the agenda; on a law for whom it lets in, unless something else is said. Gives the item's id. */
  put(
    who: TestMember,
    id: string,
    caseId: string,
    letIn: readonly string[],
    more?: Partial<PutAsked>,
  ): Promise<string>;
  /** Opens a conference that this member's agency called. */
  open(who: TestMember, id: string): Promise<void>;
  close(who: TestMember, id: string): Promise<void>;
  /** Agrees of an item of one that is open what an agency does, by a day. */
  agree(who: TestMember, itemId: string, asked: Parameters<typeof agree>[2]): Promise<void>;
  /** Changes one that is coming; by default it is a day later. */
  change(who: TestMember, id: string, more?: Partial<ChangeAsked>): Promise<void>;
  cancel(who: TestMember, id: string, why: string): Promise<void>;
  /** Leaves an agency out of an item that it was let in to. */
  leaveOut(who: TestMember, itemId: string, agencyId: string): Promise<void>;
  write(who: TestMember, itemId: string, body: BodyOf<'part'>, shown?: Partial<PartSetting>): Promise<void>;
}

/** What is told of a case; `whom` alone need be said. */
export const briefOf = (whom: string): BodyOf<'brief'> => ({
  whom,
  why: 'He came to her door on Friday.',
  asked: 'Who can see her home safely?',
  wishes: 'She wants to stay in her room.',
  law: 'He will find her otherwise. She was told.',
});

export function conferringIn(given: Pick<Partnership, 'staff'>): Conferring {
  const as = <T>(who: TestMember, line: Line, work: (act: StaffAct) => Promise<T>): Promise<T> =>
    given.staff.act({ session: who.session }, line, (open) => work(asSignedIn(open)));
  return {
    leaveOut: async (who, itemId, agencyId) => {
      await as(who, { act: 'conference-item.leave-out' }, (act) => leaveOut(act, itemId, agencyId));
    },
    call: async (who, agencies, more = {}) => {
      const conferenceId = randomUUID();
      await as(who, { act: 'conference.call' }, (act) =>
        callConference(act, {
          ...{ conferenceId, agencies, title: 'Risk conference', place: 'Room 4', chair: who.memberId },
          startsAt: new Date(act.now.getTime() + week),
          ...more,
        }),
      );
      return conferenceId;
    },
    accept: async (id, ...all) => {
      for (const who of all) await as(who, { act: 'conference.accept' }, (act) => acceptStatement(act, id));
    },
    put: async (who, conferenceId, caseId, letIn, more = {}) => {
      const itemId = randomUUID();
      await as(who, { act: 'conference-item.put', record: { kind: 'case', id: caseId } }, (act) =>
        putOnAgenda(act, {
          ...{ itemId, conferenceId, caseId, riskLevel: 'high', age: 'adult', brief: briefOf('Linh') },
          letIn: letIn.map((agencyId) => ({ agencyId, ground: { law: 'safeguarding' } })),
          ...more,
        }),
      );
      return itemId;
    },
    open: (who, id) => as(who, { act: 'conference.begin' }, (act) => openConference(act, id)),
    close: (who, id) => as(who, { act: 'conference.close' }, (act) => closeConference(act, id)),
    agree: (who, itemId, asked) =>
      as(who, { act: 'conference-item.agree', record: { kind: 'conference-item', id: itemId } }, (act) =>
        agree(act, itemId, asked),
      ),
    change: (who, id, more = {}) =>
      as(who, { act: 'conference.change' }, async (act) => {
        const { title, place, chair, startsAt } = await getConference(act, id);
        const later = new Date(startsAt.getTime() + week / 7);
        await changeConference(act, {
          ...{ conferenceId: id, title, place, chair, startsAt: later, why: 'The room is taken.' },
          ...more,
        });
      }),
    cancel: (who, id, why) => as(who, { act: 'conference.cancel' }, (act) => cancelConference(act, id, why)),
    write: async (who, itemId, body, shown = {}) => {
      const line: Line = { act: 'conference-item.write', record: { kind: 'conference-item', id: itemId } };
      await as(who, line, (act) =>
        writePart(act, itemId, body, { shows: 'at-opening', forInvestigators: true, ...shown }),
      );
    },
  };
}
