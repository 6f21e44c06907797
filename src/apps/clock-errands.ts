/** What the worker does about the clock: reminds members once a working day, and plans anew what runs under a rule that was set. */
import { createHash } from 'node:crypto';
import { keepMail } from '../access/index.ts';
import type { Contexts } from '../audit/index.ts';
import { systemClock } from '../platform/clock.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { isWorkingDay, londonDay } from '../platform/working-days.ts';
import { listWhoHasDates, replanUnder } from '../referrals/index.ts';
import { listWhoHasTasks } from '../tasks/index.ts';

/** Every hour from seven, so that a worker that was away reminds when it is back; each member once a day. */
export const clockTimetable = ['5 7-10 * * 1-5 remind'];

/** The same member and day give the same mail, so that it goes once however often it is asked for. */
function mailIdFor(memberId: string, day: string): string {
  const hex = createHash('sha256').update(`remind ${memberId} ${day}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Notes a mail for everybody who has something late, due or near today; it says "sign in" and nothing more. */
export async function remind(contexts: Contexts<BookRing>, now: Date): Promise<number> {
  const today = londonDay(now);
  if (!isWorkingDay(today, 'reckon')) return 0;
  return contexts.act({}, { act: 'mail.prepare', detail: { kind: 'something-due' } }, async (act) => {
    const members = new Set([...(await listWhoHasTasks(act, today)), ...(await listWhoHasDates(act, today))]);
    for (const memberId of members)
      await keepMail(act, { mailId: mailIdFor(memberId, today), kind: 'something-due', memberId });
    return members.size;
  });
}

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const clockErrands = (contexts: Contexts<BookRing>): Errands => ({
  remind: async () => void (await remind(contexts, systemClock.now())),
  clockRuleSet: async ({ rule }) => {
    if (rule === undefined) throw new Error('news of a rule without its name');
    let after: string | undefined;
    do {
      const last = after;
      after = await contexts.act({}, { act: 'referral.plan', detail: { rule } }, (act) =>
        replanUnder(act, rule, last),
      );
    } while (after !== undefined);
  },
});
