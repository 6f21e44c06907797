import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSignedIn } from '../audit/index.ts';
import { addDays, londonDay } from '../platform/working-days.ts';
import { eventCodes } from '../referrals/clock/clock-event.ts';
import { listEvents } from '../referrals/clock/clock-store.ts';
import { replanOne } from '../referrals/clock/keep-plan.ts';
import { recordEvent } from '../referrals/clock/record-event.ts';
import { setRule } from '../referrals/clock/set-rule.ts';
import { findStageOfCase, listDoneOfCase } from '../referrals/index.ts';
import { referFromCase } from '../support/case/refer-from-case.ts';
import { freshDatabase } from './database.ts';
import { partnershipIn } from './partnership.ts';
import { referringIn, value } from './referring.ts';
import { supportingIn } from './supporting.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const { as, begin } = supportingIn(given);
const referring = referringIn(given);
const thandiwe = await given.member('support-worker').of('cheshire-police', 'Thandiwe Rushcombe');
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const manager = await given.member('partnership-manager').of('cheshire-police', 'Mia Manager');

/** The partnership sets another limit for the second decision, and the worker draws the stages anew. */
async function setConclusive(count: number, referral: string): Promise<void> {
  const rule = { rule: 'conclusive-grounds', from: '2020-01-01', nearDays: 3, source: 'Test' } as const;
  await given.staff.act({ session: manager.session }, { act: 'clock.set-rule' }, (act) =>
    setRule(asSignedIn(act), { ...rule, length: { count, unit: 'days' }, verified: true }, 'Agreed'),
  );
  await given.worker.act({}, { act: 'referral.plan' }, (act) => replanOne(act, referral));
}

test('[C9] the stage and days of a referral are drawn as they stood at every earlier moment, whatever was written down, corrected or set since', async () => {
  const [id, referral] = [await begin(thandiwe), randomUUID()];
  await referring.as(thandiwe, 'referral.begin', referral, (act) =>
    referFromCase(act, { caseId: id, referralId: referral, holder: kirsty.memberId, from: undefined }),
  );
  await referring.answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  await given.workerHears();
  const stood = (at?: Date) =>
    as(thandiwe, 'case.open', id, async (act) => [
      await findStageOfCase(act, id, at),
      await listDoneOfCase(act, id, at),
    ]);
  const seen: (readonly [Date, unknown])[] = [];
  const any = fc.record({
    code: fc.constantFrom(...eventCodes),
    ago: fc.nat(200),
    wrong: fc.option(fc.nat(9)),
  });
  for (const [turn, { code, ago, wrong }] of fc.sample(any, { numRuns: 40, seed: 7 }).entries()) {
    if (turn === 9) await referring.sent(kirsty, referral, 'NRM-1');
    if (turn === 20 || turn === 30) await setConclusive(turn, referral);
    await referring.as(kirsty, 'referral.record-event', referral, async (act) => {
      const known = await listEvents(act, referral);
      const corrects = known[wrong ?? known.length]?.eventId;
      const [on, until] = [addDays(londonDay(act.now), -ago), addDays(londonDay(act.now), 30)];
      if (code !== 'struck-out' || corrects !== undefined)
        await recordEvent(act, referral, { code, on, until, corrects });
    });
    seen.push([new Date(), await stood()]);
  }
  expect(new Set(seen.map(([, was]) => JSON.stringify(was))).size).toBeGreaterThan(8);
  for (const [at, was] of seen) expect([at, await stood(at)]).toEqual([at, was]);
});
