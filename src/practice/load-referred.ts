/**
 * Referrals that began from concerns of the invented county, as far as each came: so that whoever opens the figures finds what was referred and what was
 * begun and not sent. All of it is reckoned from the day on which the desk decided.
 */
import type { WorkerAct } from '../access/index.ts';
import { addDays, type Day, daysBetween, londonDay } from '../platform/working-days.ts';
import { type NewEvent, placeReferral, questionSetOn, type Said } from '../referrals/index.ts';
import { practiceMembers } from './generate.ts';
import { ledOn, oneReferredOf } from './led-on.ts';
import { practiceId, publicDesk } from './load-people.ts';
import type { PracticeReport } from './practice-report.ts';

/** Of so many of those, one was not sent. */
const oneUnsentOf = 6;
const aDay = 86_400_000;

const writers = ['Kirsty Marrowdale', 'Imtiaz Quraishy', 'Bronwen Ashgrove'] as const;
const writerOf = (drawn: number) => {
  const found = practiceMembers.find((member) => member.name === writers[drawn % writers.length]);
  if (found === undefined) throw new Error('nobody writes referrals');
  return found;
};

/** What the competent authority and those who support said, by days after it was sent, each written down on its day; what would lie ahead is not written yet. */
function eventsOf(sentAt: Date, today: Day, drawn: number): (NewEvent & { at: Date })[] {
  const sentOn = londonDay(sentAt);
  const refused = drawn % 5 === 0;
  const second = 90 + (drawn % 180);
  const told: readonly (readonly [days: number, code: NewEvent['code']])[] = [
    [0, 'received'],
    [1, 'police-crime'],
    [2, 'support-asked'],
    [3, 'support-started'],
    [4, refused ? 'reasonable-grounds:negative' : 'reasonable-grounds:positive'],
    ...(refused
      ? []
      : ([
          [second, drawn % 7 === 0 ? 'conclusive-grounds:negative' : 'conclusive-grounds:positive'],
          [second + 40, 'support-ended'],
        ] as const)),
  ];
  return told
    .filter(([days]) => days <= daysBetween(sentOn, today))
    .map(([days, code]) => ({
      code,
      at: new Date(sentAt.getTime() + days * aDay),
      on: addDays(sentOn, days),
      age: undefined,
      turns18On: undefined,
      until: undefined,
    }));
}

const value = (text: string): Said => ({ kind: 'value', value: text });

/** Places the referral that began from a report, where one did. */
export async function loadReferred(act: WorkerAct, reportId: string, report: PracticeReport): Promise<void> {
  const led = ledOn(report);
  if (led === undefined || led.forReferral % oneReferredOf !== 0) return;
  const drawn = Math.floor(led.forReferral / oneReferredOf);
  const startedAt = new Date(led.at.getTime() + (drawn % 9) * aDay);
  if (startedAt > act.now) return;
  const wouldSendAt = new Date(startedAt.getTime() + (1 + (drawn % 4)) * aDay);
  const dropped = drawn % oneUnsentOf === 0;
  const sentAt = dropped || wouldSendAt > act.now ? null : wouldSendAt;
  const name = `referral from ${report.id}`;
  const writer = practiceId(writerOf(drawn).id);
  const reference = `NR-${practiceId(name).slice(0, 6).toUpperCase()}`;
  const source = { kind: 'member', recordId: null, reference: null, at: startedAt } as const;
  const answers = { 'under-18': 'no', 'consent-nrm': 'yes', 'own-reference': reference };
  await placeReferral(act, {
    referral: {
      referralId: practiceId(name),
      agencyId: publicDesk,
      reference,
      questionSet: questionSetOn(londonDay(startedAt)).version,
      state: dropped ? 'closed' : sentAt === null ? 'writing' : 'sent',
      holder: writer,
      checker: null,
      absence: null,
      concernId: practiceId(`concern ${name}`),
      beganFrom: reportId,
      startedBy: writer,
      startedAt,
      changedAt: sentAt ?? startedAt,
      sentAt,
      revision: 1,
    },
    answers: Object.entries(answers).map(([question, said]) => ({
      question,
      said: value(said),
      source,
      edited: false,
    })),
    consents: [],
    happened: dropped
      ? [{ what: 'closed', note: 'The person thought about it and wants to wait.' }]
      : sentAt === null
        ? []
        : [{ what: 'sent' }],
    events: sentAt === null ? [] : eventsOf(sentAt, londonDay(act.now), drawn),
  });
}
