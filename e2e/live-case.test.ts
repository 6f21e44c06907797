import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantShare } from '../src/access/index.ts';
import { asSignedIn } from '../src/audit/index.ts';
import { agree } from '../src/conferences/meeting/agree.ts';
import { recordConsent } from '../src/referrals/record-consent.ts';
import { shareReferral } from '../src/referrals/share-referral.ts';
import { recordSharing, shareCase } from '../src/support/share/share-case.ts';
import { findOpenOffer, offerCase } from '../src/support/transfer/offer-case.ts';
import { launchChromium } from '../src/testing/chromium.ts';
import { briefOf, conferringIn } from '../src/testing/conferring.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { partnershipIn, type TestMember } from '../src/testing/partnership.ts';
import { referringIn } from '../src/testing/referring.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { personCalled, supportingIn, warningOf } from '../src/testing/supporting.ts';
import { judged } from './pages/looks.ts';

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });

let browser: Browser;
beforeAll(async () => {
  await desk.site.listen({ host: '127.0.0.1', port });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** What a reader must see within, in milliseconds. */
const soon = { timeout: 5000 };

async function browsing(member: TestMember): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'plainsight-staff', value: member.session, url: origin }]);
  return { context, page: await context.newPage() };
}

const { as, begin, open, write } = supportingIn(given);
const referring = referringIn(given);
const conferring = conferringIn(given);
const warrington = 'warrington-borough-council';
const supports = ['support-worker', 'first-responder'] as const;
const thandiwe = await given.member(...supports).of('halton-borough-council', 'Thandiwe Rushcombe');
const beatrix = await given.member(...supports).of(warrington, 'Beatrix Colmslow');

/** A case whose person agrees that Warrington is told for housing. */
async function agreedCase(of: { readonly referralId?: string } = {}): Promise<string> {
  const id = await begin(thandiwe, of);
  await write(thandiwe, id, personCalled('Ioana'), warningOf('He waits outside.'));
  const agreed = { purpose: 'housing', agencyId: warrington, words: 'Them.', language: 'ro' } as const;
  await as(thandiwe, 'consent.record', id, (act) =>
    recordSharing(act, id, { ...agreed, answer: 'yes', interpreter: 'present', givenAt: act.now }),
  );
  return id;
}

/** Their agency is let into it: on the consent, or on a law. */
const shareIt = (id: string, ground: 'consent' | 'vital-interests') =>
  as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      ...{ toAgency: warrington, sections: ['person'], purpose: 'housing', ground },
      ...(ground === 'consent' ? {} : { why: 'He found her.' }),
    }),
  );

/** The other agency has this page open; in a second browser the person's answer is written down; within five seconds nothing of the case is on it, and what it says of another stays. */
async function goesFromTheScreen(
  caseId: string,
  {
    address,
    of,
    words,
    gone,
    stays = '',
    purpose = 'housing',
  }: Readonly<Record<'address' | 'of' | 'words' | 'gone', string>> & {
    readonly stays?: string;
    readonly purpose?: string;
  },
): Promise<void> {
  const [mine, theirs] = await Promise.all([browsing(thandiwe), browsing(beatrix)]);
  await Promise.all([
    theirs.page.waitForRequest((request) => request.url().includes(`/events?of=${of}`)),
    theirs.page.goto(`${origin}${address}`),
  ]);
  await theirs.page.getByText(words).first().waitFor(soon);
  await mine.page.goto(`${origin}/cases/${caseId}/sharing`);
  await mine.page.selectOption('[name="purpose"]', purpose);
  await mine.page.selectOption('[name="agency"]', warrington);
  await mine.page.check('[name="answer"][value="withdrawn"]');
  const began = performance.now();
  await mine.page.getByRole('button', { name: 'Write it down' }).click();
  await theirs.page.getByText(gone).first().waitFor(soon);
  expect(performance.now() - began).toBeLessThan(5000);
  const left = await theirs.page.content();
  expect([words, 'Ioana'].filter((each) => left.includes(each))).toEqual([]);
  expect(left).toContain(stays);
  expect(await judged(theirs.page, gone, 320)).toEqual([]);
  await mine.context.close();
  await theirs.context.close();
}

test('[C2 X8] consent taken back in one browser takes the case off the other’s open screen within five seconds', async () => {
  const id = await agreedCase();
  await shareIt(id, 'consent');
  await goesFromTheScreen(id, {
    ...{ address: `/cases/${id}`, of: 'case', words: 'He waits outside.' },
    gone: 'This case is no longer open to you',
  });
});

test('[X8 X17] and takes the item of a conference off it', async () => {
  const id = await agreedCase();
  const conference = await conferring.call(thandiwe, [warrington]);
  await conferring.accept(conference, thandiwe, beatrix);
  const item = await conferring.put(thandiwe, conference, id, [], {
    brief: briefOf('Ioana'),
    letIn: [{ agencyId: warrington, ground: { consentFor: 'housing' } }],
  });
  await goesFromTheScreen(id, {
    ...{ address: `/conference-items/${item}`, of: 'item', words: 'He came to her door on Friday.' },
    gone: 'This item is no longer open to you',
  });
});

test('[E4 X8] and takes what was agreed of one of a conference off what is read back, and leaves what was agreed of another', async () => {
  const [id, another] = [await agreedCase(), await agreedCase()];
  const conference = await conferring.call(thandiwe, [warrington]);
  await conferring.accept(conference, thandiwe, beatrix);
  const item = await conferring.put(thandiwe, conference, id, [], {
    brief: briefOf('Ioana'),
    letIn: [{ agencyId: warrington, ground: { consentFor: 'housing' } }],
  });
  const stays = await conferring.put(thandiwe, conference, another, [warrington], {
    brief: briefOf('Somebody'),
  });
  await conferring.open(thandiwe, conference);
  for (const [itemId, what] of [
    [item, 'Change the lock.'],
    [stays, 'See her on Monday.'],
  ] as const)
    await given.staff.act(
      { session: thandiwe.session },
      { act: 'conference-item.agree', record: { kind: 'conference-item', id: itemId } },
      (act) =>
        agree(asSignedIn(act), itemId, { what, agencyId: warrington, ownerId: null, dueOn: '2030-01-08' }),
    );
  await goesFromTheScreen(id, {
    ...{ address: `/conferences/${conference}/read-back`, of: 'items', words: 'Change the lock.' },
    ...{ gone: 'An item that stood here is no longer open to you.', stays: 'See her on Monday.' },
  });
});

test('[C20 X8] and takes what a page of a referral says of them off it, and leaves what it says of another case', async () => {
  const referralId = await referring.begin(thandiwe);
  await referring.as(thandiwe, 'record.share', referralId, (act) =>
    grantShare(act, {
      ...{ recordId: referralId, sections: ['answers'], toAgency: warrington },
      ...{ purpose: 'test', basis: 'safeguarding' },
    }),
  );
  const id = await agreedCase({ referralId });
  const another = await begin(thandiwe, { referralId });
  await write(thandiwe, another, warningOf('Never at the school.'));
  await shareIt(id, 'consent');
  await shareIt(another, 'vital-interests');
  await goesFromTheScreen(id, {
    ...{ address: `/referrals/${referralId}`, of: 'cases', words: 'He waits outside.' },
    ...{ gone: 'A case that stood here is no longer open to you.', stays: 'Never at the school.' },
  });
});

test('[C1 X8] and takes what the page of another case of theirs says of it off that', async () => {
  const id = await agreedCase();
  await shareIt(id, 'consent');
  const { reference } = (await open(thandiwe, id)).one;
  const hers = await begin(beatrix);
  const about = randomUUID();
  await write(beatrix, hers, warningOf('Never at the school.'), {
    ...{ kind: 'tie', about },
    body: { role: 'same-person', name: 'She', caseReference: reference },
  });
  await goesFromTheScreen(id, {
    ...{ address: `/cases/${hers}`, of: 'cases', words: 'He waits outside.' },
    ...{ gone: 'A case that stood here is no longer open to you.', stays: 'Never at the school.' },
  });
});

test('[C16 X8] and takes an offered case off it, with what was told of it', async () => {
  const id = await agreedCase();
  await as(thandiwe, 'consent.record', id, (act) =>
    recordSharing(act, id, {
      ...{ purpose: 'support', agencyId: warrington, answer: 'yes', words: 'Them.', language: 'ro' },
      ...{ interpreter: 'present', givenAt: act.now },
    }),
  );
  await as(thandiwe, 'case.offer', id, (act) =>
    offerCase(act, id, {
      ...{ toAgency: warrington, ground: 'consent', why: '' },
      ...{ reason: 'She moves to Warrington.', agreed: 'She wants a woman.' },
    }),
  );
  const offer = await as(thandiwe, 'case.open', id, (act) => findOpenOffer(act, id));
  await goesFromTheScreen(id, {
    ...{ address: `/transfers/${offer?.transferId}`, of: 'transfer', words: 'She wants a woman.' },
    ...{ gone: 'This offer stands no more', purpose: 'support' },
  });
});

test('[C2 X8] consent taken back takes a referral off the other agency’s open screen within five seconds, on each of its pages', async () => {
  const id = await referring.begin(thandiwe);
  const { reference } = (await referring.open(thandiwe, id)).referral;
  await referring.as(thandiwe, 'consent.record', id, (act) =>
    recordConsent(act, id, {
      answers: [{ about: 'sharing', purpose: 'support', answer: 'yes', told: { explained: [], words: '' } }],
      ...{ language: 'en', languageName: 'English', interpreter: 'not-needed', givenAt: act.now },
    }),
  );
  await referring.as(thandiwe, 'record.share', id, (act) =>
    shareReferral(act, id, {
      ...{ toAgency: warrington, sections: ['answers'], purpose: 'support', ground: 'consent', why: '' },
      until: new Date(act.now.getTime() + 86_400_000),
    }),
  );
  const [mine, ...theirs] = await Promise.all([thandiwe, beatrix, beatrix].map(browsing));
  for (const [at, { page }] of theirs.entries())
    await Promise.all([
      page.waitForRequest((request) => request.url().includes('/events?of=referral')),
      page.goto(`${origin}/referrals/${id}${at === 0 ? '' : '/history'}`),
    ]);
  await mine?.page.goto(`${origin}/referrals/${id}/consent`);
  await mine?.page.check('[name="answer-sharing-support"][value="withdrawn"]');
  await mine?.page.check('[name="unsaid-sharing"]');
  const began = performance.now();
  await mine?.page.getByRole('button', { name: 'Write it down' }).click();
  for (const { page } of theirs)
    await page.getByText('This referral is no longer open to you').first().waitFor(soon);
  expect(performance.now() - began).toBeLessThan(5000);
  for (const { page } of theirs) expect(await page.content()).not.toContain(reference);
  for (const each of [mine, ...theirs]) await each?.context.close();
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
