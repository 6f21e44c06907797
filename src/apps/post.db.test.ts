import { randomUUID } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { findMailWaiting } from '../access/index.ts';
import { movableClock } from '../platform/clock.ts';
import { noMailer, openMailer } from '../platform/mail/index.ts';
import { addWorkingDays, londonDay, londonInstant } from '../platform/working-days.ts';
import { accountIn, inviteOne, staffUrl } from '../testing/account.ts';
import { freshDatabase } from '../testing/database.ts';
import { moveClock } from '../testing/move-clock.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { postOver } from '../testing/post.ts';
import { referringIn, value } from '../testing/referring.ts';
import { remind } from './clock-errands.ts';
import { postErrands, sendDueMails } from './post.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const post = await postOver(database, given);
const clock = movableClock(new Date());
const { worker } = given;

const announce = (news: string, ids: Readonly<Record<string, string>>) =>
  worker.act({}, { act: 'member.invite' }, (act) => act.announce(news, ids));
const invite = async () => {
  const invited = await inviteOne(given, { name: 'Joan Larkspur' });
  const invitationId = randomUUID();
  await announce('memberInvited', { memberId: invited.memberId, invitationId });
  return { ...invited, invitationId };
};
/** Words that would tell whoever sees somebody's mail what the service is about, whom it is with, or what is due. */
const telling = [
  'slave',
  'exploit',
  'traffick',
  'police',
  'cheshire',
  'report',
  'victim',
  'referral',
  'council',
  'guardian',
];
const waiting = () => worker.look({}, findMailWaiting);

test('an invitation is mailed: plain words, a link, and nothing of what the service is about', async () => {
  const { email, invitationId } = await invite();
  await post.hear();
  const [mail] = post.taken;
  expect(mail).toMatchObject({
    messageId: `${invitationId}@desk.test`,
    to: email,
    subject: 'You are invited to sign in',
  });
  expect(mail?.text).toContain('Hello Joan Larkspur');
  expect(mail?.text).toMatch(/http:\/\/desk\.test\/join\/[\w-]{43}\n/);
  for (const word of telling) expect(`${mail?.subject} ${mail?.text}`.toLowerCase()).not.toContain(word);
  expect((await waiting()).waiting).toBe(0);
});

test('a reminder says to sign in, and neither reference, stage, agency nor anything of what the service is about', async () => {
  post.taken.length = 0;
  const holder = await given.member('first-responder').of('cheshire-police', 'Holder Vale');
  const { begin, answer, open } = referringIn(given);
  const id = await begin(holder);
  await answer(holder, id, { 'under-18': value('yes') });
  const { reference } = (await open(holder, id)).referral;
  await remind(worker, londonInstant(addWorkingDays(londonDay(new Date()), 1), 7));
  await post.send();
  const mail = post.taken.find(({ to }) => to.startsWith(holder.memberId));
  const said = `${mail?.subject}\n${mail?.text}`;
  expect(said).toContain('Hello Holder Vale');
  expect(said).toContain('http://desk.test');
  expect(said).not.toContain(reference);
  for (const word of telling) expect(said.toLowerCase()).not.toContain(word);
});

test('with the mail server gone mails wait and say so; when it is back they go by themselves, each once [R11]', async () => {
  post.taken.length = 0;
  await post.stop();
  const invitations = [await invite(), await invite(), await invite()];
  await post.hear();
  expect(post.taken).toEqual([]);
  expect(await waiting()).toMatchObject({ waiting: 3, lastError: 'mail-unreachable' });
  expect(post.warnings.at(-1)).toEqual({ event: 'mail.waits', error: 'mail-unreachable' });
  for (let tries = 0; tries < 4; tries++) {
    await moveClock(database, clock, 10);
    expect(await post.send()).toBe(3);
  }
  await post.start();
  await moveClock(database, clock, 10);
  expect(await post.send()).toBe(0);
  expect(post.taken.map(({ messageId }) => messageId)).toEqual(
    invitations.map(({ invitationId }) => `${invitationId}@desk.test`),
  );
  expect(await waiting()).toEqual({ waiting: 0, since: null, lastError: null });
  await moveClock(database, clock, 60);
  await post.send();
  expect(post.taken).toHaveLength(3);
});

test('a mail that was handed over but not noted goes again as the same mail, with the same link', async () => {
  post.taken.length = 0;
  const { invitationId } = await invite();
  await post.hear();
  const owner = database.pool('owner');
  await owner.query('alter table access.mails no force row level security');
  await owner.query('update access.mails set sent_at = null, next_try_at = now() where mail_id = $1', [
    invitationId,
  ]);
  await post.send();
  expect(post.taken).toHaveLength(2);
  expect(post.taken[1]).toEqual(post.taken[0]);
});

test('news that is heard twice is one mail', async () => {
  post.taken.length = 0;
  const { memberId, invitationId } = await invite();
  await announce('memberInvited', { memberId, invitationId });
  await post.hear();
  expect(post.taken).toHaveLength(1);
});

test('two workers at once hand a mail over once', async () => {
  post.taken.length = 0;
  await post.stop();
  for (let count = 0; count < 10; count++) await invite();
  await post.hear();
  await post.start();
  await moveClock(database, clock, 10);
  await Promise.all([post.send(), post.send(), post.send()]);
  expect(post.taken.map(({ messageId }) => messageId).toSorted()).toHaveLength(10);
  expect(new Set(post.taken.map(({ messageId }) => messageId)).size).toBe(10);
});

test('a link is mailed to whoever has the address and can sign in; nobody else is written to', async () => {
  post.taken.length = 0;
  const account = await accountIn(given);
  const suspended = await accountIn(given);
  const invited = await inviteOne(given);
  const owner = database.pool('owner');
  await owner.query('alter table access.members no force row level security');
  await owner.query(`update access.members set state = 'suspended' where member_id = $1`, [
    suspended.memberId,
  ]);
  for (const email of [account.email, suspended.email, invited.email, 'nobody@account.example'])
    await worker.act({}, { act: 'member.ask-reset' }, async (act) => {
      const emailDigest = act.keys.deskDigest('mail-address', email).toString('hex');
      await act.announce('resetAsked', { emailDigest, requestId: randomUUID() });
    });
  await post.hear();
  expect(post.taken.map(({ to }) => to)).toEqual([account.email]);
  expect(post.link()).toMatch(/^\/reset\/[\w-]{43}$/);
});

test('what nobody wants any more is not sent: an invitation taken up, a request of yesterday', async () => {
  post.taken.length = 0;
  await post.stop();
  const account = await accountIn(given);
  await announce('memberInvited', { memberId: account.memberId, invitationId: randomUUID() });
  await worker.act({}, { act: 'member.ask-reset' }, (act) =>
    act.announce('resetAsked', {
      emailDigest: act.keys.deskDigest('mail-address', account.email).toString('hex'),
      requestId: randomUUID(),
    }),
  );
  await post.hear();
  await moveClock(database, clock, 25 * 60);
  await post.start();
  await post.send();
  expect(post.taken).toEqual([]);
  expect((await waiting()).waiting).toBe(0);
});

test('where no mail server is set up, mails wait and the log says so; nothing is lost', async () => {
  post.taken.length = 0;
  const { memberId } = await inviteOne(given);
  const warned: (string | undefined)[] = [];
  const options = {
    contexts: worker,
    mailer: noMailer,
    staffUrl,
    log: { warn: (_event: string, fields?: { error?: string }) => void warned.push(fields?.error) },
  };
  await postErrands(options)['memberInvited']?.({ memberId, invitationId: randomUUID() });
  expect(warned).toEqual(['mail-not-set-up']);
  expect(await waiting()).toMatchObject({ waiting: 1, lastError: 'mail-not-set-up' });
  await moveClock(database, clock, 10);
  expect(await post.send()).toBe(0);
  expect(post.taken).toHaveLength(1);
});

test('a mailbox that the server refuses holds up no other mail', async () => {
  post.taken.length = 0;
  const refused = await inviteOne(given);
  const fine = await inviteOne(given);
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      address === refused.email
        ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        : done(),
    onData: (stream, session, done) => {
      stream.resume().once('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const mailer = openMailer(`smtp://127.0.0.1:${port}`, 'plainsight@desk.test');
  const options = { contexts: worker, mailer, staffUrl, log: { warn: () => undefined } };
  const errand = postErrands(options)['memberInvited'];
  await errand?.({ memberId: refused.memberId, invitationId: randomUUID() });
  await errand?.({ memberId: fine.memberId, invitationId: randomUUID() });
  expect(taken).toEqual([fine.email]);
  expect(await waiting()).toMatchObject({ waiting: 1, lastError: 'mail-refused' });
  await sendDueMails(options);
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('neither an address nor a token stands in the queue, and no token in the database', async () => {
  const { rows } = await database
    .pool('owner')
    .query<{ whole: string }>(
      'select l::text as whole from access.mailed_links l union all select m::text from access.mails m',
    );
  const { rows: jobs } = await database
    .pool('jobs')
    .query<{ whole: string }>('select payload::text as whole from graphile_worker._private_jobs');
  const whole = [...rows, ...jobs].map((row) => row.whole).join('\n');
  for (const { text, to } of post.taken) {
    const token = text.match(/\/(?:join|reset)\/(\S+)/)?.[1] ?? 'none';
    expect(whole).not.toContain(token);
    expect(whole).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(whole).not.toContain(to);
  }
});
