/** Two invented risk conferences: one that was held, with what came of it, and one that is coming. */
import type { WorkerAct } from '../access/index.ts';
import { type PlacedConference, placeConference } from '../conferences/index.ts';
import { addDays, londonDay, londonInstant } from '../platform/working-days.ts';
import { accepted, asked, held, memberCalled, nhs, police, type When } from './conference-held.ts';
import { practiceId } from './load-people.ts';

function coming({ at }: When): PlacedConference {
  const [lead, siobhan] = [memberCalled('Bao-Tran Wetherall'), memberCalled('Siobhan Larkfield')];
  return {
    one: {
      conferenceId: practiceId('conference that is coming'),
      agencyId: lead.agencyId,
      title: 'Risk conference, Warrington',
      startsAt: at(-6, 14),
      place: 'By video',
      chair: lead.memberId,
      calledBy: lead.memberId,
      calledAt: at(5, 10),
      openedAt: null,
      openedBy: null,
      closedAt: null,
      closedBy: null,
    },
    invited: [lead.agencyId, nhs, police, 'sandlark-haven', 'warrington-borough-council'].map(asked),
    acceptances: ['Bao-Tran Wetherall', 'Siobhan Larkfield'].map((name) => accepted(name, at(4, 9), null)),
    items: [
      {
        itemId: practiceId('item of SC-TN8P3K, coming'),
        caseId: practiceId('SC-TN8P3K'),
        reference: 'SC-TN8P3K',
        agencyId: lead.agencyId,
        riskLevel: 'high',
        age: 'adult',
        putBy: lead.memberId,
        putAt: at(4, 11),
        begunAt: null,
        endedAt: null,
        brief: {
          whom: 'Tuan',
          why: 'Somebody rang his friend and asked where he sleeps now.',
          asked: 'Is the house in Warrington still let by the same people? Who sees him at weekends?',
          wishes: 'Wages first. He does not want anybody to come to his work.',
          law: 'Whoever looks for him knows his friends. He was told, and said that it was for us to know.',
        },
        letIn: [nhs, police, 'warrington-borough-council'].map((agencyId) => ({
          agencyId,
          ground: { law: 'safeguarding' },
        })),
        parts: [
          {
            ...{ agencyId: nhs, shows: 'at-opening', forInvestigators: true },
            by: siobhan.memberId,
            at: at(2, 15),
            body: { knows: 'He was seen once, for his hands. He did not come again.' },
          },
        ],
        minutes: [],
        actions: [],
      },
    ],
    readBacks: [],
  };
}

/** Puts both in. */
export async function loadConferences(act: WorkerAct): Promise<void> {
  const today = londonDay(act.now);
  const when: When = {
    at: (daysAgo, hours = 12, minutes = 0) => londonInstant(addDays(today, -daysAgo), hours, minutes),
    on: (daysAgo) => addDays(today, -daysAgo),
  };
  for (const placed of [held(when), coming(when)]) await placeConference(act, placed);
}
