import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openPost } from '../../../apps/open-post.ts';
import { postErrands } from '../../../apps/post.ts';
import { inviteOne, staffUrl } from '../../../testing/account.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const log = { warn: () => undefined };
const post = await openPost(
  { smtpUrl: undefined, mailFrom: 'plainsight@desk.test', staffUrl, practice: true },
  given.worker,
  log,
);
afterAll(() => post.stop());
const errands = postErrands({ contexts: given.worker, mailer: post.mailer, staffUrl, log });

test('without a mail server a practice copy keeps its mails, for anyone to read, and their links lead on', async () => {
  const visitor = desk.visitor();
  const signIn = await visitor.open('/sign-in');
  const empty = await visitor.open(signIn.link('Read the practice county’s mail'));
  expect(empty.text).toContain('No mail yet');
  const { memberId, email } = await inviteOne(given, { name: 'Joan <b>Larkspur</b>' });
  const invitationId = randomUUID();
  await errands['memberInvited']?.({ memberId, invitationId });
  await errands['memberInvited']?.({ memberId, invitationId });
  const list = await visitor.open('/practice/mail');
  expect(list.rows()).toHaveLength(1);
  expect(list.rows()[0]).toContain(email);
  const mail = await visitor.open(list.link('You are invited to sign in'));
  expect(mail.text).toContain('Hello Joan <b>Larkspur</b>');
  expect(problemsWithHtml(mail.html)).toEqual([]);
  const link = mail.elements.find((each) => each.attrs.some(({ value }) => value.startsWith('/join/')));
  const step = await visitor.open(link?.attrs.find(({ name }) => name === 'href')?.value ?? '');
  expect(step.h1).toBe('Choose a password');
  expect((await visitor.open('/practice/mail/none')).status).toBe(404);
});

test('an administrator is told of mail that waits, and why; once it has gone, no more', async () => {
  const administrator = desk.as(await given.member('administrator').of('cheshire-police'));
  const others = desk.as(await given.member('data-protection-officer').of('cheshire-police'));
  expect((await administrator.open('/members')).text).not.toContain('Mail is waiting');
  const none = await openPost(
    { smtpUrl: undefined, mailFrom: 'plainsight@desk.test', staffUrl, practice: false },
    given.worker,
    log,
  );
  const { memberId } = await inviteOne(given);
  await postErrands({ contexts: given.worker, mailer: none.mailer, staffUrl, log })['memberInvited']?.({
    memberId,
    invitationId: randomUUID(),
  });
  for (const path of ['/members', '/failed-jobs'])
    expect((await administrator.open(path)).text).toMatch(
      /Mail is waiting One mail has waited since .* No mail server is set up/,
    );
  expect((await others.open('/book')).text).not.toContain('Mail is waiting');
  const owner = database.pool('owner');
  await owner.query('alter table access.mails no force row level security');
  await owner.query('update access.mails set next_try_at = now()');
  await errands['sendMail']?.({});
  expect((await administrator.open('/members')).text).not.toContain('Mail is waiting');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
