import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { registerRecord } from '../../access/index.ts';
import type { Purpose } from '../../consents/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, partIn, personFound } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { childTiedTo, personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { type BeginCase, newCase } from '../case/begin-case.ts';
import type { OfWhom } from '../case/case.ts';
import { saveCase } from '../case/case-store.ts';
import { tieReferral } from '../case/tie-referral.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const supporting = supportingIn(given);
const { agrees, begin, write, says, open } = supporting;
const referring = referringIn(given);
const halton = 'halton-borough-council';
const warrington = 'warrington-borough-council';
const cheshireEast = 'cheshire-east-council';
const gethin = await given.member('first-responder', 'support-worker').of(halton, 'Gethin Aldcroft');
const sunniva = await given.member('support-worker').of(cheshireEast, 'Sunniva Hallbrook');
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
async function sharedCase(of: Partial<BeginCase> = {}, who = gethin): Promise<string> {
  const id = await begin(who, of);
  await write(who, id, personCalled('Ioana'));
  await agrees(who, id, warrington);
  return id;
}
const caseOf = (ofWhom: OfWhom, referralId: string, reference: string) => ({
  ...{ caseId: randomUUID(), agencyId: halton, reference, ofWhom, beganFrom: referralId, referralId },
  ...{ holder: gethin.memberId, openedBy: gethin.memberId },
});
/** A child's case as it was once opened from the referral of a parent: tied to it. */
const tiedBefore = (referralId: string) => childTiedTo(given, gethin, referralId, [personCalled('Matei')]);
/** What the worker does as a referral that was begun from a case goes to the NRM. */
const ties = (caseId: string, referralId: string) =>
  given.worker.act({}, { act: 'case.tie-referral', record: { kind: 'case', id: caseId } }, (act) =>
    tieReferral(act, caseId, referralId),
  );
const statusFor = async (path: string, who = beatrix) => (await desk.as(who).open(path)).status;
const elsewhere = 'Said to somebody else who works with them';
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
  const minded = [sharing.html, (await mine.open(`/referrals/${referral}`)).html];
  expect(minded.map((html) => html.includes('class="ps-minding"'))).toEqual([false, true]);
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
  expect((await mine.open(`/cases/${second}/sharing`)).text).toContain(elsewhere);
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

test('[C2 X8] what a mother takes back ends nothing of her child’s, nor the other way round; also where the child’s case was tied to her referral before', async () => {
  const referral = await referralOf('Ungureanu');
  const mother = await sharedCase({ beganFrom: referral, referralId: referral });
  const mine = desk.as(gethin);
  const form = await mine.open(`/cases/new?referral=${referral}`);
  expect(form.text).toContain('begins empty and is not tied to the referral');
  const begun = await mine.press(form, 'Open the case', { 'of-whom': 'dependant' });
  expect(begun.text).toMatch(/Name not known.*No NRM referral here/s);
  expect(begun.text).not.toMatch(/Ungureanu|1988/);
  const [, fresh = ''] = /\/cases\/([0-9a-f-]{36})/.exec(mine.at) ?? [];
  const children = [fresh, await tiedBefore(referral)];
  const hers = [`/cases/${mother}`, `/referrals/${referral}`];
  for (const child of children) await agrees(gethin, child, warrington);
  await takesBack(gethin, mother);
  for (const path of hers) expect(await statusFor(path), path).toBe(404);
  for (const child of children) {
    expect(await statusFor(`/cases/${child}`)).toBe(200);
    expect((await mine.open(`/cases/${child}/sharing`)).text).not.toContain(elsewhere);
    expect((await mine.open(`/cases/${child}`)).text).not.toContain((await openAs(mother)).one.reference);
  }
  for (const page of ['', '/sharing'])
    expect((await mine.open(`/cases/${mother}${page}`)).text).not.toContain('SC-MATE3A');
  await agrees(gethin, mother, warrington);
  await referring.saysOfSharing(gethin, referral, 'yes', 'support', warrington);
  await shareIt(referral);
  for (const child of children) await takesBack(gethin, child);
  for (const child of children) expect(await statusFor(`/cases/${child}`)).toBe(404);
  for (const path of hers) expect(await statusFor(path), path).toBe(200);
  // Neither the room nor the walls tie such a case to it.
  await expect(begin(gethin, { ofWhom: 'dependant', referralId: referral })).rejects.toThrow('bad-request');
  const saves = (ofWhom: OfWhom, reference: string) => {
    const one = caseOf(ofWhom, referral, reference);
    return supporting.as(gethin, 'case.begin', one.caseId, async (act) => {
      const record = { recordId: one.caseId, kind: 'case', agencyId: halton, othersSee: 'hidden' } as const;
      await registerRecord(act, record, newDataKey());
      await saveCase(act, newCase({ ...one, openedAt: act.now }));
    });
  };
  await saves('affected', 'SC-MATE5C');
  await expect(saves('dependant', 'SC-MATE6D')).rejects.toThrow('row-level security');
  expect(desk.faults).toEqual([]);
});

test('[C2 X8] a child’s own referral, begun from their case, is theirs: what they take back in it ends in the case, and nothing of a parent’s', async () => {
  const parents = await referralOf('Moldovan');
  const children = [await sharedCase({ ofWhom: 'dependant' }), await tiedBefore(parents)];
  await agrees(gethin, children[1] ?? '', warrington);
  for (const child of children) {
    const own = await referralOf('Moldovan', 'vital-interests');
    await ties(child, own);
    expect(await statusFor(`/cases/${child}`)).toBe(200);
    await referring.saysOfSharing(gethin, own, 'withdrawn', 'support', warrington);
    expect(await statusFor(`/cases/${child}`)).toBe(404);
  }
  expect(await statusFor(`/referrals/${parents}`)).toBe(200);
});

test('[C2 X8] an older no to everybody that comes from another record of theirs ends what they agreed to before it, and leaves what they agreed to since', async () => {
  const referral = await referralOf('Popescu', 'vital-interests');
  const id = await begin(gethin);
  const path = `/cases/${id}`;
  await agrees(gethin, id, cheshireEast);
  await referring.saysOfSharing(gethin, referral, 'no', 'support');
  await agrees(gethin, id, warrington);
  expect([await statusFor(path, sunniva), await statusFor(path)]).toEqual([200, 200]);
  await ties(id, referral);
  expect([await statusFor(path, sunniva), await statusFor(path)]).toEqual([404, 200]);
  const heard = async () => (await desk.as(gethin).open(`${path}/sharing`)).text.split(elsewhere).length - 1;
  expect(await heard()).toBe(1);
  // A newer one ends that as well, and what was carried once comes no second time.
  await referring.saysOfSharing(gethin, referral, 'no', 'support');
  expect(await statusFor(path)).toBe(404);
  await takesBack(gethin, id);
  expect(await heard()).toBe(2);
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
