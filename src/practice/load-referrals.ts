/** A few invented referrals in several states, so that whoever looks at the invented county finds each of them. */
import type { WorkerAct } from '../access/index.ts';
import { addDays, type Day, londonDay } from '../platform/working-days.ts';
import { type NewEvent, placeReferral, questionSetOn, type Said } from '../referrals/index.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';
import { sentReferrals } from './sent-referrals.ts';
import { type Invented, type InventedEvent, type Told, unsentReferrals } from './unsent-referrals.ts';

const day = 86_400_000;
const saidOf = (answer: Told[string]): Said =>
  typeof answer === 'string' || !('kind' in answer) ? { kind: 'value', value: answer } : answer;

/** An event on its day, on which it was written down; a placed referral's events are in their order. */
const eventOf =
  (now: Date, today: Day) =>
  ({ code, daysAgo, age, turns18InDays, untilInDays }: InventedEvent): NewEvent & { at: Date } => ({
    at: new Date(now.getTime() - daysAgo * day),
    code,
    on: addDays(today, -daysAgo),
    age,
    turns18On: turns18InDays === undefined ? undefined : addDays(today, turns18InDays),
    until: untilInDays === undefined ? undefined : addDays(today, untilInDays),
  });

/** Places them, each held by an invented first responder. */
export async function loadReferrals(act: WorkerAct): Promise<void> {
  const all: readonly Invented[] = [...unsentReferrals, ...sentReferrals];
  const today = londonDay(act.now);
  for (const one of all) {
    const writer = practiceMembers.find((member) => member.name === one.writer);
    const checker = practiceMembers.find((member) => member.name === one.checker);
    if (writer === undefined) throw new Error(`nobody is called ${one.writer}`);
    const at = new Date(act.now.getTime() - one.daysAgo * day);
    const sentAt = one.sentDaysAgo === undefined ? null : new Date(act.now.getTime() - one.sentDaysAgo * day);
    const source = { kind: 'member', recordId: null, reference: null, at } as const;
    const holder = practiceId(writer.id);
    await placeReferral(act, {
      referral: {
        referralId: practiceId(one.reference),
        agencyId: writer.agencyId,
        reference: one.reference,
        questionSet: questionSetOn(londonDay(at)).version,
        state: one.state,
        holder,
        checker: checker === undefined ? null : practiceId(checker.id),
        absence: null,
        concernId: practiceId(`concern ${one.concern}`),
        beganFrom: null,
        startedBy: holder,
        startedAt: at,
        changedAt: sentAt ?? at,
        sentAt,
        revision: 1,
      },
      answers: Object.entries({ ...one.answers, 'own-reference': one.reference }).map(
        ([question, answer]) => ({
          question,
          said: saidOf(answer),
          source,
          edited: false,
        }),
      ),
      consents:
        one.consent === undefined
          ? []
          : [
              {
                about: 'referral',
                purpose: '',
                answer: one.consent.answer,
                language: one.consent.language,
                interpreter: one.consent.language === 'en' ? 'not-needed' : 'by-phone',
                told: {
                  explained: ['what-it-is', 'who-sees-it', 'what-help', 'saying-no', 'changing-mind'],
                  words: one.consent.words,
                },
                givenAt: at,
              },
            ],
      happened: [...(one.happened ?? []), ...(sentAt === null ? [] : [{ what: 'sent' as const }])],
      events: (one.events ?? []).map(eventOf(act.now, today)),
    });
  }
}
