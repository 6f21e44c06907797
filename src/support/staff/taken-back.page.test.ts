import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Purpose } from '../../consents/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, partIn, personFound } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const supporting = supportingIn(given);
const { begin, write, says, open } = supporting;
const referring = referringIn(given);
const halton = 'halton-borough-council';
const warrington = 'warrington-borough-council';
const gethin = await given.member('first-responder', 'support-worker').of(halton, 'Gethin Aldcroft');
const sunniva = await given.member('support-worker').of('cheshire-east-council', 'Sunniva Hallbrook');
const beatrix = await given.member('support-worker', 'first-responder').of(warrington, 'Beatrix Colmslow');

/** An adult's NRM referral, read by Warrington because they agreed, or on a law. */
async function referralOf(name: string, ground = 'consent'): Promise<string> {
  const id = await referring.begin(gethin);
  await referring.answer(gethin, id, {
    ...{ 'under-18': value('no'), 'consent-nrm': value('yes') },
    ...{ 'first-name': value('Ioana'), 'last-name': value(name), 'date-of-birth': value('1988-04-19') },
  });
  if (ground === 'consent') await referring.saysOfSharing(gethin, id, 'yes', 'support', warrington);
  await shareIt(id, ground);
  return id;
}
const shareIt = (id: string, ground = 'consent') =>
  referring.shares(gethin, id, warrington, { ground, why: 'He found her.' });
/** A case that Warrington reads too. */
async function sharedCase(of: { referralId?: string } = {}, who = gethin): Promise<string> {
  const id = await begin(who, of);
  await write(who, id, personCalled('Ioana'));
  await says(who, id, 'yes', warrington, 'support');
  await supporting.as(who, 'record.share', id, (act) =>
    shareCase(act, id, { toAgency: warrington, sections: ['person'], purpose: 'support', ground: 'consent' }),
  );
  return id;
}
const statusFor = async (path: string) => (await desk.as(beatrix).open(path)).status;
const takesBack = (who: typeof gethin, id: string, purpose: Purpose = 'support') =>
  says(who, id, 'withdrawn', warrington, purpose);
const sameAs = async (who: typeof gethin, id: string, other: string) =>
  write(who, id, {
    ...{ kind: 'tie', about: randomUUID() },
    body: { role: 'same-person', name: 'Ioana', caseReference: (await openAs(other)).one.reference },
  });
const openAs = (id: string) => open(holderOf.get(id) ?? gethin, id);
const holderOf = new Map<string, typeof gethin>();

test('[C2 X8] what somebody takes back in their case ends in their NRM referral and in its other case with that press, and stands in each ledger', async () => {
  const referral = await referralOf('Brezoianu');
  const [first, second] = [
    await sharedCase({ referralId: referral }),
    await sharedCase({ referralId: referral }),
  ];
  const paths = [`/referrals/${referral}`, `/cases/${first}`, `/cases/${second}`];
  for (const path of paths) expect(await statusFor(path), path).toBe(200);
  const mine = desk.as(gethin);
  const sharing = await mine.open(`/cases/${first}/sharing`);
  expect(sharing.text).toMatch(/NRM referral \S+ Warrington Borough CouncilConsent of the person/);
  const said = await mine.press(sharing, 'Write it down', {
    ...{ purpose: 'support', agency: warrington, answer: 'withdrawn', words: 'They talked about me.' },
  });
  for (const path of paths) expect(await statusFor(path), path).toBe(404);
  expect(said.text).toContain('in their NRM referral and in other cases of theirs has ended there too.');
  expect(said.text.split(/Ended \d/)).toHaveLength(4);
  expect(problemsWithHtml(said.html)).toEqual([]);
  const heard = await mine.open(`/referrals/${referral}/consent`);
  expect(heard.text).toMatch(/They take their yes back .{0,20}, to somebody else who works with them/);
  // Neither in which words nor to whom.
  expect(heard.text).not.toContain('They talked about me.');
  expect(problemsWithHtml(heard.html)).toEqual([]);
  expect((await mine.open(`/cases/${second}/sharing`)).text).toContain(
    'Said to somebody else who works with them',
  );
  await given.workerHears();

  // What they agree to counts where they said it.
  await says(gethin, first, 'yes', warrington, 'support');
  await expect(shareIt(referral)).rejects.toThrow('not-allowed');
  await referring.saysOfSharing(gethin, referral, 'yes', 'support', warrington);
  await shareIt(referral);
  expect(await statusFor(`/referrals/${referral}`)).toBe(200);
  expect(desk.faults).toEqual([]);
});

test('[C2 X8] the other way round as well: said to the first responder it ends in the case; on a law a share stays, and says against what', async () => {
  const referral = await referralOf('Cantemir', 'vital-interests');
  const id = await sharedCase({ referralId: referral });
  await referring.saysOfSharing(gethin, referral, 'no', 'support');
  expect(await statusFor(`/cases/${id}`)).toBe(404);
  expect(await statusFor(`/referrals/${referral}`)).toBe(200);
  await given.workerHears();
  const other = await referralOf('Dimitrescu', 'vital-interests');
  await takesBack(gethin, await sharedCase({ referralId: other }));
  expect(await statusFor(`/referrals/${other}`)).toBe(200);
  expect((await desk.as(gethin).open(`/referrals/${other}/share`)).text).toContain(
    'They do not agree to this.',
  );
});

test('[C2 X8] two cases that turn out to be one person’s: what was taken back before counts from then on; what one agency alone writes of another’s case ends nothing', async () => {
  const [first, second] = [await sharedCase(), await sharedCase()];
  await takesBack(gethin, first);
  expect(await statusFor(`/cases/${second}`)).toBe(200);
  await sameAs(gethin, first, second);
  expect(await statusFor(`/cases/${second}`)).toBe(404);

  const [mine, theirs] = [await sharedCase(), await sharedCase({}, sunniva)];
  holderOf.set(theirs, sunniva);
  await sameAs(gethin, mine, theirs);
  await takesBack(gethin, mine);
  expect(await statusFor(`/cases/${theirs}`)).toBe(200);
  await sameAs(sunniva, theirs, mine);
  expect(await statusFor(`/cases/${theirs}`)).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[C2 X8] an investigation is told of somebody no more by their referral once they took that back in their case', async () => {
  const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');
  const referral = await referralOf('Skowronska');
  await referring.saysOfPolice(gethin, referral, 'yes');
  const id = await begin(gethin, { referralId: referral });
  await given.workerHears();
  const found = personFound('Ioana Skowronska');
  const suspect = { ...found, body: { ...found.body, born: '1988-04-19' } };
  const investigation = await investigatingIn(given).begin(kirsty, {
    handedIn: [suspect, partIn(found.about, 'suspect')],
  });
  await given.workerHears();
  const asks = 'may be a possible victim, by something that stands outside this investigation';
  const page = async () => (await desk.as(kirsty).open(`/investigations/${investigation}`)).text;
  expect(await page()).toContain(asks);
  await says(gethin, id, 'withdrawn', 'cheshire-police', 'police');
  expect(await page()).not.toContain(asks);
  await given.workerHears();
  expect(await page()).not.toContain(asks);
  expect(desk.faults).toEqual([]);
});
