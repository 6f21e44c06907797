/** Fills the directory of the invented county, and refers invented people to what stands in it. */
import type { WorkerAct } from '../access/index.ts';
import { addDays, londonDay } from '../platform/working-days.ts';
import { placeReferral, placeService, type ServiceBody, settleReferralTasks } from '../services/index.ts';
import { rooms } from './case-stories-rooms.ts';
import { practiceMembers } from './generate.ts';
import { loadLetter } from './load-letter.ts';
import { practiceId } from './load-people.ts';
import type { PracticeService } from './service.ts';
import { practiceServices } from './services.ts';

const day = 86_400_000;

const serviceCalled = (name: string): string => practiceId(`service ${name}`);
function memberCalled(name: string): { readonly memberId: string; readonly agencyId: string } {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return { memberId: practiceId(found.id), agencyId: found.agencyId };
}

/** Puts every service into the directory, with what was said of it before. */
export async function loadServices(act: WorkerAct): Promise<void> {
  const today = londonDay(act.now);
  const bodyOf = (said: PracticeService['said']): ServiceBody => {
    const { waitingDaysAgo, fundingEndsIn, endedDaysAgo, ...body } = said;
    return {
      ...body,
      waitingOn: addDays(today, -waitingDaysAgo),
      ...(fundingEndsIn === undefined ? {} : { fundingEndsOn: addDays(today, fundingEndsIn) }),
      ...(endedDaysAgo === undefined ? {} : { endedOn: addDays(today, -endedDaysAgo) }),
    };
  };
  for (const { agencyId, keeper, said, before } of practiceServices) {
    const by = memberCalled(keeper).memberId;
    const at = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
    const { endedDaysAgo, endedWhy, ...open } = said;
    const { daysAgo, ...changed } = before ?? { daysAgo: 0 };
    await placeService(act, {
      serviceId: serviceCalled(said.name),
      agencyId,
      said: [
        ...(before === undefined ? [] : [{ body: bodyOf({ ...open, ...changed }), by, at: at(daysAgo) }]),
        { body: bodyOf(said), by, at: at(endedDaysAgo ?? said.waitingDaysAgo) },
      ],
    });
  }
  await loadLetter(act, {
    ...{ reference: 'SC-7RWQ24', body: 'Lantern Listening', from: memberCalled('Thandiwe Rushcombe') },
    serviceId: serviceCalled('Lantern line'),
  });
  await loadReferralsToServices(act);
}

const spoken = { language: 'Romanian', interpreter: 'woman', worker: 'woman' } as const;
const toServices = [
  {
    reference: 'SC-7RWQ24',
    service: 'Trauma therapy after exploitation',
    from: 'Thandiwe Rushcombe',
    to: 'Siobhan Larkfield',
    need: 'mental-health',
    agreedFor: 'health',
    daysAgo: 24,
    asked: {
      what: 'Nights are the worst since August. In the mornings, while Mihai is at school.',
      ...spoken,
      sections: ['needs'],
    },
  },
  {
    reference: 'SC-7RWQ24',
    service: 'Sandlark safe rooms for women',
    from: 'Thandiwe Rushcombe',
    to: 'Thandiwe Rushcombe',
    need: 'housing',
    daysAgo: 92,
    beganDaysAgo: 91,
    asked: { what: 'A room with Mihai, far from the bus station.', ...spoken, sections: [] },
  },
  {
    reference: 'SC-TN8P3K',
    service: 'Thistledown advice on leave and work',
    from: 'Bao-Tran Wetherall',
    to: 'Zoltan Merribrook',
    need: 'legal',
    daysAgo: 41,
    asked: {
      what: 'Wages of eleven months, and what his papers allow.',
      language: 'Vietnamese',
      dialect: 'Nghe An',
      interpreter: 'any',
      worker: 'no-wish',
      sections: [],
    },
    acceptedDaysAgo: 38,
  },
  ...rooms.map(({ reference, language, days: [, room] }) => ({
    reference,
    service: 'Sandlark safe rooms for women',
    from: 'Thandiwe Rushcombe',
    to: 'Thandiwe Rushcombe',
    need: 'housing' as const,
    daysAgo: room + 2,
    beganDaysAgo: room,
    asked: {
      what: 'A room, and somebody who is there at night.',
      language,
      interpreter: 'woman' as const,
      worker: 'woman' as const,
      sections: [],
    },
  })),
] as const;

/** Some who wait, and some who are helped. */
async function loadReferralsToServices(act: WorkerAct): Promise<void> {
  for (const each of toServices) {
    const at = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
    const [sender, receiver] = [memberCalled(each.from), memberCalled(each.to)];
    const began = 'beganDaysAgo' in each ? each.beganDaysAgo : undefined;
    const accepted = 'acceptedDaysAgo' in each ? each.acceptedDaysAgo : began;
    const beginsOn = began === undefined ? undefined : londonDay(at(began));
    await placeReferral(act, {
      referralId: practiceId(`referral of ${each.reference} to ${each.service}`),
      caseId: practiceId(each.reference),
      serviceId: serviceCalled(each.service),
      fromAgency: sender.agencyId,
      toAgency: receiver.agencyId,
      need: each.need,
      sentBy: sender.memberId,
      sentAt: at(each.daysAgo),
      ...('agreedFor' in each ? { agreedFor: each.agreedFor } : {}),
      ...(accepted === undefined ? {} : { state: 'accepted', answeredAt: at(accepted) }),
      ...(beginsOn === undefined ? {} : { beginsOn }),
      entries: [
        {
          written: { kind: 'asked', about: '', body: { ...each.asked, sections: [...each.asked.sections] } },
          by: sender.memberId,
          at: at(each.daysAgo),
        },
        ...(accepted === undefined
          ? []
          : [
              {
                written: {
                  kind: 'accepted' as const,
                  about: '',
                  body: beginsOn === undefined ? {} : { beginsOn },
                },
                by: receiver.memberId,
                at: at(accepted),
              },
            ]),
      ],
    });
  }
  for (const reference of new Set(toServices.map((each) => each.reference)))
    await settleReferralTasks(act, practiceId(reference));
}
