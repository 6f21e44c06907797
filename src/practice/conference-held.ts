/** An invented risk conference that was held three weeks ago: a mother and her son, what each agency brought, and what came of it. */
import type { PlacedConference, PlacedItem } from '../conferences/index.ts';
import type { Day } from '../platform/working-days.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';

export function memberCalled(name: string): { readonly memberId: string; readonly agencyId: string } {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return { memberId: practiceId(found.id), agencyId: found.agencyId };
}
export const nhs = 'nhs-safeguarding-team';
export const police = 'cheshire-police';
const west = 'cheshire-west-and-chester-council';

/** Instants and days by how far they lie back; ahead where they are negative. */
export interface When {
  at(daysAgo: number, hours?: number, minutes?: number): Date;
  on(daysAgo: number): Day;
}
export const accepted = (name: string, acceptedAt: Date, presentAt: Date | null) => ({
  ...memberCalled(name),
  acceptedAt,
  presentAt,
});
export const asked = (agencyId: string) => ({ agencyId, apologiesAt: null, apologiesBy: null });

const ioanaHeld = ({ at, on }: When): PlacedItem => {
  const thandiwe = memberCalled('Thandiwe Rushcombe');
  const [siobhan, kirsty] = [memberCalled('Siobhan Larkfield'), memberCalled('Kirsty Marrowdale')];
  return {
    itemId: practiceId('item of SC-7RWQ24, held'),
    caseId: practiceId('SC-7RWQ24'),
    reference: 'SC-7RWQ24',
    agencyId: thandiwe.agencyId,
    riskLevel: 'high',
    age: 'adult',
    putBy: thandiwe.memberId,
    putAt: at(27, 15),
    begunAt: at(21, 10, 4),
    endedAt: at(21, 10, 23),
    brief: {
      whom: 'Ioana',
      why: 'Two men asked for her at the school gate twice in one week. She knows one of them: he drove her to the house in 2024.',
      asked: 'Who can see her and her son to school and home? Does anybody know the car?',
      wishes: 'To stay where she lives. She knows that we speak of her, and wants the nurse to know.',
      law: 'The men know her way to school. She was told that the police would hear of it, and was afraid but did not object.',
    },
    letIn: [
      { agencyId: nhs, ground: { consentFor: 'health' } },
      { agencyId: police, ground: { law: 'safeguarding' } },
    ],
    parts: [
      {
        ...{ agencyId: nhs, shows: 'at-opening', forInvestigators: true },
        by: siobhan.memberId,
        at: at(23, 11),
        body: {
          knows:
            'Nights have been worse since the first time at the gate. She missed one appointment, and rang.',
          does: 'Trauma therapy, every second week.',
          proposes: 'Appointments in the morning, while he is at school.',
        },
      },
      {
        ...{ agencyId: police, shows: 'at-opening', forInvestigators: true },
        by: kirsty.memberId,
        at: at(22, 16),
        body: {
          knows: 'The car was seen in the same road in October. Its keeper sold it in spring.',
          does: 'The address is marked for whoever answers a call from there.',
        },
      },
    ],
    minutes: [
      {
        words: 'The school lets them in by the side gate from Monday.',
        by: thandiwe.memberId,
        at: at(21, 10, 11),
      },
      {
        words: 'Decided: nobody visits her in a marked car. She is asked first, each time.',
        by: kirsty.memberId,
        at: at(21, 10, 18),
      },
    ],
    actions: [
      {
        what: 'Find out who has the car now, and tell Thandiwe what may be told.',
        agencyId: police,
        ownerId: kirsty.memberId,
        dueOn: on(-4),
        by: kirsty.memberId,
        at: at(21, 10, 19),
      },
      {
        what: 'Move her appointments to the morning.',
        agencyId: nhs,
        ownerId: null,
        dueOn: on(-9),
        by: siobhan.memberId,
        at: at(21, 10, 20),
      },
    ],
  };
};

const mihaiHeld = ({ at, on }: When): PlacedItem => {
  const thandiwe = memberCalled('Thandiwe Rushcombe');
  const noor = memberCalled('Noor Elderbank');
  return {
    itemId: practiceId('item of SC-MHA472, held'),
    caseId: practiceId('SC-MHA472'),
    reference: 'SC-MHA472',
    agencyId: thandiwe.agencyId,
    riskLevel: 'medium',
    age: 'child',
    putBy: thandiwe.memberId,
    putAt: at(27, 16),
    begunAt: at(21, 10, 24),
    endedAt: at(21, 10, 37),
    brief: {
      whom: 'Mihai',
      why: 'He saw the men at the gate, and has not slept alone since.',
      asked: 'Somebody at school whom he can go to.',
      wishes: 'He wants to walk with his mother, and not to be asked about the men again.',
      law: 'He is a child, and the men know where he is at three o’clock. His mother was told.',
    },
    letIn: [{ agencyId: west, ground: { law: 'safeguarding' } }],
    parts: [
      {
        ...{ agencyId: west, shows: 'at-once', forInvestigators: true },
        by: noor.memberId,
        at: at(24, 9),
        body: {
          knows: 'His teacher has noticed that he is tired.',
          proposes: 'The family worker of the school.',
        },
      },
    ],
    minutes: [],
    actions: [
      {
        what: 'Ask the family worker of the school to see him, with his mother there.',
        agencyId: west,
        ownerId: noor.memberId,
        dueOn: on(-2),
        by: noor.memberId,
        at: at(21, 10, 33),
      },
    ],
  };
};

export function held(when: When): PlacedConference {
  const { at } = when;
  const thandiwe = memberCalled('Thandiwe Rushcombe');
  const there = (name: string) => accepted(name, at(26, 9), at(21, 10, 1));
  return {
    one: {
      conferenceId: practiceId('conference that was held'),
      agencyId: thandiwe.agencyId,
      title: 'Risk conference, Chester and Halton',
      startsAt: at(21, 10),
      place: 'Room 2, Sandlark House, or by video',
      chair: thandiwe.memberId,
      calledBy: thandiwe.memberId,
      calledAt: at(30, 12),
      openedAt: at(21, 10, 2),
      openedBy: thandiwe.memberId,
      closedAt: at(21, 10, 46),
      closedBy: thandiwe.memberId,
    },
    invited: [
      ...[thandiwe.agencyId, nhs, police, west].map(asked),
      {
        agencyId: 'halton-borough-council',
        apologiesAt: at(25, 14),
        apologiesBy: memberCalled('Chidinma Farrow').memberId,
      },
    ],
    acceptances: ['Thandiwe Rushcombe', 'Siobhan Larkfield', 'Kirsty Marrowdale', 'Noor Elderbank'].map(
      there,
    ),
    items: [ioanaHeld(when), mihaiHeld(when)],
    readBacks: ['Kirsty Marrowdale', 'Siobhan Larkfield', 'Noor Elderbank'].map((name) => ({
      ...memberCalled(name),
      at: at(21, 10, 43),
    })),
  };
}
