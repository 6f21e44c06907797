/** Services of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import { asSignedIn } from '../audit/index.ts';
import { addService } from '../services/directory/change-service.ts';
import type { ServiceBody } from '../services/index.ts';
import { answerReferral } from '../services/referral/answer-referral.ts';
import { type SendAsked, sendReferral } from '../services/referral/send-referral.ts';
import type { Partnership, TestMember } from './partnership.ts';

/** A service of which only what a test is about need be said. */
export const serviceOf = (more: Partial<ServiceBody> = {}): ServiceBody => ({
  name: 'Counselling',
  about: 'Somebody to talk to, week after week.',
  needs: ['mental-health'],
  places: ['E06000006'],
  ages: ['adult'],
  genders: 'anyone',
  dependants: 'no',
  interpreters: 'yes',
  cost: 'free',
  waiting: 'under-a-month',
  waitingOn: '2026-11-02',
  reach: 'Ring on weekdays before noon.',
  ...more,
});

export interface Serving {
  /** Adds a service of the member's agency; gives its id. */
  add(who: TestMember, more?: Partial<ServiceBody>): Promise<string>;
  /** Refers the person of a case to a service; on a law, unless something else is said. Gives the referral's id. */
  refer(who: TestMember, caseId: string, serviceId: string, more?: Partial<SendAsked>): Promise<string>;
  /** Answers a referral about the person of a case. */
  answer(
    who: TestMember,
    caseId: string,
    referralId: string,
    said: Parameters<typeof answerReferral>[2],
  ): Promise<void>;
}

export function servingIn(given: Pick<Partnership, 'staff'>): Serving {
  return {
    add: async (who, more) => {
      const serviceId = randomUUID();
      await given.staff.act(
        { session: who.session },
        { act: 'service.add', detail: { service: serviceId } },
        (act) => addService(asSignedIn(act), serviceId, serviceOf(more)),
      );
      return serviceId;
    },
    refer: async (who, caseId, serviceId, more = {}) => {
      const referralId = randomUUID();
      await given.staff.act(
        { session: who.session },
        { act: 'service-referral.send', record: { kind: 'case', id: caseId } },
        (act) =>
          sendReferral(asSignedIn(act), {
            ...{ referralId, caseId, serviceId, need: 'mental-health', worker: 'woman', sections: [] },
            what: 'She wants to sleep again.',
            share: { purpose: 'health', ground: 'safeguarding', why: 'She hurts herself.' },
            ...more,
          }),
      );
      return referralId;
    },
    answer: (who, caseId, referralId, said) =>
      given.staff.act(
        { session: who.session },
        { act: 'service-referral.answer', record: { kind: 'case', id: caseId } },
        (act) => answerReferral(asSignedIn(act), referralId, said),
      ),
  };
}
