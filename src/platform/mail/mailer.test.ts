import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { type Mail, openMailer, startLocalPost, type TakenMail } from './index.ts';

const mail: Mail = {
  id: '8ea72816-f237-4e36-aa6a-f058ba66e28b',
  to: 'joan@police.example',
  subject: 'You can sign in',
  text: 'Grüße 🦊\n\nhttps://desk.example.org/join/abc\n.\nA line that begins with a dot.\n',
};
const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Tries to hand a mail over; gives the code of what went wrong. */
async function codeFrom(url: string, patience?: number): Promise<string | undefined> {
  const mailer = openMailer(url, 'plainsight@desk.example', patience);
  try {
    await mailer.send(mail);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  } finally {
    mailer.close();
  }
}

async function smtp(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<number> {
  const server = new SMTPServer({ logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return portOf(server.server);
}

/** A port on which somebody answers as `talk` does. */
async function talker(talk: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return portOf(server);
}

test('a mail arrives as it was written, bears its own id, and says that a machine sent it', async () => {
  const taken: TakenMail[] = [];
  const post = await startLocalPost(async (each) => void taken.push(each));
  closing.push(post.stop);
  expect(await codeFrom(post.url)).toBeUndefined();
  expect(taken).toEqual([
    { messageId: `${mail.id}@desk.example`, to: mail.to, subject: mail.subject, text: mail.text },
  ]);
});

test('what goes wrong is a code: away, silent, talking nonsense, hanging up, refusing', async () => {
  const patience = 400;
  const gone = await talker(() => undefined);
  await closing.pop()?.();
  expect(await codeFrom(`smtp://127.0.0.1:${gone}`, patience)).toBe('mail-unreachable');
  const silent = await talker(() => undefined);
  const began = performance.now();
  expect(await codeFrom(`smtp://127.0.0.1:${silent}`, patience)).toBe('mail-unreachable');
  expect(performance.now() - began).toBeLessThan(5_000);
  const nonsense = await talker((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
  expect(await codeFrom(`smtp://127.0.0.1:${nonsense}`, patience)).toBe('mail-unreachable');
  const hangsUp = await talker((socket) => socket.end('220 hello\r\n'));
  expect(await codeFrom(`smtp://127.0.0.1:${hangsUp}`, patience)).toBe('mail-unreachable');
  expect(await codeFrom(`smtps://127.0.0.1:${silent}`, patience)).toBe('mail-unreachable');
  const later = await smtp({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })),
  });
  expect(await codeFrom(`smtp://127.0.0.1:${later}`)).toBe('mail-unreachable');
  const never = await smtp({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('never'), { responseCode: 550 })),
  });
  expect(await codeFrom(`smtp://127.0.0.1:${never}`)).toBe('mail-refused');
});

test('the login of the address is used, and a refused one has a code of its own', async () => {
  const logins: string[] = [];
  const port = await smtp({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, done) {
      logins.push(`${username}:${password}`);
      if (password === 'right/1') done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
  });
  expect(await codeFrom(`smtp://desk%40example:right%2F1@127.0.0.1:${port}`)).toBeUndefined();
  expect(await codeFrom(`smtp://desk%40example:wrong@127.0.0.1:${port}`)).toBe('mail-sign-in-refused');
  expect(logins[0]).toBe('desk@example:right/1');
});

test('to any machine but this one nothing is handed over without TLS', async () => {
  const taken: string[] = [];
  const port = await smtp({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      taken.push(...session.envelope.rcptTo.map(({ address }) => address));
      stream.resume().once('end', () => done());
    },
  });
  // Another name for this machine, as if it were another.
  expect(await codeFrom(`smtp://127.0.0.2:${port}`, 2_000)).not.toBeUndefined();
  expect(taken).toEqual([]);
});
