import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { EventCode } from '../../referrals/clock/clock-event.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { referFromCase } from '../case/refer-from-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = supportingIn(given);
const referring = referringIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const kirsty = await given.member('first-responder').of('halton-borough-council', 'Kirsty Marrowdale');
const owner = desk.as(thandiwe);

/** A case whose referral was sent; `happens` writes down what happened to it then. */
async function referred(national: string) {
  const [id, referral] = [await begin(thandiwe), randomUUID()];
  await referring.as(thandiwe, 'referral.begin', referral, (act) =>
    referFromCase(act, { caseId: id, referralId: referral, holder: kirsty.memberId, from: undefined }),
  );
  await referring.answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  await given.workerHears();
  await write(thandiwe, id, personCalled('Ana'));
  await referring.sent(kirsty, referral, national);
  // Events stand in the order in which they were written down: the first is that it was received.
  const happens = (code: EventCode, daysAgo: number, corrects?: number) =>
    referring.happened(kirsty, referral, { code }, { daysAgo, corrects });
  return { id, happens };
}

test('[C1] what was decided of a referral stands at the head of the case and in its story, from when it was written down, as it was corrected, and when nothing runs any more', async () => {
  const { id, happens } = await referred('NRM-1');
  await happens('reasonable-grounds:positive-without-recovery', 0);
  const before = `/cases/${id}?at=${Date.now() * 1000}`;
  const running = await owner.open(`/cases/${id}`);
  expect(running.text).toMatch(
    /NRM Conclusive grounds decision, day 1 ?Reasonable grounds decided: positive, /,
  );
  expect(running.section('Their story so far')).toContain('Reasonable grounds: positive');
  await happens('conclusive-grounds:negative', 0);
  await happens('support-ended', 0);
  const ended = await owner.open(`/cases/${id}`);
  expect(ended.text).toMatch(/NRM Conclusive grounds decided: negative ?\d+ \w+ \d+; nothing running now/);
  expect(ended.section('Their story so far')).toContain('Conclusive grounds: negative');
  expect(problemsWithHtml(ended.html)).toEqual([]);
  // It was written down wrongly: no screen of now says so any more, the earlier one as it was, and one before it nothing.
  const negative = `/cases/${id}?at=${Date.now() * 1000}`;
  await happens('conclusive-grounds:positive', 0, 2);
  expect((await owner.open(`/cases/${id}`)).text).toMatch(/Conclusive grounds decided: positive/);
  expect((await owner.open(`/cases/${id}`)).text).not.toContain('negative');
  expect((await owner.open(negative)).text).toContain('Conclusive grounds decided: negative');
  expect((await owner.open(before)).text).not.toMatch(/Conclusive grounds( decided)?: /);
  expect(desk.faults).toEqual([]);
});
